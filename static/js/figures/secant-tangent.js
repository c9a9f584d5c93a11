// <secant-tangent function="x^2" x="1" h="0.9" from="-2" to="2">: a secant that turns into the tangent as h goes to 0.
import { Figure } from "./figure.js";
import { Handle, place } from "./handle.js";
import { number, short } from "./numbers.js";
import { dot, label, line } from "./pen.js";
import { along, around, beside, placed } from "./placing.js";
import { Plot } from "./plot.js";
import { curve, fit, sample, traced } from "./sampling.js";

const SLIDER = 100;
const TINY = 1e-6;
const TANGENT = 0.26;

class SecantTangent extends Figure {
  symbol = "f(x)";
  variables = "x";
  remembered = ["function", "x", "h"];

  defaults() {
    return { function: "x^2", x: "1", h: "1", from: "-3", to: "3" };
  }

  build() {
    this.span = this.interval();
    this.reach = (this.span[1] - this.span[0]) / 2;
    this.slider = this.control(`<label class="figure-slider"><span>h</span>
      <input type="range" min="0" max="${SLIDER}" step="1" class="figure-range-derivative" aria-label="h, the distance to the second point"></label>`).lastElementChild;
    this.control(`<button type="button" class="figure-button">Reset</button>`).addEventListener("click", () => this.reset());
    this.slider.addEventListener("input", () => this.#move({ h: this.#step(this.reach * (this.slider.value / SLIDER) ** 3) }));
    this.plot = new Plot(this.picture, { draw: () => this.#draw() });
    this.second = new Handle(this.picture, {
      label: "Second point", kind: "derivative",
      moved: (px) => this.#move({ h: Math.max(0, this.#snap(this.plot.point(px, 0)[0]) - this.x) }),
      nudged: (dx, dy) => this.#move({ h: Math.max(0, this.h + (dx + dy) * this.#unit()) }),
    });
    this.point = new Handle(this.picture, {
      label: "Point on the curve", kind: "function",
      moved: (px) => this.#move({ x: this.#snap(this.plot.point(px, 0)[0]) }),
      nudged: (dx, dy) => this.#move({ x: this.x + (dx + dy) * this.#unit() }),
    });
    this.picture.addEventListener("pointerdown", (event) => {
      if (event.pointerType === "mouse" && event.target === this.plot.canvas) {
        const [px] = place(this.picture, event.clientX, event.clientY);
        this.#move({ x: this.#snap(this.plot.point(px, 0)[0]) });
      }
    });
  }

  take(compiled) {
    const sampled = sample(compiled, this.span);
    const height = fit(sampled);
    if (!height) return `Between ${number(this.span[0])} and ${number(this.span[1])} this function has no values that can be drawn.`;
    this.f = compiled;
    this.plot.window(this.span, height);
    this.plot.curves([{ points: curve(sampled, height), colour: "function" }]);
    this.traced = traced(sampled);
    this.named = {};
    this.#show();
  }

  reset() {
    super.reset();
    this.#show();
  }

  recolour() {
    this.plot.recolour();
    this.plot.draw();
  }

  table() {
    const steps = [this.h, 1, 0.1, 0.01, 0.001, 0.0001].filter((h, i, all) => h > 0 && all.indexOf(h) === i);
    const rows = steps.sort((a, b) => b - a).map((h) => {
      const [here, there] = [this.f.value(this.x, 0), this.f.value(this.x + h, 0)];
      return [short(h), number(there), number(there - here), number((there - here) / h)];
    });
    return {
      head: ["h", "f(x + h)", "f(x + h) − f(x)", "divided by h"],
      rows: [...rows, ["towards 0", "", "", number(this.#slope())]],
    };
  }

  get x() {
    return this.numeral("x", ...this.span);
  }

  get h() {
    return this.numeral("h", 0, this.reach);
  }

  #move(changes) {
    this.keep(Object.fromEntries(Object.entries(changes).map(([name, value]) => [name, short(value, 6)])));
    this.#show();
  }

  /** One step of an arrow key, and of a drag: a round number near a three-hundredth of the span. */
  #unit() {
    const wide = (this.span[1] - this.span[0]) / 300;
    return 10 ** Math.round(Math.log10(wide));
  }

  #snap(x) {
    return Math.round(x / this.#unit()) * this.#unit();
  }

  #step(h) {
    return Number(h.toPrecision(2));
  }

  /** The slope of the tangent; not a number at a corner. */
  #slope() {
    const [left, right] = this.#sides();
    return Math.abs(left - right) > 1e-3 * (1 + Math.abs(left) + Math.abs(right)) ? NaN : this.f.slope(this.x);
  }

  #sides() {
    const e = TINY * Math.max(1, Math.abs(this.x));
    const here = this.f.value(this.x, 0);
    return [(here - this.f.value(this.x - e, 0)) / e, (this.f.value(this.x + e, 0) - here) / e];
  }

  #show() {
    const { x, h } = this;
    this.y = this.f.value(x, 0);
    this.y2 = this.f.value(x + h, 0);
    this.secant = h > 0 ? (this.y2 - this.y) / h : NaN;
    this.tangent = this.#slope();
    this.slider.value = Math.round(SLIDER * (h / this.reach) ** (1 / 3));
    this.slider.setAttribute("aria-valuetext", `h = ${number(h)}`);
    this.plot.draw();
    this.#sentence();
  }

