/**
 * Numbers from expressions, fast. {@link nabla.numeric.Compiled} evaluates an expression over
 * {@code double} and gives its gradient in the same pass; finite differences, eigenvalues and
 * checks of a gradient stand beside it. Where an expression is undefined the value is not a number,
 * never an exception.
 */
@NullMarked
package nabla.numeric;

import org.jspecify.annotations.NullMarked;
