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

  show(values) {
    const finite = values.map((value) => (Number.isFinite(value) ? value : NaN));
    this.rises = finite.at(-1) > finite[0];
    const seen = finite.filter((value) => !Number.isNaN(value));
    const [low, high] = [Math.min(0, ...seen), Math.max(...seen)];
    const top = high > low ? high + 0.15 * (high - low) : low + 1;
    this.plot.window([0, Math.max(5, values.length - 1)], [low, Number.isFinite(top) ? top : 1]);
    this.plot.curves([{ points: finite.map((y, x) => ({ x, y })), colour: "path", width: 2, dots: values.length > 60 ? 0 : 2.5 }]);
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
