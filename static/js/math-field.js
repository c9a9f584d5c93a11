// <math-field variables="x, y"><input name="answer"></math-field>
//
// A plain input that says, while one types, how the engine reads it: as mathematics below the field, or, where it cannot
// be read, a message with the part underlined in the field itself and a repair to press. Without this script the input is
// a plain input and its form posts. The space for the reading is kept by the style sheet, so nothing shifts.
//
// The reading is MathML straight from the engine's tree: microseconds, no second library, and every current browser draws it.
//
// Fires "reading" (detail: what the engine's preview says, or {ok: false, empty: true}).
import { engine } from "./engine-once.js";

const SPOKEN_AFTER = 700;
let count = 0;

class MathField extends HTMLElement {
  connectedCallback() {
    this.input = this.querySelector("input, textarea");
    if (!this.input || this.line) return;
    this.#build();
    this.input.addEventListener("input", () => this.read());
    this.input.addEventListener("scroll", () => this.#follow());
    this.input.addEventListener("blur", () => this.#follow());
    engine().then((loaded) => {
      this.engine = loaded;
      this.read();
    });
  }

  get value() {
    return this.input.value;
  }

  set value(text) {
    this.input.value = text;
    this.read();
  }

  get variables() {
    return (this.getAttribute("variables") ?? "").split(/[\s,]+/).filter(Boolean).join(",");
  }

  /** Reads the field again; also for a script that has changed the input by itself. */
  read() {
    if (!this.engine) return;
    const text = this.input.value;
    this.reading = text.trim() === "" ? { ok: false, empty: true } : JSON.parse(this.engine.preview(text, this.variables));
    this.#show(text);
    this.dispatchEvent(new CustomEvent("reading", { bubbles: true, detail: this.reading }));
  }

  /** Says why what was read will not do here: a function without values, say. */
  object(message) {
    this.line.replaceChildren();
    this.#add("math-field-error", message);
    this.#say(message, false);
  }

  #build() {
    this.input.autocomplete = "off";
    this.input.spellcheck = false;
    this.input.setAttribute("autocapitalize", "off");
    this.input.setAttribute("autocorrect", "off");
    this.marks = document.createElement("span");
    this.marks.className = "math-field-marks";
    this.marks.ariaHidden = "true";
    this.line = this.querySelector(".math-field-line") ?? document.createElement("span");
    this.line.className = "math-field-line";
    // What the page says of the field while it is empty.
    this.unwritten = [...this.line.childNodes];
    this.spoken = document.createElement("span");
    this.spoken.className = "math-field-spoken";
    this.spoken.id = `math-field-${++count}`;
    this.spoken.role = "status";
    this.input.after(this.marks, this.line, this.spoken);
    const described = this.input.getAttribute("aria-describedby");
    this.input.setAttribute("aria-describedby", [described, this.spoken.id].filter(Boolean).join(" "));
  }

  #show(text) {
    const { ok, error, doubts = [], mathml, plain, left, empty } = this.reading;
    this.toggleAttribute("unreadable", !ok && !empty);
    this.#mark(text, error ? [error] : doubts);
    this.line.replaceChildren(...(empty ? this.unwritten : []));
    if (ok) {
      this.line.append("reads as ");
      this.line.insertAdjacentHTML("beforeend", mathml);
      if (left) this.#add("math-field-left", `, the right side of ${left} = …`);
      for (const doubt of doubts) {
        // Where another reading can be shown, it says more than words, and the line has room for one of them.
        if (doubt.alternatives.length === 0) this.#add("math-field-doubt", doubt.message);
        for (const other of doubt.alternatives) this.#offer(other.text, other);
      }
    } else if (error) {
      this.#add("math-field-error", error.message);
      if (error.repair) this.#offer(error.repair);
    }
    const side = left ? `, the right side of ${left}` : "";
    this.#say(ok ? `Reads as ${plain}${side}. ${doubts.map((doubt) => spokenDoubt(doubt)).join(" ")}` : (error?.message ?? ""), ok || empty);
  }

  #add(kind, message) {
    const part = document.createElement("span");
    part.className = kind;
    part.textContent = message;
    this.line.append(part, " ");
  }

  /** A button that writes the text anew: a mend, or another reading, which is shown as mathematics. */
  #offer(text, other) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "math-field-repair";
    if (other) {
      this.line.append(" ");
      button.append("or did you mean ");
      button.insertAdjacentHTML("beforeend", other.mathml);
      button.append("?");
      button.ariaLabel = `Or did you mean ${other.plain}? Write ${text}`;
    } else {
      button.textContent = `Write ${text.length > 40 ? "it so" : text}`;
    }
    button.addEventListener("click", () => {
      this.input.value = text;
      this.input.dispatchEvent(new Event("input", { bubbles: true }));
      this.input.focus();
    });
    this.line.append(button, " ");
  }

  /** Writes the text again, unseen, over the field, so that a line can stand under the part in question. */
  #mark(text, spans) {
    this.marks.replaceChildren();
    let at = 0;
    for (const { start, end } of spans) {
      if (start < at) continue;
      const part = document.createElement("mark");
      part.textContent = text.slice(start, Math.max(end, start + 1)) || " ";
      this.marks.append(text.slice(at, start), part);
      at = Math.max(end, start + 1);
    }
    this.marks.hidden = spans.length === 0;
    if (spans.length > 0) this.#follow();
  }

  #follow() {
    const style = getComputedStyle(this.input);
    const { offsetLeft, offsetTop, clientLeft, clientTop, clientWidth, clientHeight } = this.input;
    Object.assign(this.marks.style, {
      left: `${offsetLeft + clientLeft}px`,
      top: `${offsetTop + clientTop}px`,
      width: `${clientWidth}px`,
      height: `${clientHeight}px`,
      lineHeight: `${clientHeight}px`,
      font: style.font,
      padding: `0 ${style.paddingRight} 0 ${style.paddingLeft}`,
      letterSpacing: style.letterSpacing,
    });
    this.marks.style.lineHeight = `${clientHeight}px`;
    this.marks.scrollLeft = this.input.scrollLeft;
  }

  /** For a screen reader: after a pause, so that it does not talk over the typing. */
  #say(words, fine) {
    clearTimeout(this.speaking);
    this.speaking = setTimeout(() => {
      this.spoken.textContent = words;
      this.input.setAttribute("aria-invalid", String(!fine));
    }, SPOKEN_AFTER);
  }
}

function spokenDoubt({ message, alternatives }) {
  return [`${message}.`, ...alternatives.map((other) => `Or did you mean ${other.plain}? A button behind the field writes it.`)].join(" ");
}

customElements.define("math-field", MathField);
