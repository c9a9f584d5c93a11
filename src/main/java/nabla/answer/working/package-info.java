/**
 * Checks working line by line: what a learner writes under one another on the way to a derivative
 * or to another form. {@link nabla.answer.working.LineReader} splits a line into sides and finds
 * the derivatives that still stand there unevaluated; {@link nabla.answer.working.Checker} says of
 * each line whether it follows from the one before, and by which rule. Findings are data; their
 * words are printed elsewhere.
 */
@NullMarked
package nabla.answer.working;

import org.jspecify.annotations.NullMarked;
