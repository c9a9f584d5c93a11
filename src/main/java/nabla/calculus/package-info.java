/**
 * Differentiation as a tree of named rules. A {@link nabla.calculus.Step} says which rule was used
 * on what and what came of it; hints, worked solutions and speech are printed from it elsewhere.
 * Values are tidied by {@code nabla.simplify}, apart from the steps, so that a reader can follow
 * each of them.
 */
@NullMarked
package nabla.calculus;

import org.jspecify.annotations.NullMarked;
