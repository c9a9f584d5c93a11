// <descent-line function="x^2" start="3" rate="0.1" steps="20" from="-4" to="4">: gradient descent on a curve.
import { DescentFigure } from "./descent-figure.js";
import { Handle, place } from "./handle.js";
import { number, short } from "./numbers.js";
import { dot, label, line, path } from "./pen.js";
import { along, around, placed } from "./placing.js";
import { Plot } from "./plot.js";
import { curve, fit, sample, traced } from "./sampling.js";

const FAR = 1e5;

class DescentLine extends DescentFigure {
  symbol = "f(x)";
  variables = "x";

  defaults() {
    return { ...super.defaults(), function: "x^2", start: "2", from: "-3", to: "3" };
  }

  build() {
    super.build();
    this.span = this.interval();
    this.plot = new Plot(this.picture, { draw: () => this.#draw() });
    const moveTo = (px) => this.#move(this.plot.point(px, 0)[0]);
    this.handle = new Handle(this.picture, {
      label: "Start of the descent", kind: "path",
      moved: moveTo,
      nudged: (dx, dy) => this.#move(this.start[0] + (dx + dy) * this.#unit()),
    });
    this.picture.addEventListener("pointerdown", (event) => {
      if (event.pointerType === "mouse" && event.target === this.plot.canvas) moveTo(place(this.picture, event.clientX, event.clientY)[0]);
    });
  }

  get start() {
    return [this.numeral("start", ...this.span)];
  }

  take(compiled) {
    const sampled = sample(compiled, this.span);
    const height = fit(sampled);
    if (!height) return `Between ${number(this.span[0])} and ${number(this.span[1])} this function has no values that can be drawn.`;
    this.f = compiled;
    this.plot.window(this.span, height);
    this.plot.curves([{ points: curve(sampled, height), colour: "function" }]);
    this.traced = traced(sampled);
    this.walk();
  }

  describe() {
    const [x] = this.start;
    this.handle.says(x, ...this.span, `start at x = ${number(x)}, loss ${number(this.path.values[0])}`);
  }

  #move(x) {
    this.keep({ start: short(Math.round(Math.min(this.span[1], Math.max(this.span[0], x)) / this.#unit()) * this.#unit(), 6) });
    this.walk();
  }

  #unit() {
    return 10 ** Math.round(Math.log10((this.span[1] - this.span[0]) / 300));
  }

  #pixel(x, y) {
    return this.plot.pixel(x, y).map((p) => Math.max(-FAR, Math.min(FAR, p)));
  }

  #draw() {
    const { plot } = this;
    if (!this.path) return;
    const { points, values, gradients } = this.path;
    const { theme, context } = plot;
    const seen = points.map(([x], i) => (Number.isFinite(values[i]) && x !== null ? this.#pixel(x, values[i]) : undefined)).filter(Boolean);
    plot.clipped(() => {
      path(context, seen, theme.path, { width: 2 });
      this.#tangent(points.at(-1)[0], values.at(-1), gradients.at(-1)[0]);
      seen.slice(1, -1).forEach((at) => dot(context, at, 3.5, theme.path));
    });
    this.#name(seen);
    if (seen.length > 1) this.#end(seen.at(-1));
    const [x] = this.start;
    const y = values[0];
    const at = this.#pixel(x, Number.isFinite(y) ? y : plot.bounds.y[0]);
    context.globalAlpha = 0.18;
    dot(context, at, 14, theme.path);
    context.globalAlpha = 1;
    dot(context, at, 7.5, theme.path);
    label(plot, "start", [at[0], at[1] - 24], theme.path);
    this.handle.place(...at);
  }

  #name(seen) {
    const { plot } = this;
    const pixels = this.traced.map(([x, y]) => this.#pixel(x, y)).filter(([, y]) => Number.isFinite(y));
    const path = seen.slice(1).flatMap(([x, y], i) => {
      const [x0, y0] = seen[i];
      const length = Math.min(2000, Math.hypot(x - x0, y - y0)) || 1;
      return along([x0, y0], [(x - x0) / length, (y - y0) / length], 0, length, 16);
    });
    this.named = placed(around(pixels), [...pixels, ...path], plot.area, 8, this.named);
    label(plot, "f", this.named.place, plot.theme.function, { italic: true });
  }

  #end(at) {
    const { area, context, theme } = this.plot;
    const within = at[0] >= area.left && at[0] <= area.right && at[1] >= area.top && at[1] <= area.bottom;
    if (within) dot(context, at, 6, theme.card, theme.path);
  }

  /** The slope at the last point, and, dashed, where the next step leads. */
  #tangent(x, y, slope) {
    if (![x, y, slope].every(Number.isFinite)) return;
    const { plot } = this;
    const at = this.#pixel(x, y);
    const [tx, ty] = this.#pixel(x + 1, y + slope);
    const length = Math.hypot(tx - at[0], ty - at[1]);
    const [ux, uy] = [((tx - at[0]) / length) * 46, ((ty - at[1]) / length) * 46];
    line(plot.context, [at[0] - ux, at[1] - uy], [at[0] + ux, at[1] + uy], plot.theme.derivative, { width: 2.5 });
    const next = this.next?.[0];
    const landing = Number.isFinite(next) ? this.f.value(next, 0) : NaN;
    if (Number.isFinite(landing)) line(plot.context, at, this.#pixel(next, landing), plot.theme.path, { width: 1.5, dash: [3, 6] });
  }
}

customElements.define("descent-line", DescentLine);
