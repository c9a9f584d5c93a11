// <descent-map function="x^2 + 4y^2" start="3, 1" rate="0.1" steps="20" window="-4, 4, -2, 2">: gradient descent on a
// map of level curves, in equal scales, so that the gradient stands square on them.
import { DescentFigure } from "./descent-figure.js";
import { Handle, place } from "./handle.js";
import { MapGround, numbersIn, windowOf } from "./map-ground.js";
import { number } from "./numbers.js";
import { arrow, dot, label, line, path } from "./pen.js";

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
    this.asked = windowOf(this.given.window);
    this.ground = new MapGround(this.picture, this.asked, () => this.#draw());
    this.plot = this.ground.plot;
    const moveTo = (px, py) => this.#move(this.ground.point(px, py));
    this.handle = new Handle(this.picture, {
      label: "Start of the descent", kind: "path",
      moved: moveTo,
      nudged: (dx, dy) => this.#move(this.ground.within([this.start[0] + dx * this.ground.unit, this.start[1] + dy * this.ground.unit])),
    });
    this.picture.addEventListener("pointerdown", (event) => {
      if (event.pointerType === "mouse" && event.target === this.plot.canvas) moveTo(...place(this.picture, event.clientX, event.clientY));
    });
  }

  get start() {
    const { x, y } = this.asked;
    const [a = 0, b = 0] = numbersIn(this.state.start);
    return [Math.min(x[1], Math.max(x[0], a)), Math.min(y[1], Math.max(y[0], b))];
  }

  take(compiled) {
    const refusal = this.ground.take(compiled);
    if (refusal) return refusal;
    this.f = compiled;
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

  #move(point) {
    this.keep({ start: point.join(", ") });
    this.walk();
  }

  #draw() {
    const { plot } = this;
    if (!this.path) return;
    const { context, theme } = plot;
    this.ground.names();
    const { points, gradients } = this.path;
    const seen = points.filter((point) => point.every(Number.isFinite)).map((point) => this.ground.pixel(point));
    plot.clipped(() => {
      path(context, seen, theme.path, { width: 2.5 });
      if (this.next?.every(Number.isFinite)) line(context, seen.at(-1), this.ground.pixel(this.next), theme.path, { width: 1.5, dash: [3, 6] });
      seen.slice(1, -1).forEach((at) => dot(context, at, 4, theme.path));
      if (seen.length > 1) dot(context, seen.at(-1), 6, theme.card, theme.path);
    });
    this.#gradient(seen.at(-1), gradients.at(-1));
    const at = this.ground.pixel(this.start);
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
}

customElements.define("descent-map", DescentMap);
