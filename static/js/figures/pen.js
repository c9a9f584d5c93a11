// Strokes on a plot: lines, dots, arrows, and words beside them on a halo of the card's colour.

export function line(context, [x0, y0], [x1, y1], colour, { width = 2.5, dash = [], alpha = 1 } = {}) {
  context.save();
  context.globalAlpha = alpha;
  context.strokeStyle = colour;
  context.lineWidth = width;
  context.lineCap = "round";
  context.setLineDash(dash);
  context.beginPath();
  context.moveTo(x0, y0);
  context.lineTo(x1, y1);
  context.stroke();
  context.restore();
}

export function path(context, points, colour, { width = 2.5, dash = [], alpha = 1 } = {}) {
  context.save();
  context.setLineDash(dash);
  context.globalAlpha = alpha;
  context.strokeStyle = colour;
  context.lineWidth = width;
  context.lineJoin = context.lineCap = "round";
  context.beginPath();
  points.forEach(([x, y], i) => (i === 0 ? context.moveTo(x, y) : context.lineTo(x, y)));
  context.stroke();
  context.restore();
}

export function dot(context, [x, y], radius, fill, ring) {
  context.save();
  context.beginPath();
  context.arc(x, y, radius, 0, 2 * Math.PI);
  context.fillStyle = fill;
  context.fill();
  if (ring) {
    context.strokeStyle = ring;
    context.lineWidth = 2;
    context.stroke();
  }
  context.restore();
}

export function arrow(context, [x0, y0], [x1, y1], colour, { width = 3 } = {}) {
  const length = Math.hypot(x1 - x0, y1 - y0);
  if (length < 3) return;
  const [ux, uy] = [(x1 - x0) / length, (y1 - y0) / length];
  const head = Math.min(12, length * 0.6);
  const [bx, by] = [x1 - ux * head, y1 - uy * head];
  line(context, [x0, y0], [bx, by], colour, { width });
  context.save();
  context.fillStyle = colour;
  context.beginPath();
  context.moveTo(x1, y1);
  context.lineTo(bx - uy * head * 0.45, by + ux * head * 0.45);
  context.lineTo(bx + uy * head * 0.45, by - ux * head * 0.45);
  context.fill();
  context.restore();
}

/** Words at a place, kept within the area. */
export function label(plot, text, [x, y], colour, { align = "center", italic = false, size = 13 } = {}) {
  const { context, area, theme } = plot;
  context.save();
  context.font = italic ? `italic ${size + 4}px "Iowan Old Style", "Palatino", "P052", serif` : `${size}px system-ui, sans-serif`;
  const width = context.measureText(text).width;
  const from = align === "center" ? x - width / 2 : align === "right" ? x - width : x;
  const left = Math.min(Math.max(from, area.left + 2), area.right - width - 2);
  const top = Math.min(Math.max(y, area.top + 10), area.bottom - 10);
  context.textBaseline = "middle";
  context.lineJoin = "round";
  context.strokeStyle = theme.card;
  context.lineWidth = 4;
  context.strokeText(text, left, top);
  context.fillStyle = colour;
  context.fillText(text, left, top);
  context.restore();
}
