// <own-gradient function="x^2" gradient="x" start="2" rate="0.1" steps="20" from="-3" to="3">: a descent that somebody's
// gradient drives, right or wrong, beside the one that the true gradient drives, from a start that is dragged.
import { DescentFigure } from "./descent-figure.js";
import { groundFor, nameEnds, pixels, walkOn } from "./grounds.js";
import { Handle, place } from "./handle.js";
import { numbersIn } from "./map-ground.js";
import { amount, number } from "./numbers.js";
import { ownInWords } from "./own-verdict.js";
import { dot } from "./pen.js";

class OwnGradient extends DescentFigure {
  typed = "gradient";
  remembered = ["gradient", "start", "rate", "taken"];

  get fixed() {
    return this.hasAttribute("fixed");
  }

  get symbol() {
    return this.single ? "your slope" : "your ∇f";
  }

  get single() {
    return !this.variables.includes(",");
  }

  get variables() {
    return (this.getAttribute("variables") ?? "x").replaceAll(" ", "");
  }

  defaults() {
    return { ...super.defaults(), function: "x^2", gradient: "2x", start: "2", from: "-3", to: "3", window: "-4, 4, -2, 2" };
  }

  build() {
    this.named = {};
    super.build();
    this.ground = groundFor(this, () => this.#draw());
    this.plot = this.ground.plot;
    const moveTo = (px, py) => this.#move(this.ground.point(px, py));
    this.handle = new Handle(this.picture, {
      label: "Start of both descents", kind: "path",
      moved: moveTo,
      nudged: (dx, dy) => this.#move(this.ground.within(this.start.map((x, i) => x + (this.single ? dx + dy : [dx, dy][i]) * this.ground.unit))),
    });
    this.picture.addEventListener("pointerdown", (event) => {
      if (event.pointerType === "mouse" && event.target === this.plot.canvas) moveTo(...place(this.picture, event.clientX, event.clientY));
    });
  }

  compile(text) {
    return { f: this.engine.compile(this.given.function, this.variables), claimed: this.engine.compileField(this.given.function, text, this.variables) };
  }

  take({ f, claimed }) {
    const refusal = this.f ? undefined : this.ground.take(f);
    if (refusal) return refusal;
    this.f = f;
    this.claimed = claimed;
    this.walk();
  }

  get start() {
    const start = numbersIn(this.state.start);
    return this.ground.within(this.single ? [start[0] ?? 0] : [start[0] ?? 0, start[1] ?? 0]);
  }

  walked(steps) {
    const start = Float64Array.from(this.start);
    this.right = JSON.parse(this.f.descend("gradient", start, this.rate, this.taken));
    return JSON.parse(this.claimed.descend(start, this.rate, steps));
  }

  losses() {
    return [this.right.values, this.path.values];
  }

  words() {
    const end = this.path.points.at(-1);
    const slopeAt = (point) => Math.hypot(...JSON.parse(this.f.descend("gradient", Float64Array.from(point.map((x) => x ?? NaN)), 1, 0)).gradients[0].map((g) => g ?? NaN));
    return ownInWords(this.path, this.right, { names: this.variables.split(","), slopeAtEnd: slopeAt(end) });
  }

  describe() {
    const names = this.variables.split(",");
    const at = this.start.map((x, i) => `${names[i]} = ${amount(x)}`).join(", ");
    const [low, high] = this.single ? this.ground.span : this.ground.asked.x;
    this.handle.says(this.start[0], low, high, `start at ${at}`);
  }

  table() {
    const names = this.variables.split(",");
    const rows = Math.max(this.path.points.length, this.right.points.length);
    const cells = (path, i) => (path.points[i] ? [...path.points[i].map(number), number(path.values[i])] : [...names.map(() => ""), ""]);
    return {
      head: ["step", ...names.map((name) => `your ${name}`), "loss", ...names.map((name) => `true ${name}`), "loss"],
      rows: Array.from({ length: rows }, (_, i) => [String(i), ...cells(this.path, i), ...cells(this.right, i)]),
    };
  }

  #move(point) {
    this.keep({ start: point.join(", ") });
    this.walk();
  }

  #draw() {
    const { plot, ground } = this;
    if (!this.path?.points.length || !this.right) return;
    const [right, own] = [pixels(ground, this.right.points), pixels(ground, this.path.points)];
    walkOn(plot, right, plot.theme.path, { ring: true });
    walkOn(plot, own, plot.theme.own, { dash: [8, 5] });
    ground.names([...right, ...own]);
    nameEnds(plot, [
      { key: "own", text: "yours", seen: own, colour: plot.theme.own, half: 18 },
      { key: "right", text: "true", seen: right, colour: plot.theme.path, half: 14 },
      { key: "start", text: "start", seen: [right[0], right[0]], colour: plot.theme.path, half: 16 },
    ], this.named);
    const at = ground.pixel(this.start);
    plot.context.globalAlpha = 0.18;
    dot(plot.context, at, 14, plot.theme.path);
    plot.context.globalAlpha = 1;
    dot(plot.context, at, 7.5, plot.theme.path);
    this.handle.place(...at);
  }
}

customElements.define("own-gradient", OwnGradient);
