// A Chart.js picture as all our figures want it: two linear axes on a faint grid, thick calm lines, no legend, no
// animation, sharp at any scale; and a place for each figure to draw what is its own.
import "../../lib/chart/chart.umd.min.js";
import { colours } from "./theme.js";
import { tick } from "./numbers.js";

const { Chart } = globalThis;
const SANS = "system-ui, sans-serif";

export class Plot {
  /** draw(plot) is called after the curves, under the handles; behind(plot) before them; resized() once laid out anew. */
  constructor(picture, { draw = () => {}, behind = () => {}, resized = () => {}, ticks = 7, axes = {} } = {}) {
    this.picture = picture;
    this.canvas = document.createElement("canvas");
    this.canvas.setAttribute("aria-hidden", "true");
    picture.prepend(this.canvas);
    const axis = (more) => ({
      type: "linear",
      border: { display: false },
      grid: { drawTicks: false, lineWidth: 1 },
      ticks: { maxTicksLimit: ticks, includeBounds: false, padding: 8, maxRotation: 0, font: { size: 12, family: SANS }, callback: tick },
      ...more,
    });
    this.chart = new Chart(this.canvas, {
      type: "line",
      data: { datasets: [] },
      options: {
        animation: false,
        responsive: true,
        maintainAspectRatio: false,
        devicePixelRatio: this.#sharpness(),
        events: [],
        parsing: false,
        normalized: true,
        elements: { point: { radius: 0 }, line: { borderWidth: 2.5, borderJoinStyle: "round", borderCapStyle: "round" } },
        layout: { padding: { top: 8, right: 12 } },
        plugins: { legend: { display: false }, tooltip: { enabled: false } },
        scales: { x: axis(axes.x), y: axis(axes.y) },
        onResize: (chart) => {
          chart.options.devicePixelRatio = this.#sharpness();
          requestAnimationFrame(resized);
        },
      },
      plugins: [
        { beforeDatasetsDraw: () => this.bounds && this.#within(behind) },
        { afterDatasetsDraw: () => this.bounds && draw(this) },
      ],
    });
    this.recolour();
  }

  get context() {
    return this.chart.ctx;
  }

  get area() {
    return this.chart.chartArea;
  }

  window(x, y) {
    Object.assign(this.chart.options.scales.x, { min: x[0], max: x[1] });
    Object.assign(this.chart.options.scales.y, { min: y[0], max: y[1] });
    this.bounds = { x, y };
  }

  /** Curves of {points: [{x, y}], colour: a name of the theme, dash}; NaN leaves a gap. */
  curves(list) {
    this.chart.data.datasets = list.map(({ points, colour, dash, width, dots }) => ({
      data: points,
      name: colour,
      borderColor: this.theme[colour],
      backgroundColor: this.theme[colour],
      borderDash: dash ?? [],
      borderWidth: width ?? 2.5,
      pointRadius: dots ?? 0,
      clip: dots ? false : undefined,
    }));
  }

  recolour() {
    this.theme = colours(this.picture);
    for (const { grid, ticks } of [this.chart.options.scales.x, this.chart.options.scales.y]) {
      grid.color = this.theme.line;
      ticks.color = this.theme.soft;
    }
    for (const dataset of this.chart.data.datasets) {
      dataset.borderColor = dataset.backgroundColor = this.theme[dataset.name];
    }
  }

  draw() {
    const sharpness = this.#sharpness();
    if (Math.abs(sharpness - this.chart.currentDevicePixelRatio) > 0.05) {
      this.chart.options.devicePixelRatio = sharpness;
      this.chart.resize();
    }
    this.chart.update("none");
  }

  /** The pixel of a point, and the point of a pixel. */
  pixel(x, y) {
    return [this.chart.scales.x.getPixelForValue(x), this.chart.scales.y.getPixelForValue(y)];
  }

  point(px, py) {
    return [this.chart.scales.x.getValueForPixel(px), this.chart.scales.y.getValueForPixel(py)];
  }

  /** Draws within the axes only. */
  clipped(drawing) {
    const { left, top, right, bottom } = this.area;
    this.context.save();
    this.context.beginPath();
    this.context.rect(left, top, right - left, bottom - top);
    this.context.clip();
    drawing(this.context);
    this.context.restore();
  }

  destroy() {
    this.chart.destroy();
  }

  #within(drawing) {
    this.clipped(() => drawing(this));
  }

  /** Canvas pixels for a pixel of the layout: the screen's, times the scale of a slide. */
  #sharpness() {
    const scale = this.picture.getBoundingClientRect().width / (this.picture.offsetWidth || 1);
    return Math.min(4, (globalThis.devicePixelRatio || 1) * Math.max(1, scale || 1));
  }
}
