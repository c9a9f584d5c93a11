// What became of a descent that somebody's gradient drove, beside the true one, in words.
import { amount, count } from "./numbers.js";

const LEFT_OVER = 0.02;

const outcomes = {
  converged: "converges",
  crawling: "crawls",
  oscillating: "oscillates",
  diverged: "diverges",
  leftDomain: "leaves the domain",
  descending: "is on its way",
};

/** Parts of a sentence for two paths {points, values, gradients, outcome} from one start. */
export function ownInWords(own, right, { names, slopeAtEnd }) {
  const steps = own.points.length - 1;
  if (steps === 0 && right.points.length === 1) return atStart(own, right, names);
  const loss = ({ values }) => `${amount(values[0])} → ${amount(settled(values.at(-1), values[0]))}`;
  if (same(own, right)) {
    return [["Both take the same path.", "verdict"], ` Descent ${outcomes[right.outcome.name]}; in ${count(steps, "step")} the loss goes `, [loss(right), "path"], "."];
  }
  return [
    "With your gradient ", ...ofOwn(own, right, slopeAtEnd, names), " Loss ", [loss(own), "own"],
    `. The true one ${outcomes[right.outcome.name]}: loss `, [loss(right), "path"], ".",
  ];
}

function atStart(own, right, names) {
  const arrow = ({ gradients }) => (names.length === 1 ? amount(gradients[0][0]) : `[${gradients[0].map(amount).join(", ")}]`);
  return [`At the start the ${names.length === 1 ? "slope" : "gradient"} is `, [arrow(right), names.length === 1 ? "derivative" : "gradient"], "; you say ", [arrow(own), "own"], "."];
}

function ofOwn(own, right, slopeAtEnd, names) {
  const end = place(own, names);
  const uphill = own.gradients[0].reduce((sum, g, i) => sum + g * right.gradients[0][i], 0) < 0;
  switch (own.outcome.name) {
    case "converged": {
      const steep = Math.hypot(...right.gradients[0]);
      if (slopeAtEnd > LEFT_OVER * Math.max(steep, 1e-9)) return [["it comes to rest", "verdict"], ` at ${end}, where you say it is level; but the true slope there is `, [amount(slopeAtEnd), "derivative"], "."];
      return [["it converges", "verdict"], ` to ${end}.`];
    }
    case "diverged":
      if (uphill) return [["it climbs away", "verdict"], ": its first step already points uphill."];
      if (own.values.at(-1) < own.values[0]) return [["it runs away downhill", "verdict"], "."];
      return [["it diverges", "verdict"], "."];
    case "leftDomain":
      return [["it leaves the domain", "verdict"], ", where there is no value."];
    default:
      return uphill && own.values.at(-1) > own.values[0]
        ? [["it goes uphill", "verdict"], "."]
        : [[`it ${outcomes[own.outcome.name]}`, "verdict"], "."];
  }
}

function same(own, right) {
  return own.points.length === right.points.length
    && own.points.every((point, i) => point.every((x, k) => Math.abs(x - right.points[i][k]) <= 1e-9 * (1 + Math.abs(x))));
}

/** What is nothing beside the scale of the run is 0. */
function settled(value, scale) {
  return Math.abs(value) < 1e-6 * Math.abs(scale) ? 0 : value;
}

function place({ points }, names) {
  const wide = Math.max(...points.flat().map(Math.abs).filter(Number.isFinite));
  const last = points.at(-1).map((x) => amount(Math.abs(x) < 1e-4 * wide ? 0 : x));
  return names.length === 1 ? `${names[0]} = ${last[0]}` : `(${last.join(", ")})`;
}
