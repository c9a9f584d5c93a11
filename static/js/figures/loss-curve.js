// The loss after each step: a small curve beside the words.
import { label } from "./pen.js";
import { Plot } from "./plot.js";

export class LossCurve {
  constructor(parent) {
    this.picture = document.createElement("div");
    this.picture.className = "figure-loss";
    parent.append(this.picture);
    this.plot = new Plot(this.picture, {
      ticks: 4,
      axes: { x: { grid: { display: false } } },
      draw: (plot) => this.#name(plot),
    });
    this.plot.chart.options.scales.x.ticks.precision = 0;
  }

  /** The losses of a path; and, dashed, those of the learner's own beside it. */
  show(values, own = []) {
    const known = (losses) => losses.map((value) => (Number.isFinite(value) ? value : NaN));
    const finite = known(values);
    this.rises = (own.at(-1) ?? finite.at(-1)) > finite[0];
    const seen = [...finite, ...known(own)].filter((value) => !Number.isNaN(value));
    // A path that climbs away must not press the other flat.
    const most = own.length ? 2 * Math.max(...finite.filter((value) => !Number.isNaN(value))) : Infinity;
    const [low, high] = [Math.min(0, ...finite.filter((value) => !Number.isNaN(value))), Math.min(most > 0 ? most : Infinity, Math.max(...seen))];
    const top = high > low ? high + 0.15 * (high - low) : low + 1;
    this.plot.window([0, Math.max(5, values.length - 1, own.length - 1)], [low, Number.isFinite(top) ? top : 1]);
    const line = (losses, colour, dash) => ({ points: losses.map((y, x) => ({ x, y })), colour, dash, width: 2, dots: losses.length > 60 ? 0 : 2.5 });
    this.plot.curves([line(finite, "path"), ...(own.length ? [line(known(own), "own", [6, 5])] : [])]);
    this.plot.draw();
  }

  /** On the side where the curve is low. */
  #name({ area, theme }) {
    const [x, align] = this.rises ? [area.left + 4, "left"] : [area.right, "right"];
    label(this.plot, "loss at each step", [x, area.top + 6], theme.path, { align, size: 12 });
  }

  recolour() {
    this.plot.recolour();
    this.plot.draw();
  }
}
