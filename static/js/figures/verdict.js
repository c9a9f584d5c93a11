// What became of a descent, said in words: the outcome and its numbers come from the engine, the sentences are here.
import { count, number, short } from "./numbers.js";

const PLAIN = ["gradient"];
const SAME = 0.01;
const FLAT = 1e-4;

/** Parts of a sentence for a path {points, values, gradients, outcome}, walked at a figure's rate by its method. */
export function inWords(path, { rate, method, variables }) {
  const taken = path.points.length - 1;
  const about = { path, taken, rate, plain: PLAIN.includes(method), single: variables.length === 1 };
  if (taken === 0 && path.outcome.name !== "leftDomain") return atStart(about);
  return sentences[path.outcome.name](path.outcome, about);
}

function atStart({ path, rate, plain, single }) {
  const [slope] = path.gradients[0];
  const steepness = single ? slope : Math.hypot(...path.gradients[0]);
  if (steepness === 0) return ["It stands where the slope is exactly 0, so it will not move. Drag the start a little."];
  const loss = ["At the start the loss is ", [number(path.values[0]), "path"]];
  if (!single) return [...loss, " and the gradient ", [number(steepness), "gradient"], " long. It points uphill; the step goes the other way."];
  const step = plain ? [" The first step is −η · f′(x) = ", [number(-rate * slope), "path"], "."] : [];
  return [...loss, " and the slope ", [number(slope), "derivative"], ".", ...step];
}

const sentences = {
  converged({ step, slope, flattest, steepest, overshoots }, { path, taken, single }) {
    const at = path.points.at(-1).map((x) => number(x)).join(", ");
    const place = single ? `x = ${at}` : `(${at})`;
    const curved = single ? "the second derivative" : "the curvature";
    if (flattest < -FLAT * Math.max(1, steepest)) {
      const kind = steepest > FLAT ? "a saddle" : "a maximum";
      return [`It came to rest at ${place}, where the slope is 0. But ${curved} is negative there: `, [number(flattest), "derivative"], `. This is ${kind}, and the smallest push would send it on.`];
    }
    if (flattest < FLAT * Math.max(1, steepest)) {
      return [`It came to rest at ${place}: the slope is `, [number(slope), "derivative"], `, and ${curved} nearly 0, so this is a flat place; whether it is a minimum, the second derivative does not say.`];
    }
    const way = 2 * overshoots > taken && taken > 2 ? ", hopping from side to side" : "";
    return [`It converges${way}: after ${count(step, "step")} hardly any slope is left, and at ${place} the loss is `, [number(path.values.at(-1)), "path"], ". A minimum: the curve bends upwards here."];
  },

  crawling({ stride, stepsLeft }, { path, taken }) {
    const more = stepsLeft === null || stepsLeft > 1e5 ? "and the slope does not fall" : `and at this pace about ${Math.round(stepsLeft)} more are needed`;
    return [`It crawls: after ${count(taken, "step")} the loss has gone from `, [number(path.values[0]), "path"], " to ", [number(path.values.at(-1)), "path"], `. The last step was only ${number(stride)} long, ${more}.`];
  },

  oscillating({ curvature, growth }, { path, taken, rate, plain, single }) {
    const loss = ["After ", count(taken, "step"), ", loss ", [number(path.values[0]), "path"], " → ", [number(path.values.at(-1)), "path"], ", it oscillates: "];
    if (!plain) return [...loss, "what it has kept of earlier steps carries it past the bottom."];
    const product = [number(rate * curvature), "path"];
    const bend = single ? "η · f″" : "η times the curvature along the step";
    const swings = Math.abs(growth - 1) < SAME ? "and near 2 the swings stay as they are"
      : growth < 1 ? `and below 2, so the swings shrink, each to ${number(growth)} of the last` : "and the swings grow";
    return [...loss, `each step lands past the bottom, because ${bend} is about `, product, `, above 1, ${swings}.`];
  },

  diverged({ curvature, growth, falling }, { taken, rate, plain, single, path }) {
    if (falling) return [`It runs away downhill: after ${count(taken, "step")} the loss is `, [number(path.values.at(-1)), "path"], " and still falling. Along this way the function has no lowest point."];
    const why = plain && curvature > 0
      ? [` because ${single ? "η · f″" : "η times the curvature along the step"} is about `, [number(rate * curvature), "path"], ", above 2"] : [];
    const grow = growth > 1 && Number.isFinite(growth) ? `, ${number(growth)} times as far as the one before` : "";
    return [`It diverges: each step overshoots the bottom${grow},`, ...why, `. After ${count(taken, "step")} the loss has gone from `, [number(path.values[0]), "path"], " to ", [number(path.values.at(-1)), "path"], `. Try an η below ${short(rate / 2, 2)}.`];
  },

  leftDomain({ step }, { path, single }) {
    const at = path.points.at(-1).map((x) => number(x)).join(", ");
    const place = single ? `x = ${at}` : `(${at})`;
    if (step === 0) return [`At ${place} this function or its slope has no value, so there is no way to go. Drag the start elsewhere.`];
    return [`Step ${step} left the domain: it landed at ${place}, where the function or its slope has no value. A smaller η would have stayed inside.`];
  },

  descending({ share, stepsLeft }, { path, taken }) {
    const loss = ["After ", count(taken, "step"), " the loss has gone from ", [number(path.values[0]), "path"], " to ", [number(path.values.at(-1)), "path"], ". "];
    if (stepsLeft === null) return [...loss, "It is on its way, and the slope has not begun to fall."];
    return [...loss, `It is on its way: ${number(100 * share)} % of the steepest slope is left, and at this pace about ${count(Math.max(1, Math.round(stepsLeft)), "more step")} to go.`];
  },
};
