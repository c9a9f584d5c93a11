/**
 * What teachers read of their students' work: the gradebook of a section, every submission of a
 * student, marking anew after something was mended, and what a class thinks. To everybody but the
 * teachers of the section nothing of it is there. Scores are worked out in {@link nabla.grading}.
 */
@NullMarked
package nabla.web.gradebook;

import org.jspecify.annotations.NullMarked;
