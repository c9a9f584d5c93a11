/**
 * Tries an item before learners do. Every variant of the pool is drawn, its key computed a second
 * time with numbers only, and typed in as an answer; the author's tests are run. What does not hold
 * becomes a fault with file and line.
 */
@NullMarked
package nabla.problem.check;

import org.jspecify.annotations.NullMarked;
