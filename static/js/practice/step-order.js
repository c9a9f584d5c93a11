// <step-order leaves>: lines that are put in order by dragging, or with the buttons on each. Without this script each line
// has a list of places to choose from; with it these lists are hidden and follow the lines. With `leaves` a line can be
// left out, and stands below the others then.
class StepOrder extends HTMLElement {
  connectedCallback() {
    if (this.list) return;
    this.list = this.querySelector("ol");
    this.said = document.createElement("p");
    this.said.className = "unseen";
    this.said.role = "status";
    this.append(this.said);
    // The lists of places stay in the order in which they are sent, whatever becomes of their lines.
    for (const line of this.#lines) {
      line.place = line.querySelector("select");
      line.place.hidden = true;
      this.append(line.place);
    }
    this.touched = this.#lines.some((line) => line.place.value !== "");
    this.#arrange();
    for (const line of this.#lines) this.#equip(line);
    this.#number();
    this.classList.add("live");
    this.addEventListener("pointermove", (event) => this.#drag(event));
    for (const end of ["pointerup", "pointercancel"]) this.addEventListener(end, () => this.#drop());
  }

  get #lines() {
    return [...this.list.children];
  }

  get #used() {
    return this.#lines.filter((line) => !line.hasAttribute("data-out"));
  }

  /** As they were sent: by their places, and what was left out last. */
  #arrange() {
    if (!this.touched) return;
    for (const line of this.#lines) line.toggleAttribute("data-out", this.hasAttribute("leaves") && line.place.value === "");
    const order = (line) => (line.place.value === "" ? Infinity : Number(line.place.value));
    const lines = this.#lines.map((line, at) => ({ line, at }));
    lines.sort((a, b) => order(a.line) - order(b.line) || a.at - b.at);
    this.list.append(...lines.map(({ line }) => line));
  }

  #equip(line) {
    const text = line.querySelector(".order-text");
    const tools = document.createElement("span");
    tools.className = "order-tools";
    tools.append(this.#button("↑", "Move up", text, () => this.#move(line, -1)), this.#button("↓", "Move down", text, () => this.#move(line, 1)));
    if (this.hasAttribute("leaves")) {
      line.leave = this.#button("", "", text, () => this.#leave(line));
      tools.append(line.leave);
    }
    line.append(tools);
    line.addEventListener("pointerdown", (event) => this.#grab(event, line));
  }

  #button(sign, name, text, act) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "order-button";
    button.textContent = sign;
    button.ariaLabel = name;
    button.setAttribute("aria-describedby", text.id);
    button.addEventListener("click", act);
    return button;
  }

  #move(line, by) {
    const used = this.#used;
    const to = used[used.indexOf(line) + by];
    if (line.hasAttribute("data-out") || !to) return;
    if (by < 0) to.before(line);
    else to.after(line);
    this.#changed(line);
    line.querySelectorAll(".order-button")[by < 0 ? 0 : 1].focus();
  }

  #leave(line) {
    const back = line.hasAttribute("data-out");
    line.toggleAttribute("data-out", !back);
    const used = this.#used.filter((other) => other !== line);
    if (back) used.length > 0 ? used.at(-1).after(line) : this.list.prepend(line);
    else this.list.append(line);
    this.#changed(line);
    line.leave.focus();
  }

  #changed(line) {
    this.touched = true;
    this.#number();
    const used = this.#used;
    const at = used.indexOf(line) + 1;
    this.said.textContent = at === 0 ? "Left out." : `Now ${at} of ${used.length}.`;
  }

  /** Writes the places into the lists that are sent; none before anything was moved, so that nothing is answered by chance. */
  #number() {
    const used = this.#used;
    for (const line of this.#lines) {
      const at = used.indexOf(line);
      line.place.value = this.touched && at >= 0 ? String(at + 1) : "";
      if (!line.leave) continue;
      const out = at < 0;
      line.leave.textContent = out ? "Use" : "Leave out";
      line.leave.ariaLabel = out ? "Use this line" : "Leave this line out";
      for (const button of line.querySelectorAll(".order-button:not(:last-child)")) button.disabled = out;
    }
  }

  #grab(event, line) {
    if (event.button !== 0 || event.target.closest("button") || line.hasAttribute("data-out")) return;
    this.held = line;
    this.moved = false;
    line.setPointerCapture(event.pointerId);
    line.classList.add("held");
    event.preventDefault();
  }

  #drag(event) {
    if (!this.held) return;
    const over = this.#used.find((line) => {
      const { top, bottom } = line.getBoundingClientRect();
      return line !== this.held && event.clientY > top && event.clientY < bottom;
    });
    if (!over) return;
    const { top, height } = over.getBoundingClientRect();
    const below = this.held.compareDocumentPosition(over) & Node.DOCUMENT_POSITION_FOLLOWING;
    const past = event.clientY - top;
    if (below && past > height / 2) over.after(this.held);
    else if (!below && past < height / 2) over.before(this.held);
    else return;
    this.moved = true;
  }

  #drop() {
    if (!this.held) return;
    this.held.classList.remove("held");
    if (this.moved) this.#changed(this.held);
    this.held = null;
  }
}

customElements.define("step-order", StepOrder);
