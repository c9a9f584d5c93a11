/**
 * Where problems and the classroom meet: what a sitting asks of its student, how what they sent is
 * marked, and what it is worth. Everything here is worked out from an assignment's plan, the
 * problem set's text and what was sent, so that it can be worked out anew when a key was mended.
 */
@NullMarked
package nabla.grading;

import org.jspecify.annotations.NullMarked;
