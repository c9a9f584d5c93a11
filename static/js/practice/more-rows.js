// <more-rows>: rows of one field each, with a button for one more. Without this script the few spare rows must do.
class MoreRows extends HTMLElement {
  connectedCallback() {
    if (this.button) return;
    this.button = document.createElement("button");
    this.button.type = "button";
    this.button.className = "button-quiet more-rows-add";
    this.button.textContent = "Add a point";
    this.button.addEventListener("click", () => this.#add());
    this.append(this.button);
  }

  #add() {
    const rows = this.querySelectorAll(".problem-field");
    const last = rows[rows.length - 1];
    const row = last.cloneNode(true);
    const input = row.querySelector("input");
    const label = row.querySelector("label");
    input.value = "";
    input.id = `${input.id.replace(/-row\d+$/, "")}-row${rows.length + 1}`;
    label.htmlFor = input.id;
    label.textContent = label.textContent.replace(/\d+/, rows.length + 1);
    last.after(row);
    input.focus();
  }
}

customElements.define("more-rows", MoreRows);
