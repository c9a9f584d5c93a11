/**
 * Problem sets: items whose parameters are drawn from a seed, their variants, and the grading of
 * what a learner sends. The key of a variant is computed from its givens by the engine and never
 * typed; its worked solution is read off the same derivation. Steps, findings and verdicts are data
 * here; their words live in the templates of {@code web}.
 */
@NullMarked
package nabla.problem;

import org.jspecify.annotations.NullMarked;
