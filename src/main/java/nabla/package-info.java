/**
 * Interactive courseware for the calculus behind machine learning. {@link nabla.Nabla} is the
 * command line and the only place where the parts are put together. Every other package holds one
 * part, and can be read alone.
 */
@NullMarked
package nabla;

import org.jspecify.annotations.NullMarked;
