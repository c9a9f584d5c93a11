// <gradient-evidence function="x^2 + 4y^2" claim="[2x, 4y]" at="1, 1" window="-3, 3, -2, 2">: the gradient at a point of
// the map, and beside it the arrow that was claimed. Where secret is set, the point stays and the gradient is not told.
import { Figure } from "./figure.js";
import { Handle, place } from "./handle.js";
import { MapGround, numbersIn, windowOf } from "./map-ground.js";
import { amount, number } from "./numbers.js";
import { arrow, dot, label } from "./pen.js";
import { along, placed } from "./placing.js";

const LONGEST = 0.3;
const SHORTEST = 16;
const PARALLEL = 1;

class GradientEvidence extends Figure {
  fixed = true;
  remembered = ["at"];

  get variables() {
    return this.given.variables.replaceAll(" ", "");
  }

  defaults() {
    return { function: "x^2 + y^2", claim: "[x, y]", variables: "x, y", at: "1, 1", window: "-3, 3, -2, 2", secret: "", told: "" };
  }

  build() {
    this.named = {};
    this.ground = new MapGround(this.picture, windowOf(this.given.window), () => this.#draw());
    this.plot = this.ground.plot;
    if (this.given.secret) return;
    const moveTo = (px, py) => this.#move(this.ground.point(px, py));
    const unit = this.ground.unit * 5;
    this.handle = new Handle(this.picture, {
      label: "Point on the map", kind: "gradient",
      moved: moveTo,
      nudged: (dx, dy) => this.#move(this.ground.within([this.at[0] + dx * unit, this.at[1] + dy * unit])),
    });
    this.picture.addEventListener("pointerdown", (event) => {
      if (event.pointerType === "mouse" && event.target === this.plot.canvas) moveTo(...place(this.picture, event.clientX, event.clientY));
    });
  }

  compile(text) {
    return { f: this.engine.compile(text, this.variables), field: this.engine.compileField(text, this.given.claim, this.variables) };
  }

  take({ f, field }) {
    this.f = f;
    this.claimed = field;
    const refusal = this.ground.take(f);
    if (!refusal) this.#show();
    return refusal;
  }

  recolour() {
    this.plot.recolour();
    this.plot.draw();
  }

  get at() {
    const [x = 0, y = 0] = numbersIn(this.state.at);
    return [x, y];
  }

  table() {
    if (this.given.secret) return { head: ["", ...this.variables.split(","), "length"], rows: [["yours", ...this.own.map(number), number(Math.hypot(...this.own))]] };
    const { x, y } = this.ground.asked;
    const middle = ([a, b], share) => a + (b - a) * share;
    const points = [this.at, ...[0.15, 0.5, 0.85].flatMap((v) => [0.15, 0.5, 0.85].map((u) => this.ground.within([middle(x, u), middle(y, v)])))];
    return {
      head: ["point", "gradient", "yours", "apart"],
      rows: points.map((point) => {
        const [truth, own] = [this.#truth(point), this.#own(point)];
        return [pair(point), vector(truth), vector(own), apart(truth, own) === undefined ? "" : `${amount(apart(truth, own))}°`];
      }),
    };
  }

  #move(point) {
    this.keep({ at: point.join(", ") });
    this.#show();
  }

  #truth([x, y]) {
    return JSON.parse(this.f.descend("gradient", Float64Array.of(x, y), 1, 0)).gradients[0].map((g) => g ?? NaN);
  }

