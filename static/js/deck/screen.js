// What is seen of the deck: which slide, which fragments, the progress, the overview, the black screen.
const DRAWN_FOR = 1280; // figures are made for a slide this wide

export class Screen {
  constructor(deck, leaves) {
    this.deck = deck;
    this.leaves = leaves;
    this.progress = document.querySelector(".deck-progress");
    this.spoken = document.querySelector(".deck-spoken");
    this.title = document.title;
    const sizes = new ResizeObserver((entries) => entries.forEach(({ target, contentRect }) => magnify(target, contentRect)));
    leaves.forEach((leaf) => sizes.observe(leaf.querySelector(".slide")));
  }

  show({ slide, step, count }) {
    this.leaves.forEach((leaf, index) => {
      leaf.classList.toggle("is-current", index === slide - 1);
      leaf.classList.toggle("is-next", index === slide);
    });
    const current = this.leaves[slide - 1];
    current.querySelectorAll(".fragment").forEach((fragment, index) => fragment.classList.toggle("is-shown", index < step));
    this.progress.style.setProperty("--progress", count > 1 ? (slide - 1) / (count - 1) : 1);
    document.title = `${slide}. ${current.dataset.title} · ${this.title}`;
    const words = `Slide ${slide} of ${count}: ${current.dataset.title}`;
    if (this.spoken.textContent !== words) this.spoken.textContent = words;
    if (this.overview) this.#reveal();
  }

  get black() {
    return this.deck.classList.contains("is-black");
  }

  set black(black) {
    this.deck.classList.toggle("is-black", Boolean(black));
  }

  get overview() {
    return this.deck.dataset.mode === "overview";
  }

  toggleOverview() {
    this.deck.dataset.mode = this.overview ? "show" : "overview";
    if (this.overview) this.#reveal();
  }

  #reveal() {
    const link = this.deck.querySelector(".is-current .leaf-link");
    link.scrollIntoView({ block: "nearest" });
    link.focus({ preventScroll: true });
  }
}

function magnify(slide, { width, height }) {
  const upright = height > width;
  slide.style.setProperty("--slide-zoom", upright || width === 0 ? 1 : width / DRAWN_FOR);
}
