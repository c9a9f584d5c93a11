// <write-in field="problem-answer-1"><code>1/(2x)</code></write-in>: what could be typed instead. With this script it is a
// button that writes it into the field; without, it is read and typed.
class WriteIn extends HTMLElement {
  connectedCallback() {
    const field = document.getElementById(this.getAttribute("field"));
    if (this.querySelector("button") || !field) return;
    const text = this.textContent;
    const button = document.createElement("button");
    button.type = "button";
    button.className = "math-field-repair";
    button.append(...this.childNodes);
    button.addEventListener("click", () => {
      field.value = text;
      field.dispatchEvent(new Event("input", { bubbles: true }));
      field.focus();
    });
    this.append(button);
  }
}

customElements.define("write-in", WriteIn);
