// What became of a descent, said in words: the outcome and its numbers come from the engine, the sentences are here.
import { count, number } from "./numbers.js";

const PLAIN = ["gradient"];
const SAME = 0.01;
const FLAT = 1e-4;

/** Parts of a sentence for a path {points, values, gradients, outcome}, walked at a figure's rate by its method. */
export function inWords(path, { rate, method, variables }) {
  const taken = path.points.length - 1;
  const at = placeOf(path);
  const single = variables.length === 1;
  const about = {
    path, taken, rate, single,
    plain: PLAIN.includes(method),
    place: single ? `x = ${at}` : `(${at})`,
    bend: single ? "along it, η · f″" : "along it, η · curvature",
    loss: ["Loss ", [number(path.values[0]), "path"], " → ", [number(path.values.at(-1)), "path"], ` in ${count(taken, "step")}.`],
  };
  if (taken === 0 && path.outcome.name !== "leftDomain") return atStart(about);
  const [verdict, ...words] = sentences[path.outcome.name](path.outcome, about);
  return [[verdict, "verdict"], ...words];
}

function atStart({ path, rate, plain, single }) {
  const [slope] = path.gradients[0];
  const steepness = single ? slope : Math.hypot(...path.gradients[0]);
  if (steepness === 0) return ["Here the slope is exactly 0, so it will not move. Drag the start a little."];
  const loss = ["At the start the loss is ", [number(path.values[0]), "path"]];
  if (!single) return [...loss, " and the gradient ", [number(steepness), "gradient"], " long. It points uphill; the step goes the other way."];
  const step = plain ? [" The first step is −η · f′(x) = ", [number(-rate * slope), "path"], "."] : [];
  return [...loss, " and the slope ", [number(slope), "derivative"], ".", ...step];
}

const sentences = {
  converged({ step, slope, flattest, steepest, minimum, overshoots }, { path, taken, place, single }) {
    const curved = single ? "f″" : "the curvature one way";
    const way = 2 * overshoots > taken && taken > 2 ? ", hopping from side to side" : "";
    if (minimum) return ["It converges", `${way}: after ${count(step, "step")} hardly any slope is left. At ${place}, a minimum, the loss is `, [number(path.values.at(-1)), "path"], "."];
    if (flattest < -FLAT * Math.max(1, steepest)) {
      const kind = steepest > FLAT ? "saddle" : "maximum";
      return ["It came to rest", ` at ${place}, where the slope is 0. But ${curved} is `, [number(flattest), "derivative"], `, below 0: a ${kind}. The smallest push would send it on.`];
    }
    return ["It came to rest", ` at ${place}: the slope is `, [number(slope), "derivative"], `, and ${curved} nearly 0. A flat place; whether a minimum, the second derivative does not say.`];
  },

  crawling({ stride, stepsLeft }, { loss }) {
    const more = stepsLeft === null || stepsLeft > 1e5 ? "and the slope is not falling" : `and at this pace about ${Math.round(stepsLeft)} more are needed`;
    return ["It crawls.", ` The last step was only ${number(stride)} long, ${more}. `, ...loss];
  },

  oscillating({ curvature, growth }, { loss, rate, plain, bend }) {
    if (!plain) return ["It oscillates.", " What it has kept of earlier steps carries it past the bottom. ", ...loss];
    if (!(rate * curvature > 1)) return ["It oscillates.", " The loss keeps rising and falling. ", ...loss];
    const swings = Math.abs(growth - 1) < SAME ? "The swings stay as they are. "
      : growth < 1 ? `It is below 2, so the swings shrink, each to ${number(growth)} of the last. ` : "";
    return ["It oscillates.", ` Each step lands past the bottom: ${bend} ≈ `, [number(rate * curvature), "path"], ` is above 1. ${swings}`, ...loss];
  },

  diverged({ curvature, growth, falling }, { loss, rate, plain, bend }) {
    if (falling) return ["It runs away downhill.", " On this way no lowest point is in reach. ", ...loss];
    const why = plain && rate * curvature > 2 ? [`: ${bend} ≈ `, [number(rate * curvature), "path"], " is above 2"] : [];
    const grow = growth > 1 && Number.isFinite(growth) ? `, ${number(growth)} times as far as the one before` : "";
    return ["It diverges.", ` Each step overshoots further${grow}`, ...why, ". ", ...loss];
  },

  leftDomain({ step }, { place }) {
    if (step === 0) return ["No way to go.", ` At ${place} this function or its slope has no value. Drag the start elsewhere.`];
    return ["It left the domain.", ` Step ${step} landed at ${place}, where the function or its slope has no value. A smaller η may stay inside.`];
  },

  descending({ share, stepsLeft }, { loss }) {
    if (stepsLeft === null) return ["On its way.", " The slope has not begun to fall. ", ...loss];
    return ["On its way.", ` ${share < 0.01 ? "Less than 1" : Math.round(100 * share)} % of the steepest slope is left; at this pace about ${count(Math.max(1, Math.round(stepsLeft)), "more step")} to go. `, ...loss];
  },
};

/** The last point, rounded to a ten-thousandth of the widest coordinate on the way: what is 0 there is written 0. */
function placeOf({ points }) {
  const wide = Math.max(...points.flat().map(Math.abs).filter(Number.isFinite), 1e-300);
  const unit = 10 ** (Math.floor(Math.log10(wide)) - 4);
  return points.at(-1).map((x) => number(x === null ? NaN : Math.round(x / unit) * unit)).join(", ");
}
