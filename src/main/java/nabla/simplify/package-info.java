/**
 * Brings expressions to other forms with the same value. {@link nabla.simplify.Simplifier} writes
 * them as a teacher would; {@link nabla.simplify.Normalizer} brings them to an exact normal form by
 * which equality is proved. All work is bounded: what would grow too large is left as it is, or
 * ends in {@link nabla.simplify.TooMuchWork}.
 */
@NullMarked
package nabla.simplify;

import org.jspecify.annotations.NullMarked;
