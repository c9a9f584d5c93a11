// A point that can be dragged: a button over the picture that answers to mouse, touch and arrow keys alike.
//
// The picture may lie in something scaled (a slide), so places are measured as shares of what is seen, then taken back to
// the picture's own pixels.
const FAR = 10;

export class Handle {
  /** moved(x, y) in the picture's pixels; nudged(dx, dy) in key steps, dy upwards; home() and end() where they mean something. */
  constructor(picture, { label, kind, moved, nudged }) {
    this.picture = picture;
    this.element = document.createElement("button");
    this.element.type = "button";
    this.element.className = `figure-handle figure-handle-${kind}`;
    this.element.setAttribute("aria-label", label);
    this.element.addEventListener("pointerdown", (event) => this.#grab(event, moved));
    this.element.addEventListener("keydown", (event) => this.#key(event, nudged));
    picture.append(this.element);
  }

  place(x, y, shown = true) {
    this.element.style.translate = `${x}px ${y}px`;
    this.element.classList.toggle("figure-handle-away", !shown);
  }

  /** Where it stands; a slider only once it does. */
  says(value, min, max, text) {
    this.element.setAttribute("role", "slider");
    const attributes = { "aria-valuenow": value, "aria-valuemin": min, "aria-valuemax": max, "aria-valuetext": text };
    for (const [name, content] of Object.entries(attributes)) this.element.setAttribute(name, content);
  }

  #grab(event, moved) {
    if (event.button !== 0) return;
    event.preventDefault();
    this.element.focus({ preventScroll: true });
    this.element.setPointerCapture(event.pointerId);
    const held = this.element.getBoundingClientRect();
    const slip = { x: event.clientX - (held.left + held.width / 2), y: event.clientY - (held.top + held.height / 2) };
    const follow = (move) => moved(...place(this.picture, move.clientX - slip.x, move.clientY - slip.y));
    const release = () => {
      this.element.removeEventListener("pointermove", follow);
      this.element.removeEventListener("lostpointercapture", release);
    };
    this.element.addEventListener("pointermove", follow);
    this.element.addEventListener("lostpointercapture", release);
  }

  #key(event, nudged) {
    const far = event.shiftKey || event.key.startsWith("Page") ? FAR : 1;
    const [dx, dy] = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, 1], ArrowDown: [0, -1],
      PageUp: [0, 1], PageDown: [0, -1] }[event.key] ?? [0, 0];
    if (dx === 0 && dy === 0) return;
    event.preventDefault();
    event.stopPropagation();
    nudged(dx * far, dy * far);
  }
}

/** A place on the screen in the own pixels of an element, whatever scale it is seen at. */
export function place(element, clientX, clientY) {
  const seen = element.getBoundingClientRect();
  return [
    ((clientX - seen.left) / seen.width) * element.offsetWidth,
    ((clientY - seen.top) / seen.height) * element.offsetHeight,
  ];
}
