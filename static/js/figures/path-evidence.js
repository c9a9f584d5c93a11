// <path-evidence function="x^2" own="3; 1" start="2" rate="0.1" from="-3" to="3">: the points of a descent that a learner
// gave, beside the right ones, on the graph or on the map. The right numbers are drawn and not told.
import { Figure } from "./figure.js";
import { groundFor, nameEnds, pixels, walkOn } from "./grounds.js";
import { numbersIn } from "./map-ground.js";
import { amount, number } from "./numbers.js";
import { dot } from "./pen.js";

const SAME = 1e-9;

class PathEvidence extends Figure {
  fixed = true;
  remembered = [];

  get variables() {
    return this.given.variables.replaceAll(" ", "");
  }

  defaults() {
    return { function: "x^2", own: "1", variables: "x", start: "2", rate: "0.1", from: "-3", to: "3", window: "-4, 4, -2, 2" };
  }

  build() {
    this.named = {};
    this.ground = groundFor(this, () => this.#draw());
    this.plot = this.ground.plot;
  }

  take(compiled) {
    const start = numbersIn(this.given.start);
    this.own = [start, ...this.given.own.split(";").map(numbersIn)];
    this.right = JSON.parse(compiled.descend("gradient", Float64Array.from(start), this.numeral("rate"), this.own.length - 1)).points;
    this.loss = ([x, y]) => compiled.value(x, y ?? 0);
    const refusal = this.ground.take(compiled);
    if (refusal) return refusal;
    this.say(...this.#words(), ".");
    this.plot.draw();
  }

  recolour() {
    this.plot.recolour();
    this.plot.draw();
  }

  table() {
    return {
      head: ["step", ...this.variables.split(",").map((name) => `your ${name}`), "loss there"],
      rows: this.own.map((point, i) => [i === 0 ? "start" : String(i), ...point.map(number), number(this.loss(point))]),
    };
  }

  #words() {
    const apart = (a, b) => Math.hypot(...a.map((x, i) => x - b[i]));
    const i = this.own.findIndex((point, k) => k > 0 && this.right[k] && apart(point, this.right[k]) > SAME * (1 + Math.hypot(...this.right[k])));
    if (i < 0) return ["Your steps are right"];
    const from = this.own[i - 1];
    const wanted = this.right[i].map((x, k) => x - from[k]);
    const taken = this.own[i].map((x, k) => x - from[k]);
    return [`Step ${i}`, ...went(wanted, taken), ". There the loss is ", [amount(this.loss(this.own[i])), "own"], `; before it was ${amount(this.loss(from))}`];
  }

  #draw() {
    const { plot, ground } = this;
    if (!this.own) return;
    const [right, own] = [pixels(ground, this.right), pixels(ground, this.own)];
    walkOn(plot, right, plot.theme.path, { ring: true });
    walkOn(plot, own, plot.theme.own, { dash: [8, 5] });
    ground.names([...right, ...own]);
    nameEnds(plot, [
      { key: "right", text: "right", seen: right, colour: plot.theme.path, half: 16 },
      { key: "own", text: "yours", seen: own, colour: plot.theme.own, half: 18 },
      { key: "start", text: "start", seen: [own[0], own[0]], colour: plot.theme.path, half: 16 },
    ], this.named);
    dot(plot.context, own[0], 7.5, plot.theme.path);
  }
}

function went(wanted, taken) {
  const lengths = Math.hypot(...wanted) * Math.hypot(...taken);
  const cosine = lengths > 0 ? wanted.reduce((sum, w, i) => sum + w * taken[i], 0) / lengths : 1;
  if (cosine < -0.999) return [" goes the other way: a step of descent goes against the slope"];
  if (cosine < 0.9998) return [" should go straight against the gradient; yours is ", [`${Math.round((Math.acos(cosine) * 180) / Math.PI)}° off`, "own"]];
  return [` goes the right way, but ${Math.hypot(...taken) > Math.hypot(...wanted) ? "too far" : "not far enough"}`];
}

customElements.define("path-evidence", PathEvidence);
