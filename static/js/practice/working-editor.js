// <working-editor><textarea name="answer-1"></textarea></working-editor>
//
// Lines of working, one a row, each with its mark beside it. Enter begins the next line, Backspace in an empty one removes
// it, the arrows lead up and down, and several lines that are pasted become several rows. The text area stays, unseen: it
// is what the form sends, and all there is without this script. Whether a line follows is asked of the server a moment
// after the typing stops; it answers with the marks as HTML, so nothing is read or judged here. A mark stays beside its
// line while others are edited, and an answer to an older text is thrown away.
import { engine } from "../engine-once.js";

const ASK_AFTER = 300;
const SAY_AFTER = 900;

class WorkingEditor extends HTMLElement {
  connectedCallback() {
    this.area = this.querySelector("textarea");
    if (!this.area || this.rows) return;
    this.asked = 0;
    this.rows = document.createElement("ol");
    this.rows.className = "working-rows";
    this.spoken = document.createElement("p");
    this.spoken.className = "unseen";
    this.spoken.role = "status";
    const told = this.querySelector(".working-told");
    for (const text of this.area.value.split("\n")) this.#insert(text);
    this.area.hidden = true;
    this.area.before(this.rows);
    this.append(this.spoken);
    this.#relabel();
    if (told) this.#show(told, this.#lines());
    told?.remove();
    this.closest(".problem-field")?.querySelector(`label[for="${CSS.escape(this.area.id)}"]`)?.setAttribute("for", this.#input(0).id);
    this.addEventListener("input", ({ target }) => {
      this.#read(target.closest(".working-row"));
      this.#changed();
    });
    this.addEventListener("keydown", (event) => this.#key(event));
    this.addEventListener("paste", (event) => this.#paste(event));
    if (!told && this.area.value.trim()) this.#ask();
  }

  disconnectedCallback() {
    clearTimeout(this.waiting);
    clearTimeout(this.speaking);
  }

  #insert(text, before = null) {
    const row = document.createElement("li");
    row.className = "working-row";
    const input = document.createElement("input");
    Object.assign(input, { className: "field", type: "text", value: text, autocomplete: "off", spellcheck: false, enterKeyHint: "next" });
    input.setAttribute("autocapitalize", "off");
    input.setAttribute("autocorrect", "off");
    const note = document.createElement("span");
    note.className = "working-place";
    const reading = document.createElement("span");
    reading.className = "working-reading";
    row.append(input, note, reading);
    this.rows.insertBefore(row, before);
    this.#read(row);
    return row;
  }

  /** How the engine reads the line, as mathematics; what it cannot read, the mark beside the line says. */
  async #read(row) {
    const [input, , reading] = row.children;
    const text = input.value;
    const { line } = await engine();
    if (input.value !== text) return;
    const { ok, mathml } = JSON.parse(line(text, this.getAttribute("variables") ?? ""));
    reading.innerHTML = ok ? `reads as ${mathml}` : "";
  }

  #relabel() {
    const word = this.getAttribute("said-line") ?? "Line";
    [...this.rows.children].forEach((row, at) => {
      const [input, note] = row.children;
      input.id = `${this.area.id}-line-${at + 1}`;
      note.id = `${input.id}-note`;
      input.ariaLabel = `${word} ${at + 1}`;
      input.setAttribute("aria-describedby", note.id);
    });
  }

