// Where we are: the slide, counted from 1, and how many of its fragments are shown. Knows nothing of any screen.
export class Position {
  slide = 1;
  step = 0;

  /** @param steps the number of fragments on each slide */
  constructor(steps) {
    this.steps = steps;
  }

  get count() {
    return this.steps.length;
  }

  get place() {
    return { slide: this.slide, step: this.step };
  }

  get next() {
    if (this.step < this.#stepsOn(this.slide)) return { slide: this.slide, step: this.step + 1 };
    return this.slideAfter;
  }

  /** Going back, a slide is found as it was left: with everything shown. */
  get previous() {
    if (this.step > 0) return { slide: this.slide, step: this.step - 1 };
    if (this.slide === 1) return this.place;
    return { slide: this.slide - 1, step: this.#stepsOn(this.slide - 1) };
  }

  get slideAfter() {
    return this.slide < this.count ? { slide: this.slide + 1, step: 0 } : this.place;
  }

  get slideBefore() {
    return { slide: Math.max(1, this.slide - 1), step: 0 };
  }

  get last() {
    return { slide: this.count, step: this.#stepsOn(this.count) };
  }

  /** A place that is not there becomes the nearest that is. */
  go({ slide, step }) {
    this.slide = within(1, slide, this.count);
    this.step = within(0, step, this.#stepsOn(this.slide));
  }

  #stepsOn(slide) {
    return this.steps[slide - 1];
  }
}

const within = (low, x, high) => Math.min(high, Math.max(low, Number.isInteger(x) ? x : low));
