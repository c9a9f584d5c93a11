/**
 * Practice: a problem set with the learner's progress, and single problems wherever a lesson or
 * slide places one. Plain form posts do all of it; with scripts the same forms are sent in the
 * background and the problem is swapped in place. What is said to the learner stands in {@code
 * templates/practice}.
 */
@NullMarked
package nabla.web.practice;

import org.jspecify.annotations.NullMarked;
