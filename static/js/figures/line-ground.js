// The ground of a figure in one variable: the graph, on which points lie by their x.
import { number } from "./numbers.js";
import { label } from "./pen.js";
import { around, placed } from "./placing.js";
import { Plot } from "./plot.js";
import { curve, fit, sample, traced } from "./sampling.js";

const FAR = 1e5;

export class LineGround {
  constructor(picture, span, draw) {
    this.span = span;
    this.plot = new Plot(picture, { draw: () => this.f && draw() });
  }

  take(compiled) {
    const sampled = sample(compiled, this.span);
    const height = fit(sampled);
    if (!height) return `Between ${number(this.span[0])} and ${number(this.span[1])} this function has no values that can be drawn.`;
    this.f = compiled;
    this.plot.window(this.span, height);
    this.plot.curves([{ points: curve(sampled, height), colour: "function" }]);
    this.traced = traced(sampled);
    this.plot.draw();
  }

  pixel([x]) {
    const y = this.f.value(x, 0);
    return this.plot.pixel(x, Number.isFinite(y) ? y : this.plot.bounds.y[0]).map((p) => Math.max(-FAR, Math.min(FAR, p)));
  }

  point(px) {
    return this.within([this.plot.point(px, 0)[0]]);
  }

  within([x]) {
    return [Number((Math.round(Math.min(this.span[1], Math.max(this.span[0], x)) / this.unit) * this.unit).toPrecision(12))];
  }

  get unit() {
    return 10 ** Math.round(Math.log10((this.span[1] - this.span[0]) / 300));
  }

  names(taken = []) {
    const pixels = this.traced.map(([x, y]) => this.plot.pixel(x, y)).filter(([, y]) => Number.isFinite(y));
    this.named = placed(around(pixels), [...pixels, ...taken], this.plot.area, 8, this.named);
    label(this.plot, "f", this.named.place, this.plot.theme.function, { italic: true });
  }
}
