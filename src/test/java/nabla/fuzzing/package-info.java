/**
 * Throws random text at the engine: any string ends in a result or an ordinary error, within a
 * bounded time.
 */
@NullMarked
package nabla.fuzzing;

import org.jspecify.annotations.NullMarked;
