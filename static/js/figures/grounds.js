// A ground for as many variables as a function has, and the paths that are drawn on it.
import { LineGround } from "./line-ground.js";
import { MapGround, windowOf } from "./map-ground.js";
import { dot, label, path } from "./pen.js";
import { along, placed } from "./placing.js";

export function groundFor(figure, draw) {
  const single = !figure.variables.includes(",");
  return single
    ? new LineGround(figure.picture, figure.interval(), draw)
    : new MapGround(figure.picture, windowOf(figure.given.window), draw);
}

const finite = (point) => point.every(Number.isFinite);

/** Pixels of a path, as far as it is defined. */
export function pixels(ground, points) {
  const end = points.findIndex((point) => !finite(point));
  return (end < 0 ? points : points.slice(0, end)).map((point) => ground.pixel(point));
}

export function walkOn(plot, seen, colour, { dash = [], ring = false } = {}) {
  plot.clipped((context) => {
    path(context, seen, colour, { width: 2.5, dash });
    seen.slice(1, -1).forEach((at) => dot(context, at, 3.5, colour));
    if (seen.length > 1) dot(context, seen.at(-1), ring ? 6 : 5, ring ? plot.theme.card : colour, colour);
  });
}

/** Names beside the last pixels in view of each path [{key, text, seen, colour}], clear of all of them. */
export function nameEnds(plot, paths, named) {
  const { area } = plot;
  const within = ([x, y]) => x > area.left && x < area.right && y > area.top && y < area.bottom;
  const taken = paths.flatMap(({ seen }) => segments(seen));
  for (const { key, text, seen, colour, half } of paths) {
    const end = seen.slice(1).filter(within).at(-1);
    if (!end) continue;
    const places = [[0, -22], [0, 22], [half + 16, 0], [-half - 16, 0], [half + 8, -16], [-half - 8, -16], [half + 8, 16], [-half - 8, 16]]
      .map(([dx, dy]) => [end[0] + dx, end[1] + dy]);
    named[key] = placed(places, taken, area, half, named[key]);
    label(plot, text, named[key].place, colour);
    taken.push(...along(named[key].place, [1, 0], -half, half, 8));
  }
}

function segments(seen) {
  return seen.slice(1).flatMap(([x, y], i) => {
    const [x0, y0] = seen[i];
    const length = Math.min(2000, Math.hypot(x - x0, y - y0)) || 1;
    return along([x0, y0], [(x - x0) / length, (y - y0) / length], 0, length, 10);
  });
}
