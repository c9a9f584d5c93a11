// <descent-map function="x^2 + 4y^2" start="3, 1" rate="0.1" steps="20" window="-4, 4, -2, 2">: gradient descent on a
// map of level curves, in equal scales, so that the gradient stands square on them.
import { contours } from "./contours.js";
import { DescentFigure } from "./descent-figure.js";
import { Handle, place } from "./handle.js";
import { number, short } from "./numbers.js";
import { arrow, dot, label, line, path } from "./pen.js";
import { Plot } from "./plot.js";

const FAR = 1e5;
const METHODS = {
  gradient: "Gradient descent", momentum: "Momentum", nesterov: "Nesterov", rmsprop: "RMSProp", adam: "Adam", newton: "Newton",
};

class DescentMap extends DescentFigure {
  symbol = "f(x, y)";
  variables = "x,y";

  defaults() {
    return { ...super.defaults(), function: "x^2 + y^2", start: "2, 1", window: "-4, 4, -2, 2" };
  }

  build() {
    super.build();
    if (!METHODS[this.state.method]) this.state.method = "gradient";
    this.buttons.insertAdjacentHTML("beforeend", `<select class="figure-select" aria-label="Method">${
      Object.entries(METHODS).map(([key, name]) => `<option value="${key}">${name}</option>`).join("")}</select>`);
    this.select = this.buttons.lastElementChild;
    this.select.addEventListener("change", () => (this.keep({ method: this.select.value }), this.walk()));
    this.plot = new Plot(this.picture, { draw: () => this.#draw(), behind: () => this.#levels(), resized: () => this.#fit() });
    const moveTo = (px, py) => this.#move(...this.plot.point(px, py));
    this.handle = new Handle(this.picture, {
      label: "Start of the descent", kind: "path",
      moved: moveTo,
      nudged: (dx, dy) => this.#move(this.start[0] + dx * this.#unit(), this.start[1] + dy * this.#unit()),
    });
    this.picture.addEventListener("pointerdown", (event) => {
      if (event.pointerType === "mouse" && event.target === this.plot.canvas) moveTo(...place(this.picture, event.clientX, event.clientY));
    });
  }

  get asked() {
    const [x0 = -4, x1 = 4, y0 = -2, y1 = 2] = (this.given.window.match(/-?[\d.]+/g) ?? []).map(Number);
    return x0 < x1 && y0 < y1 ? { x: [x0, x1], y: [y0, y1] } : { x: [-4, 4], y: [-2, 2] };
  }

  get start() {
    const { x, y } = this.asked;
    const [a = 0, b = 0] = (this.state.start.match(/-?[\d.]+(e-?\d+)?/g) ?? []).map(Number);
    return [Math.min(x[1], Math.max(x[0], a)), Math.min(y[1], Math.max(y[0], b))];
  }

  take(compiled) {
    const { x, y } = this.asked;
    if (!contours(compiled, x, y)) return "On this map the function has no values that can be drawn, or is the same everywhere.";
    this.f = compiled;
    this.#fit();
    this.walk();
  }

  walk(rewrite) {
    this.select.value = this.method;
    super.walk(rewrite);
  }

  describe() {
    const [x, y] = this.start;
    this.handle.says(x, ...this.asked.x, `start at x = ${number(x)}, y = ${number(y)}, loss ${number(this.path.values[0])}`);
  }

  /** Widens the window in one direction until both axes have the same scale. */
  #fit() {
    if (!this.f || !this.picture.offsetWidth) return;
    const { x, y } = this.asked;
    this.plot.window(x, y);
    this.plot.draw();
    const { width, height } = this.plot.area;
    const perPixel = Math.max((x[1] - x[0]) / width, (y[1] - y[0]) / height);
    const widened = ([a, b], pixels) => [(a + b - perPixel * pixels) / 2, (a + b + perPixel * pixels) / 2];
    this.plot.window(widened(x, width), widened(y, height));
    this.lines = contours(this.f, this.plot.bounds.x, this.plot.bounds.y);
    this.plot.draw();
  }

  #move(x, y) {
    const snap = (value) => short(Math.round(value / this.#unit()) * this.#unit(), 6);
    this.keep({ start: `${snap(x)}, ${snap(y)}` });
    this.walk();
  }

  #unit() {
    return 10 ** Math.round(Math.log10((this.asked.x[1] - this.asked.x[0]) / 300));
  }

  #pixel([x, y]) {
    return this.plot.pixel(x, y).map((p) => Math.max(-FAR, Math.min(FAR, p)));
  }

  /** Fainter towards the bottom. */
  #levels() {
    const { context, theme } = this.plot;
    for (const { share, lines } of this.lines ?? []) {
      for (const ring of lines) path(context, ring.map((point) => this.#pixel(point)), theme.function, { width: 1.6, alpha: 0.3 + 0.6 * share });
    }
  }

  #draw() {
    const { plot } = this;
    if (!this.path || !this.lines) return;
    const { context, theme } = plot;
    this.#levelNames();
    const { points, gradients } = this.path;
    const seen = points.filter((point) => point.every(Number.isFinite)).map((point) => this.#pixel(point));
    plot.clipped(() => {
      path(context, seen, theme.path, { width: 2.5 });
      if (this.next?.every(Number.isFinite)) line(context, seen.at(-1), this.#pixel(this.next), theme.path, { width: 1.5, dash: [3, 6] });
      seen.slice(1, -1).forEach((at) => dot(context, at, 4, theme.path));
      if (seen.length > 1) dot(context, seen.at(-1), 6, theme.card, theme.path);
    });
    this.#gradient(seen.at(-1), gradients.at(-1));
    const at = this.#pixel(this.start);
    context.globalAlpha = 0.18;
    dot(context, at, 15, theme.path);
    context.globalAlpha = 1;
    dot(context, at, 8, theme.path);
    this.handle.place(...at);
  }

  /** Square on the level curve, towards higher ground; longer where it is steeper. */
  #gradient(at, gradient) {
    const steepness = Math.hypot(...gradient);
    if (!at || !(steepness > 0) || !Number.isFinite(steepness)) return;
    const usual = Math.hypot(...this.path.gradients[0]) || 1;
    const length = 26 + 44 * Math.min(1, steepness / usual);
    const tip = [at[0] + (gradient[0] / steepness) * length, at[1] - (gradient[1] / steepness) * length];
    arrow(this.plot.context, at, tip, this.plot.theme.gradient);
    label(this.plot, "∇f", [tip[0] + (gradient[0] / steepness) * 14, tip[1] - (gradient[1] / steepness) * 14], this.plot.theme.gradient);
  }

  /** The level of every third curve, written where it is highest on the map. */
  #levelNames() {
    const { area, theme } = this.plot;
    this.lines.forEach(({ level, lines }, i) => {
      if (i % 3 !== 1) return;
      const inside = lines.flat().map((point) => this.#pixel(point))
        .filter(([px, py]) => px > area.left + 20 && px < area.right - 20 && py > area.top + 12 && py < area.bottom - 12);
      const highest = inside.reduce((best, at) => (at[1] < best[1] ? at : best), [0, Infinity]);
      if (highest[1] < Infinity) label(this.plot, number(level), highest, theme.function, { size: 11 });
    });
  }
}

customElements.define("descent-map", DescentMap);
