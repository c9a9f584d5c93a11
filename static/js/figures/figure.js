// What every figure is: a card with a picture, controls, a sentence and a table, built when the script arrives in the
// space that the style sheet has kept. A figure says which function it shows, draws it, and puts it into words.
import "../math-field.js";
import { engine } from "../engine-once.js";
import { readState, writeState } from "./address-state.js";
import { onThemeChange } from "./theme.js";

const SPEAKING_PAUSE = 500;
const counts = {};

export class Figure extends HTMLElement {
  /** The setting that is drawn; and, unless a figure is fixed, that the reader may type anew. */
  typed = "function";

  get fixed() {
    return false;
  }

  async connectedCallback() {
    if (this.built) {
      this.stopWatching ??= onThemeChange(() => this.recolour());
      return;
    }
    this.built = true;
    counts[this.localName] = (counts[this.localName] ?? 0) + 1;
    this.id ||= `${this.localName}-${counts[this.localName]}`;
    try {
      this.engine = await engine();
    } catch {
      return this.classList.add("figure-failed");
    }
    this.given = { ...this.defaults(), ...Object.fromEntries([...this.attributes].map((a) => [a.name, a.value])) };
    this.state = { ...this.given, ...readState(this.id) };
    this.#build();
    this.build();
    this.#read(this.state[this.typed]) || this.#read(this.given[this.typed]);
    this.field?.addEventListener("reading", ({ detail }) => detail.ok && this.#read(this.field.input.value));
    this.classList.add("figure-ready");
    this.stopWatching = onThemeChange(() => this.recolour());
    addEventListener("beforeprint", () => this.recolour());
  }

  disconnectedCallback() {
    this.stopWatching?.();
    this.stopWatching = undefined;
    this.paused();
  }

  // What a figure may say of itself.
  defaults() {
    return {};
  }
  build() {}
  compile(text) {
    return this.engine.compile(text, this.variables);
  }
  paused() {}
  recolour() {}
  /** Takes up a newly read function; where it cannot be drawn, returns why, in a sentence for the reader. */
  take(_compiled) {}
  table() {
    return { head: [], rows: [] };
  }

  /** A number of the state, within bounds, or what the author gave. */
  numeral(name, min = -1e9, max = 1e9) {
    const asked = Number.parseFloat(this.state[name]);
    const given = Number.parseFloat(this.given[name]);
    const value = Number.isFinite(asked) ? asked : given;
    return Math.min(max, Math.max(min, value));
  }

  /** What the author set from … to …, in order, and never empty. */
  interval() {
    const [from, to] = [this.numeral("from"), this.numeral("to")].sort((a, b) => a - b);
    return from < to ? [from, to] : [from - 1, to + 1];
  }

  /** Writes some of the state, and leaves out of the address what is as the author set it. */
  keep(changes) {
    Object.assign(this.state, changes);
    const address = Object.entries(changes).map(([k, v]) => [k, String(v) === String(this.given[k]) ? undefined : v]);
    writeState(this.id, Object.fromEntries(address));
  }

  /** Where the numbers are told already, beside the figure, it only says what it is for. */
  rest() {
    this.sentence.textContent = "Move the point to compare elsewhere.";
    this.sentence.classList.add("figure-hint");
    if (this.details.open) this.#tabulate();
  }

  /** Parts of the sentence: text, or [text, colour's name]. */
  say(...parts) {
    const spans = parts.flat(1 / 0).length && parts.map((part) => {
      if (!Array.isArray(part)) return part;
      const strong = document.createElement("strong");
      strong.className = `figure-${part[1]}`;
      strong.textContent = part[0];
      return strong;
    });
    this.sentence.replaceChildren(...spans);
    this.sentence.classList.remove("figure-hint");
    clearTimeout(this.speaking);
    this.speaking = setTimeout(() => (this.spoken.textContent = this.sentence.textContent), SPEAKING_PAUSE);
    if (this.details.open) this.#tabulate();
  }

  control(markup) {
    this.controls.insertAdjacentHTML("beforeend", markup);
    return this.controls.lastElementChild;
  }

  reset() {
    this.state = { ...this.given };
    this.keep(Object.fromEntries(this.remembered.map((name) => [name, this.given[name]])));
    if (this.field) this.field.value = this.given[this.typed];
  }

  #build() {
    this.replaceChildren(...this.querySelectorAll(":scope > .figure-caption"));
    this.insertAdjacentHTML("afterbegin", `
      <div class="figure-picture"></div>
      <div class="figure-controls">${this.fixed ? "" : this.#field()}</div>
      <div class="figure-below"><p class="figure-says"></p></div>
      <p class="figure-spoken" role="status"></p>
      <details class="figure-numbers"><summary>Its numbers as a table</summary><div class="figure-scroll" tabindex="0"
        role="region" aria-label="The numbers of this figure"><table></table></div></details>`);
    this.picture = this.querySelector(".figure-picture");
    this.controls = this.querySelector(".figure-controls");
    this.below = this.querySelector(".figure-below");
    this.sentence = this.querySelector(".figure-says");
    this.spoken = this.querySelector(".figure-spoken");
    this.details = this.querySelector(".figure-numbers");
    this.field = this.querySelector("math-field");
    if (this.field) this.field.value = this.state[this.typed];
    this.details.addEventListener("toggle", () => this.#tabulate());
  }

  #field() {
    return `<label class="figure-label" for="${this.id}-function">${this.symbol}<i>&nbsp;=</i></label>
        <math-field variables="${this.variables}"><input id="${this.id}-function" class="figure-function"
          maxlength="500" enterkeyhint="done"></math-field>`;
  }

  /** The last good picture stays until a new function can be drawn. */
  #read(text) {
    if (text === this.shown) return true;
    try {
      const refusal = this.take(this.compile(text));
      if (refusal) this.field?.object(refusal);
      if (refusal) return false;
    } catch (error) {
      this.field?.object(error.message);
      return false;
    }
    this.shown = text;
    this.keep({ [this.typed]: text });
    return true;
  }

  #tabulate() {
    if (!this.details.open) return;
    const { head, rows } = this.table();
    const row = (cells, kind) => {
      const line = document.createElement("tr");
      line.append(...cells.map((cell) => Object.assign(document.createElement(kind), { textContent: cell })));
      return line;
    };
    const [thead, tbody] = [document.createElement("thead"), document.createElement("tbody")];
    thead.append(row(head, "th"));
    tbody.append(...rows.map((cells) => row(cells, "td")));
    this.details.querySelector("table").replaceChildren(thead, tbody);
  }
}