  #sentence() {
    const { x, h } = this;
    this.point.says(x, ...this.span, `x = ${number(x)}, f(x) = ${number(this.y)}`);
    this.second.says(h, 0, this.reach, `h = ${number(h)}`);
    if (!Number.isFinite(this.y)) return this.say(`At x = ${number(x)} this function has no value, so there is no slope to measure.`);
    if (!Number.isFinite(this.tangent)) return this.#noTangent();
    if (h === 0) return this.say(`At x = ${number(x)} h has reached 0: the secant is gone, and what it was settling on remains. The tangent `, ...climb(this.tangent), " for each step of 1.");
    if (!Number.isFinite(this.secant)) return this.say(`At x + h = ${number(x + h)} the function has no value, so there is no secant. The tangent at x = ${number(x)} `, ...climb(this.tangent), " for each step of 1.");
    this.say(`At x = ${number(x)} with h = ${number(h)} the secant `, ...climb(this.secant), " for each step of 1; the tangent ", ...climb(this.tangent), ".");
  }

  #noTangent() {
    const [left, right] = this.#sides().map((slope) => [Math.abs(slope) > 1e3 ? "no end" : number(slope), "derivative"]);
    this.say(`At x = ${number(this.x)} the curve has no tangent: coming from the left its slope is `, left, ", from the right ", right, ".");
  }

  #draw() {
    const { plot, x, h, y, y2 } = this;
    if (!plot.bounds || y === undefined) return;
    const orange = plot.theme.derivative;
    const at = plot.pixel(x, y);
    plot.clipped((context) => {
      if (Number.isFinite(this.secant)) this.#through(context, this.secant, 1e4, { dash: [4, 5], width: 1.75 });
      if (Number.isFinite(this.tangent)) this.#through(context, this.tangent, plot.area.width * TANGENT, {});
    });
    this.#labels(at);
    if (Number.isFinite(this.secant)) dot(plot.context, plot.pixel(x + h, y2), 6, plot.theme.card, orange);
    if (Number.isFinite(y)) {
      plot.context.globalAlpha = 0.18;
      dot(plot.context, at, 14, plot.theme.function);
      plot.context.globalAlpha = 1;
      dot(plot.context, at, 7, plot.theme.function);
    }
    this.point.place(...plot.pixel(x, Number.isFinite(y) ? y : 0), true);
    this.second.place(...plot.pixel(x + h, Number.isFinite(y2) ? y2 : 0), Number.isFinite(this.secant));
  }

  /** A line through the point, as long as it may be on either side. */
  #through(context, slope, most, style) {
    const [x0, y0] = this.plot.pixel(this.x, this.y);
    const [ux, uy] = this.#direction(slope);
    line(context, [x0 - ux * most, y0 - uy * most], [x0 + ux * most, y0 + uy * most], this.plot.theme.derivative, style);
  }

  #direction(slope) {
    const [x0, y0] = this.plot.pixel(this.x, this.y);
    const [x1, y1] = this.plot.pixel(this.x + 1, this.y + slope);
    const length = Math.hypot(x1 - x0, y1 - y0);
    return [(x1 - x0) / length, (y1 - y0) / length];
  }

  /** "f", "tangent" and "secant", each beside its line and clear of the others. */
  #labels(at) {
    const { plot } = this;
    const curve = this.traced.map(([x, y]) => plot.pixel(x, y)).filter(([, y]) => Number.isFinite(y));
    const tangent = Number.isFinite(this.tangent) ? this.#direction(this.tangent) : undefined;
    const secant = Number.isFinite(this.secant) ? this.#direction(this.secant) : undefined;
    const reach = plot.area.width;
    const touched = tangent ? along(at, tangent, -reach * TANGENT, reach * TANGENT) : [];
    const cut = secant ? along(at, secant, -reach, reach) : [];
    const here = along(at, [1, 0], -10, 10);
    const name = (text, half, places, obstacles, colour, style) => {
      const found = placed(places, [...obstacles, ...here], plot.area, half, this.named[text]);
      this.named[text] = found;
      if (found.cost < 12) label(plot, text, found.place, colour, style);
    };
    const sides = around(curve);
    if (sides.length) name("f", 8, sides, [...curve, ...touched, ...cut], plot.theme.function, { italic: true });
    if (tangent) name("tangent", 26, beside(at, tangent, [-0.2, 0.2, -0.14, 0.14].map((d) => d * reach)), [...curve, ...touched, ...cut], plot.theme.derivative);
    const open = tangent && secant && Math.abs(tangent[0] * secant[1] - tangent[1] * secant[0]) > 0.12;
    if (secant && open) name("secant", 24, beside(at, secant, [0.3, -0.3, 0.22, -0.22, 0.4, -0.4].map((d) => d * reach)), [...curve, ...touched, ...cut, ...this.#around("tangent")], plot.theme.derivative);
  }

  #around(text) {
    const [x, y] = this.named[text]?.place ?? [];
    return x === undefined ? [] : along([x, y], [1, 0], -24, 24);
  }
}

function climb(slope) {
  return [`${slope < 0 ? "falls" : "rises"} by `, [number(Math.abs(slope)), "derivative"]];
}

customElements.define("secant-tangent", SecantTangent);