  #own([x, y]) {
    return [0, 1].map((i) => this.claimed.component(i, x, y));
  }

  #show() {
    this.truth = this.#truth(this.at);
    this.own = this.#own(this.at);
    this.plot.draw();
    const names = this.variables.split(",");
    if (this.given.told && this.state.at === this.given.at) this.rest();
    else this.say(`At ${pair(this.at)} `, ...this.#words(), ".");
    this.handle?.says(this.at[0], ...this.ground.asked.x, this.at.map((value, i) => `${names[i]} = ${amount(value)}`).join(", "));
  }

  #words() {
    const { truth, own } = this;
    if (!truth.every(Number.isFinite)) return ["the function has no gradient"];
    const angle = apart(truth, own);
    if (this.given.secret) return compared(truth, own, angle);
    const right = [...(Math.hypot(...truth) === 0 ? ["it is level: the gradient is "] : ["the gradient is "]), [vector(truth), "gradient"]];
    if (!own.every(Number.isFinite)) return [...right, "; yours has no value there"];
    if (vector(truth) === vector(own)) return [...right, ", and ", ["so is yours", "own"]];
    const turned = angle === undefined ? "" : angle < PARALLEL ? ", the same way" : `, ${amount(Math.round(angle))}° off`;
    return [...right, `, ${amount(Math.hypot(...truth))} long; yours is `, [vector(own), "own"], `, ${amount(Math.hypot(...own))} long${turned}`];
  }

  #draw() {
    const { plot, truth, own } = this;
    if (!truth) return;
    this.ground.names();
    const at = this.ground.pixel(this.at);
    const lengths = [truth, own].map((g) => Math.hypot(...g)).filter(Number.isFinite);
    const scale = (LONGEST * plot.area.height) / (Math.max(...lengths) || 1);
    const tips = { own: tip(at, own, scale), right: tip(at, truth, scale) };
    if (tips.own) arrow(plot.context, at, tips.own, plot.theme.own, { width: 5 });
    if (tips.right) arrow(plot.context, at, tips.right, plot.theme.gradient);
    const taken = Object.values(tips).filter(Boolean).flatMap((to) => between(at, to));
    const name = (key, text, colour, half) => {
      if (!tips[key]) return;
      const [x, y] = tips[key];
      const length = Math.hypot(x - at[0], y - at[1]);
      const [ux, uy] = [(x - at[0]) / length, (y - at[1]) / length];
      const places = [[x + ux * (14 + half * Math.abs(ux)), y + uy * 16], [x - uy * half, y + ux * 18], [x + uy * half, y - ux * 18], [x - uy * half - ux * 20, y + ux * 18 - uy * 20]];
      this.named[key] = placed(places, taken, plot.area, half, this.named[key]);
      label(plot, text, this.named[key].place, colour);
      taken.push(...along(this.named[key].place, [1, 0], -half, half, 8));
    };
    name("right", "gradient", plot.theme.gradient, 28);
    name("own", "yours", plot.theme.own, 18);
    if (this.handle) {
      plot.context.globalAlpha = 0.18;
      dot(plot.context, at, 14, plot.theme.gradient);
      plot.context.globalAlpha = 1;
    }
    dot(plot.context, at, 6.5, plot.theme.ink);
    this.handle?.place(...at);
  }
}

function tip([px, py], [gx, gy], scale) {
  const length = Math.hypot(gx, gy);
  if (!(length > 0) || !Number.isFinite(length)) return undefined;
  const drawn = Math.max(SHORTEST, length * scale);
  return [px + (gx / length) * drawn, py - (gy / length) * drawn];
}

function between(from, to) {
  const length = Math.hypot(to[0] - from[0], to[1] - from[1]);
  return along(from, [(to[0] - from[0]) / length, (to[1] - from[1]) / length], 0, length, 8);
}

/** Degrees between two vectors; undefined where one has no direction. */
function apart([a, b], [c, d]) {
  const lengths = Math.hypot(a, b) * Math.hypot(c, d);
  if (!(lengths > 0) || !Number.isFinite(lengths)) return undefined;
  return (Math.acos(Math.max(-1, Math.min(1, (a * c + b * d) / lengths))) * 180) / Math.PI;
}

function compared(truth, own, angle) {
  const yours = ["your arrow ", [vector(own), "own"]];
  if (angle === undefined) return Math.hypot(...truth) === 0 ? [...yours, " points somewhere, but the ground is level"] : [...yours, " has no direction, but the ground is not level"];
  const length = Math.hypot(...own) > Math.hypot(...truth) ? "too long" : "too short";
  if (angle < PARALLEL) return [...yours, ` points the right way and is ${length}`];
  return [...yours, ` points ${amount(Math.round(angle))}° away from the gradient`];
}

const pair = (point) => `(${point.map(amount).join(", ")})`;
const vector = (components) => `[${components.map(amount).join(", ")}]`;

customElements.define("gradient-evidence", GradientEvidence);