  #input(at) {
    return this.rows.children[at].firstElementChild;
  }

  #lines() {
    return [...this.rows.children].map((row) => row.firstElementChild.value);
  }

  #changed() {
    this.area.value = this.#lines().join("\n");
    clearTimeout(this.waiting);
    this.waiting = setTimeout(() => this.#ask(), ASK_AFTER);
  }

  #key(event) {
    const row = event.target.closest(".working-row");
    if (!row || event.isComposing || event.altKey || event.metaKey) return;
    const input = row.firstElementChild;
    const start = input.selectionStart === 0 && input.selectionEnd === 0;
    if (event.key === "Enter" && event.ctrlKey) {
      event.preventDefault();
      this.closest("form").requestSubmit();
    } else if (event.key === "Enter") {
      event.preventDefault();
      this.#split(row, input);
    } else if (event.key === "Backspace" && start && row.previousElementSibling && (input.value === "" || row.previousElementSibling.firstElementChild.value === "")) {
      event.preventDefault();
      this.#join(row, input);
    } else if (event.key === "ArrowUp" || event.key === "ArrowDown") {
      const next = event.key === "ArrowUp" ? row.previousElementSibling : row.nextElementSibling;
      if (!next) return;
      event.preventDefault();
      next.firstElementChild.focus();
    }
  }

  /** What stands behind the cursor goes to the next line. */
  #split(row, input) {
    const rest = input.value.slice(input.selectionEnd);
    input.value = input.value.slice(0, input.selectionStart);
    this.#read(row);
    const next = this.#insert(rest, row.nextElementSibling);
    this.#relabel();
    next.firstElementChild.focus();
    next.firstElementChild.setSelectionRange(0, 0);
    this.#changed();
  }

  /** Of a line and the one before it, one is empty and goes. */
  #join(row, input) {
    const before = row.previousElementSibling;
    const goes = input.value === "" ? row : before;
    const stays = goes === row ? before : row;
    goes.remove();
    this.#relabel();
    stays.firstElementChild.focus();
    if (goes === row) stays.firstElementChild.setSelectionRange(-1, -1);
    this.#changed();
  }

  #paste(event) {
    const row = event.target.closest(".working-row");
    const lines = event.clipboardData.getData("text").replace(/\r\n?/g, "\n").replace(/\n+$/, "").split("\n");
    if (!row || lines.length < 2) return;
    event.preventDefault();
    const input = row.firstElementChild;
    const rest = input.value.slice(input.selectionEnd);
    input.value = input.value.slice(0, input.selectionStart) + lines[0];
    let last = row;
    for (const line of lines.slice(1)) last = this.#insert(line, last.nextElementSibling);
    const cursor = last.firstElementChild.value.length;
    last.firstElementChild.value += rest;
    for (const changed of [row, last]) this.#read(changed);
    this.#relabel();
    last.firstElementChild.focus();
    last.firstElementChild.setSelectionRange(cursor, cursor);
    this.#changed();
  }

  async #ask() {
    const question = ++this.asked;
    const lines = this.#lines();
    const form = this.closest("form");
    const body = new URLSearchParams(new FormData(form));
    body.set("field", this.area.name);
    try {
      const response = await fetch(`${form.getAttribute("action")}/working`, { method: "POST", body });
      if (!response.ok || question !== this.asked) return;
      const template = document.createElement("template");
      template.innerHTML = await response.text();
      if (question === this.asked) this.#show(template.content, lines);
    } catch {
      // No connection: the marks stay as they are, and Check still works later.
    }
  }

  /** Puts each mark beside its line, unless that line has been edited since. */
  #show(told, lines) {
    const marks = told.querySelectorAll(".working-line");
    [...this.rows.children].forEach((row, at) => {
      const [input, place] = row.children;
      if (!marks[at] || input.value !== lines[at]) return;
      const note = marks[at].querySelector(".working-note");
      row.dataset.state = marks[at].dataset.state;
      input.setAttribute("aria-invalid", String(["wrong", "unreadable"].includes(row.dataset.state)));
      if (note?.textContent !== place.firstElementChild?.textContent) place.replaceChildren(...(note ? [note] : []));
    });
    this.#say();
  }

  /** For a screen reader: the mark of the line where the cursor is, after a pause, and once. */
  #say() {
    clearTimeout(this.speaking);
    this.speaking = setTimeout(() => {
      const row = document.activeElement?.closest(".working-row");
      if (!row || row.parentElement !== this.rows) return;
      const words = row.querySelector(".working-words")?.textContent.replace(/\s+/g, " ").trim() ?? "";
      this.spoken.textContent = words && `${row.firstElementChild.ariaLabel}: ${words}`;
    }, SAY_AFTER);
  }
}

customElements.define("working-editor", WorkingEditor);
