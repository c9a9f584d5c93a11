// The ground of a figure in two variables: level curves in equal scales, so that the gradient stands square on them.
import { contours } from "./contours.js";
import { number } from "./numbers.js";
import { label, path } from "./pen.js";
import { Plot } from "./plot.js";

const FAR = 1e5;

export class MapGround {
  /** asked: the window {x, y} that is to be seen whole; draw() is called on top of the curves. */
  constructor(picture, asked, draw) {
    this.picture = picture;
    this.asked = asked;
    this.plot = new Plot(picture, { draw: () => this.lines && draw(), behind: () => this.#levels(), resized: () => this.#fit() });
  }

  /** Takes up a function; says why where it cannot be drawn. */
  take(compiled) {
    const { x, y } = this.asked;
    if (!contours(compiled, x, y)) return "On this map the function has no values that can be drawn, or is the same everywhere.";
    this.f = compiled;
    this.#fit();
  }

  pixel([x, y]) {
    return this.plot.pixel(x, y).map((p) => Math.max(-FAR, Math.min(FAR, p)));
  }

  point(px, py) {
    return this.within(this.plot.point(px, py));
  }

  /** The nearest point within the window asked for, on a round place. */
  within([x, y]) {
    const unit = this.unit;
    const { x: xs, y: ys } = this.asked;
    const snap = (value, [low, high]) => Number((Math.round(Math.min(high, Math.max(low, value)) / unit) * unit).toPrecision(12));
    return [snap(x, xs), snap(y, ys)];
  }

  get unit() {
    return 10 ** Math.round(Math.log10((this.asked.x[1] - this.asked.x[0]) / 300));
  }

  /** Widens the window in one direction until both axes have the same scale. */
  #fit() {
    if (!this.f || !this.picture.offsetWidth) return;
    const { x, y } = this.asked;
    this.plot.window(x, y);
    this.plot.draw();
    const { width, height } = this.plot.area;
    const perPixel = Math.max((x[1] - x[0]) / width, (y[1] - y[0]) / height);
    const widened = ([a, b], pixels) => [(a + b - perPixel * pixels) / 2, (a + b + perPixel * pixels) / 2];
    this.plot.window(widened(x, width), widened(y, height));
    this.lines = contours(this.f, this.plot.bounds.x, this.plot.bounds.y);
    this.plot.draw();
  }

  /** Fainter towards the bottom. */
  #levels() {
    const { context, theme } = this.plot;
    for (const { share, lines } of this.lines ?? []) {
      for (const ring of lines) path(context, ring.map((point) => this.pixel(point)), theme.function, { width: 1.6, alpha: 0.3 + 0.6 * share });
    }
  }

  /** The level of every third curve, written where it is highest on the map. */
  names() {
    const { area, theme } = this.plot;
    this.lines.forEach(({ level, lines }, i) => {
      if (i % 3 !== 1) return;
      const inside = lines.flat().map((point) => this.pixel(point))
        .filter(([px, py]) => px > area.left + 20 && px < area.right - 20 && py > area.top + 12 && py < area.bottom - 12);
      const highest = inside.reduce((best, at) => (at[1] < best[1] ? at : best), [0, Infinity]);
      if (highest[1] < Infinity) label(this.plot, number(level), highest, theme.function, { size: 11 });
    });
  }
}

/** A window written as "-4, 4, -2, 2". */
export function windowOf(text) {
  const [x0 = -4, x1 = 4, y0 = -2, y1 = 2] = numbersIn(text);
  return x0 < x1 && y0 < y1 ? { x: [x0, x1], y: [y0, y1] } : { x: [-4, 4], y: [-2, 2] };
}

export function numbersIn(text) {
  return (text.match(/-?[\d.]+(e[-+]?\d+)?/gi) ?? []).map(Number);
}
