/**
 * The pages on which a learner reads: the catalogue, a course, a lesson. Figures and problems stand
 * in a lesson as blocks; {@link nabla.web.lesson.ProblemBlocks} is where practice puts the
 * learner's own. Everything is there without JavaScript.
 */
@NullMarked
package nabla.web.lesson;

import org.jspecify.annotations.NullMarked;
