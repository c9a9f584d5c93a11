// <slope-evidence function="x^2" claim="x" at="1" from="-3" to="3">: the graph, its tangent, and a line with the slope that
// was claimed. With order="2" the claim is a second derivative, and parabolas bend beside the graph instead.
// Where told is set, its numbers stand beside it already. Where secret is set, the point stays and the tangent's slope is drawn but not told: it is what was asked for.
import { Figure } from "./figure.js";
import { Handle, place } from "./handle.js";
import { amount, number, short } from "./numbers.js";
import { dot, label, path } from "./pen.js";
import { around, placed } from "./placing.js";
import { Plot } from "./plot.js";
import { curve, fit, sample, traced } from "./sampling.js";

const REACH = 0.34;
const PIECES = 20;
const OFF = 17;

class SlopeEvidence extends Figure {
  fixed = true;
  remembered = ["at"];

  get variables() {
    return this.given.variable;
  }

  defaults() {
    return { function: "x^2", claim: "x", variable: "x", at: "1", from: "-3", to: "3", order: "1", held: "", secret: "", told: "" };
  }

  build() {
    this.span = this.interval();
    this.plot = new Plot(this.picture, { draw: () => this.#draw() });
    if (this.given.secret) return;
    const moveTo = (px) => this.#move(this.plot.point(px, 0)[0]);
    this.handle = new Handle(this.picture, {
      label: "Point on the graph", kind: "function",
      moved: moveTo,
      nudged: (dx, dy) => this.#move(this.x + (dx + dy) * this.#unit()),
    });
    this.picture.addEventListener("pointerdown", (event) => {
      if (event.pointerType === "mouse" && event.target === this.plot.canvas) moveTo(place(this.picture, event.clientX, event.clientY)[0]);
    });
  }

  take(compiled) {
    const sampled = sample(compiled, this.span);
    const height = fit(sampled);
    if (!height) return "This function has no values that can be drawn here.";
    this.f = compiled;
    this.claim = this.engine.compile(this.given.claim, this.variables);
    this.plot.window(this.span, height);
    this.plot.curves([{ points: curve(sampled, height), colour: "function" }]);
    this.traced = traced(sampled);
    this.named = {};
    this.#show();
  }

  recolour() {
    this.plot.recolour();
    this.plot.draw();
  }

  table() {
    if (this.given.secret) return this.#promises();
    const [from, to] = this.span;
    const slope = this.order === 1 ? "slope" : "second derivative";
    const rows = Array.from({ length: 9 }, (_, i) => this.#snap(from + ((to - from) * i) / 8));
    if (!rows.includes(this.x)) rows.push(this.x);
    return {
      head: [this.variables, "f", slope, "yours"],
      rows: rows.sort((a, b) => a - b).map((x) => [amount(x), number(this.f.value(x, 0)), number(this.#truth(x)), number(this.claim.value(x, 0))]),
    };
  }

  /** How far the graph is from the line or parabola that was claimed, nearer and nearer to the point. */
  #promises() {
    const straight = this.order === 1;
    const slope = straight ? this.own : this.f.slope(this.x);
    const bend = straight ? 0 : this.own / 2;
    const rows = [1, 0.1, 0.01].map((h) => {
      const there = this.f.value(this.x + h, 0);
      const line = this.y + slope * h + bend * h * h;
      return [short(h), number(there), number(line), number((there - line) / h ** this.order)];
    });
    return straight
      ? { head: ["step", "graph", "your line", "apart, for each step of 1"], rows }
      : { head: ["step", "graph", "your parabola", "apart, over the square of the step"], rows };
  }

  get order() {
    return this.numeral("order", 1, 2);
  }

  get x() {
    return this.numeral("at", ...this.span);
  }

  #move(x) {
    this.keep({ at: short(this.#snap(x), 6) });
    this.#show();
  }

  #unit() {
    return 10 ** Math.round(Math.log10((this.span[1] - this.span[0]) / 120));
  }

  #snap(x) {
    return Number((Math.round(Math.min(this.span[1], Math.max(this.span[0], x)) / this.#unit()) * this.#unit()).toPrecision(12));
  }

  #truth(x) {
    if (this.order === 1) return this.f.slope(x);
    const h = 1e-5 * Math.max(1, Math.abs(x));
    return (this.f.slope(x + h) - this.f.slope(x - h)) / (2 * h);
  }

  #show() {
    this.y = this.f.value(this.x, 0);
    this.truth = this.#truth(this.x);
    this.own = this.claim.value(this.x, 0);
    this.plot.draw();
    const held = this.given.held ? `With ${this.given.held}, at` : "At";
    if (this.given.told && this.state.at === this.given.at) this.rest();
    else this.say(`${held} ${this.variables} = ${amount(this.x)} `, ...this.#words(), ".");
    this.handle?.says(this.x, ...this.span, `${this.variables} = ${amount(this.x)}`);
  }

  #words() {
    const { truth, own } = this;
    if (!Number.isFinite(this.y)) return ["the function has no value, so there is no slope to measure"];
    if (this.given.secret) return this.#compared();
    const graph = this.order === 1 ? climbs(truth) : bends(truth);
    const yours = this.order === 1 ? "your slope" : "your second derivative";
    if (!Number.isFinite(own)) return [...graph, `; ${yours} has no value there`];
    return amount(own) === amount(truth) ? [...graph, ", and ", [`so says ${yours}`, "own"]] : [...graph, `; ${yours} is `, [amount(own), "own"]];
  }

  #compared() {
    const { truth, own } = this;
    if (this.order === 2) {
      const parabola = ["a parabola with ", [`your second derivative ${amount(own)}`, "own"]];
      if (truth * own < 0) return [...parabola, own > 0 ? " bends up where the graph bends down" : " bends down where the graph bends up"];
      return [...parabola, Math.abs(own) > Math.abs(truth) ? " bends more than the graph" : " bends less than the graph"];
    }
    const line = ["a line with ", [`your slope ${amount(own)}`, "own"]];
    if (truth * own < 0) return [...line, own > 0 ? " climbs where the graph falls" : " falls where the graph climbs"];
    return [...line, Math.abs(own) > Math.abs(truth) ? " is steeper than the graph" : " is less steep than the graph"];
  }

  #draw() {
    const { plot } = this;
    if (!plot.bounds || this.y === undefined) return;
    const at = plot.pixel(this.x, this.y);
    const seen = Number.isFinite(this.y);
    const right = seen && Number.isFinite(this.truth) ? this.#reach(this.truth) : [];
    const own = seen && Number.isFinite(this.own) ? this.#reach(this.own) : [];
    plot.clipped((context) => {
      path(context, right, plot.theme.derivative);
      path(context, own, plot.theme.own, { dash: [9, 6] });
    });
    const curve = this.traced.map(([x, y]) => plot.pixel(x, y)).filter(([, y]) => Number.isFinite(y));
    const names = [];
    const name = (key, text, places, colour, half, style) => {
      const obstacles = [...curve, ...right, ...own, ...names, at];
      this.named[key] = placed(places, obstacles, plot.area, half, this.named[key]?.count === places.length ? this.named[key] : undefined);
      this.named[key].count = places.length;
      label(plot, text, this.named[key].place, colour, style);
      const [x, y] = this.named[key].place;
      for (let d = -half; d <= half; d += 8) names.push([x + d, y]);
    };
    const told = `${this.order === 1 ? "slope" : "f″ ="} ${amount(this.truth)}`;
    if (own.length) name("own", `yours ${amount(this.own)}`, beside(own), plot.theme.own, 34);
    if (right.length) name("right", this.given.secret ? (this.order === 1 ? "tangent" : "as it bends") : told, beside(right), plot.theme.derivative, 38);
    if (curve.length) name("f", "f", around(curve), plot.theme.function, 8, { italic: true });
    if (seen) {
      if (this.handle) {
        plot.context.globalAlpha = 0.18;
        dot(plot.context, at, 14, plot.theme.function);
        plot.context.globalAlpha = 1;
      }
      dot(plot.context, at, 7, plot.theme.function);
    }
    this.handle?.place(...plot.pixel(this.x, seen ? this.y : 0));
  }

  /** Pixels along the line, or the parabola, on both sides of the point. */
  #reach(value) {
    const { plot } = this;
    const slope = this.order === 1 ? value : this.f.slope(this.x);
    const bend = this.order === 1 ? 0 : value / 2;
    const unit = (this.span[1] - this.span[0]) / 100;
    const [x0, y0] = plot.pixel(this.x, this.y);
    const [x1, y1] = plot.pixel(this.x + unit, this.y + slope * unit);
    const most = (REACH * plot.area.width * unit) / Math.hypot(x1 - x0, y1 - y0);
    return Array.from({ length: 2 * PIECES + 1 }, (_, i) => most * (i / PIECES - 1))
      .map((t) => plot.pixel(this.x + t, this.y + slope * t + bend * t * t));
  }
}

/** Places beside a line's two ends. */
function beside(line) {
  const places = [];
  for (const i of [40, 0, 36, 4, 32, 8, 28, 12]) {
    const [x, y] = line[i];
    const [nx, ny] = line[i > 0 ? i - 1 : 1];
    const length = Math.hypot(x - nx, y - ny) || 1;
    const [ux, uy] = [(x - nx) / length, (y - ny) / length];
    const aside = OFF + 34 * Math.abs(uy);
    places.push([x + uy * aside, y - ux * OFF], [x - uy * aside, y + ux * OFF]);
  }
  return places;
}

function climbs(slope) {
  if (!Number.isFinite(slope)) return ["the graph has no tangent"];
  if (slope === 0) return ["the graph is level: its slope is ", ["0", "derivative"]];
  return [`the graph ${slope < 0 ? "falls" : "climbs"} `, [amount(Math.abs(slope)), "derivative"], " for each step to the right"];
}

function bends(second) {
  return [`the slope ${second < 0 ? "drops" : "grows"} by `, [amount(Math.abs(second)), "derivative"], " for each step to the right"];
}

customElements.define("slope-evidence", SlopeEvidence);
