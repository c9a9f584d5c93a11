// What the descent figures share: a start that is dragged, a learning rate that is turned, a path that is taken step by
// step, its loss curve, and what became of it, in words. The path and its outcome come from the engine.
import { Figure } from "./figure.js";
import { LossCurve } from "./loss-curve.js";
import { number, short } from "./numbers.js";
import { calm } from "./theme.js";
import { inWords } from "./verdict.js";

const RATES = [0.001, 3];
const NOTCHES = 240;
const MOST_STEPS = 200;
const PACE = 160;

export class DescentFigure extends Figure {
  remembered = ["function", "start", "rate", "taken", "method"];

  defaults() {
    return { rate: "0.1", steps: "20", taken: "0", method: "gradient" };
  }

  build() {
    this.rates = [Math.min(RATES[0], this.numeral("rate", 1e-9)), Math.max(RATES[1], this.numeral("rate"))];
    const rate = this.control(`<div class="figure-slider"><label for="${this.id}-rate">η</label>
      <input type="range" min="0" max="${NOTCHES}" step="1" class="figure-range-path" id="${this.id}-rate" aria-label="Learning rate η">
      <input type="text" inputmode="decimal" class="figure-number" maxlength="8" aria-label="Learning rate η, as a number"></div>`);
    [this.slider, this.rateField] = rate.querySelectorAll("input");
    this.slider.addEventListener("input", () => this.turn(this.#rateAt(this.slider.value)));
    this.rateField.addEventListener("input", () => {
      const typed = Number(this.rateField.value.replace(",", ".").replace("−", "-"));
      if (typed > 0 && typed < 1e6) this.turn(typed, false);
    });
    this.rateField.addEventListener("blur", () => (this.rateField.value = short(this.rate)));
    const buttons = this.control(`<div class="figure-buttons">
      <button type="button" class="figure-button">Step</button>
      <button type="button" class="figure-button figure-main">Run</button>
      <button type="button" class="figure-button">Reset</button></div>`);
    const [step, run, reset] = buttons.children;
    this.runButton = run;
    step.addEventListener("click", () => (this.paused(), this.#take(this.taken + 1)));
    run.addEventListener("click", () => (this.running ? this.paused() : this.#run()));
    reset.addEventListener("click", () => this.reset());
    this.buttons = buttons;
    this.loss = new LossCurve(this.below);
    new IntersectionObserver(([seen]) => seen.isIntersecting || this.paused()).observe(this);
  }

  reset() {
    this.paused();
    super.reset();
    this.walk();
  }

  recolour() {
    this.plot.recolour();
    this.plot.draw();
    this.loss.recolour();
  }

  get rate() {
    return this.numeral("rate", 1e-9, 1e6);
  }

  /** Steps taken so far: as many as asked for, or as the path has. */
  get taken() {
    return Math.round(this.numeral("taken", 0, MOST_STEPS));
  }

  get method() {
    return this.state.method;
  }

  turn(rate, rewrite = true) {
    this.keep({ rate: short(rate) });
    this.walk(rewrite);
  }

  /** Walks the whole path anew, and shows as much of it as has been taken. */
  walk(rewrite = true) {
    if (!this.f) return;
    this.path = this.walked(this.taken);
    this.next = this.walked(this.taken + 1).points[this.taken + 1];
    this.over = this.path.points.length - 1 < this.taken || !this.next;
    this.slider.value = Math.round((NOTCHES * Math.log(this.rate / this.rates[0])) / Math.log(this.rates[1] / this.rates[0]));
    this.slider.setAttribute("aria-valuetext", `η = ${short(this.rate)}`);
    if (rewrite && document.activeElement !== this.rateField) this.rateField.value = short(this.rate);
    this.plot.draw();
    this.loss.show(...this.losses());
    this.describe();
    this.say(...this.words());
  }

  // What a figure may walk, show and say instead.
  walked(steps) {
    return JSON.parse(this.f.descend(this.method, Float64Array.from(this.start), this.rate, steps));
  }
  losses() {
    return [this.path.values];
  }
  words() {
    return inWords(this.path, this);
  }

  table() {
    const names = this.variables.split(",");
    const slope = names.length === 1 ? "slope" : "length of ∇f";
    return {
      head: ["step", ...names, "loss", slope],
      rows: this.path.points.map((point, i) => [
        String(i), ...point.map((x) => number(x)), number(this.path.values[i]),
        number(names.length === 1 ? this.path.gradients[i][0] : Math.hypot(...this.path.gradients[i])),
      ]),
    };
  }

  paused() {
    cancelAnimationFrame(this.running);
    this.running = undefined;
    if (this.runButton) this.runButton.textContent = "Run";
  }

  #take(steps) {
    this.keep({ taken: String(Math.min(MOST_STEPS, steps)) });
    this.walk();
    if (this.over) this.keep({ taken: String(this.path.points.length - 1) });
  }

  /** As many steps as the author set; from the start again where the path is at its end. */
  #run() {
    const ended = this.over || this.taken >= MOST_STEPS || this.path.outcome.name === "converged";
    const from = ended ? 0 : this.taken;
    const goal = Math.min(MOST_STEPS, from + this.numeral("steps", 1, MOST_STEPS));
    if (calm()) return this.#take(goal);
    if (ended) this.#take(0);
    this.runButton.textContent = "Pause";
    const began = performance.now();
    const tick = (now) => {
      const steps = Math.min(goal, from + Math.floor((now - began) / PACE));
      if (steps > this.taken) this.#take(steps);
      if (steps >= goal || this.over) this.paused();
      else this.running = requestAnimationFrame(tick);
    };
    this.running = requestAnimationFrame(tick);
  }

  #rateAt(notch) {
    return Number((this.rates[0] * (this.rates[1] / this.rates[0]) ** (notch / NOTCHES)).toPrecision(2));
  }
}
