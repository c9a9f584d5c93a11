// A function of one variable as a curve: sampled by the engine, cut where it leaps, in a window that fits it.

/** Values and slopes at n places from a to b; not more than pixels, as Chart.js makes steps of those. */
export function sample(compiled, [a, b], n = 301) {
  const x = Float64Array.from({ length: n }, (_, i) => a + ((b - a) * i) / (n - 1));
  const value = new Float64Array(n);
  const slope = new Float64Array(n);
  compiled.line(x, value, slope);
  return { x, value, slope };
}

/** A window for the values: all of them, or most of them where a few run away; undefined where there are none. */
export function fit({ value }, { margin = 0.12 } = {}) {
  const finite = [...value].filter(Number.isFinite).sort((p, q) => p - q);
  if (finite.length < 2) return undefined;
  const at = (share) => finite[Math.round(share * (finite.length - 1))];
  let [low, high] = [at(0), at(1)];
  const core = at(0.9) - at(0.1);
  if (core > 0 && high - low > 12 * core) [low, high] = [at(0.1) - 2 * core, at(0.9) + 2 * core];
  if (high - low < 1e-9 * Math.max(1, Math.abs(high))) [low, high] = [low - 1, high + 1];
  const room = (high - low) * margin;
  return Number.isFinite(high - low) ? [low - room, high + room] : undefined;
}

/** The curve's points, with a gap at every leap that the slopes do not explain. */
export function curve({ x, value, slope }, [low, high]) {
  const height = high - low;
  const points = [];
  for (let i = 0; i < x.length; i++) {
    if (i > 0) {
      const rise = value[i] - value[i - 1];
      const told = ((slope[i] + slope[i - 1]) / 2) * (x[i] - x[i - 1]);
      if (Math.abs(rise) > height && Math.abs(rise - told) > height / 2) points.push({ x: x[i], y: NaN });
    }
    points.push({ x: x[i], y: Number.isFinite(value[i]) && Math.abs(value[i]) < 1e12 ? value[i] : NaN });
  }
  return points;
}

/** Some of the samples, for keeping names clear of the curve. */
export function traced({ x, value }) {
  return [...x].map((at, i) => [at, value[i]]).filter((_, i) => i % 4 === 0);
}
