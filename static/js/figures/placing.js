// Where a name may stand beside its line: near it, inside the picture, clear of everything else that is drawn.
const CLEAR = 15;

/**
 * The best of some places [x, y] for a name, given the pixels [[x, y], …] it should keep clear of and its half width.
 * The place it had before is kept while it is still a fair one, so that names do not jump about during a drag.
 */
export function placed(places, obstacles, area, half, before) {
  const cost = ([x, y]) => {
    const outside = Math.max(0, area.left + half - x, x + half - area.right, area.top + 12 - y, y + 12 - area.bottom);
    let crowding = 0;
    for (const [ox, oy] of obstacles) {
      const distance = Math.hypot(Math.max(0, Math.abs(ox - x) - half), Math.abs(oy - y));
      if (distance < CLEAR) crowding = Math.max(crowding, CLEAR - distance);
    }
    return 4 * outside + crowding;
  };
  let best = before?.index ?? 0;
  let least = before ? cost(places[best]) - 4 : Infinity;
  places.forEach((place, index) => {
    const paid = cost(place);
    if (paid < least) [best, least] = [index, paid];
  });
  return { index: best, place: places[best], cost: least };
}

/** Places on both sides of a line through a pixel, at these distances along it. */
export function beside([px, py], [ux, uy], distances, off = 17) {
  return distances.flatMap((d) => [1, -1].map((side) => [px + ux * d + side * uy * off, py + uy * d - side * ux * off]));
}

/** Pixels along a straight line. */
export function along([px, py], [ux, uy], from, to, step = 12) {
  const pixels = [];
  for (let d = from; d <= to; d += step) pixels.push([px + ux * d, py + uy * d]);
  return pixels;
}

/** Places around some of the pixels of a curve. */
export function around(pixels) {
  return pixels.filter((_, i) => i % 6 === 1)
    .flatMap(([x, y]) => [[x + 4, y - 20], [x - 4, y - 20], [x + 16, y + 16], [x - 16, y + 16]]);
}
