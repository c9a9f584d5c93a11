// Level curves of a function of two variables: values on a grid by the engine, lines through them by d3-contour.
import "../../lib/d3-array/d3-array.min.js";
import "../../lib/d3-contour/d3-contour.min.js";

const COLUMNS = 121;
const OPERATIONS = 4e6;
const LEVELS = 11;

/** [{level, share, lines: [[[x, y], …], …]}], share from 0 (lowest) to 1; undefined where there are no values. */
export function contours(compiled, [x0, x1], [y0, y1]) {
  const columns = Math.max(24, Math.min(COLUMNS, Math.round(Math.sqrt(OPERATIONS / compiled.operations()))));
  const rows = Math.max(24, Math.round((columns * (y1 - y0)) / (x1 - x0)));
  const xs = places(x0, x1, columns);
  const ys = places(y0, y1, Math.min(rows, 2 * columns));
  const values = new Float64Array(xs.length * ys.length);
  compiled.grid(xs, ys, values, new Float64Array(values.length), new Float64Array(values.length));
  const levels = chosen(values);
  if (!levels) return undefined;
  const trace = globalThis.d3.contours().size([xs.length, ys.length]);
  const step = [(x1 - x0) / (xs.length - 1), (y1 - y0) / (ys.length - 1)];
  return levels.map((level, i) => ({
    level,
    share: i / (levels.length - 1),
    lines: trace.contour(values, level).coordinates.flat()
      .map((ring) => ring.map(([i, j]) => [x0 + (i - 0.5) * step[0], y0 + (j - 0.5) * step[1]])),
  }));
}

/** Levels whose distances grow as those of a bowl do, so that the lines of one lie evenly. */
function chosen(values) {
  const finite = values.filter(Number.isFinite).sort();
  if (finite.length < 16) return undefined;
  const low = finite[0];
  const high = finite[Math.round(0.97 * (finite.length - 1))];
  if (!(high > low) || !Number.isFinite(high - low)) return undefined;
  return Array.from({ length: LEVELS }, (_, i) => low + (high - low) * ((i + 0.5) / LEVELS) ** 2);
}

function places(a, b, n) {
  return Float64Array.from({ length: n }, (_, i) => a + ((b - a) * i) / (n - 1));
}
