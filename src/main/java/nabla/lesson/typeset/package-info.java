/**
 * Turns TeX into HTML with MathML inside, ahead of time. KaTeX itself does the work, run by GraalJS
 * from its own jar; what it made is kept on disk, so that it is loaded only for a formula never
 * seen before. Readers ask through {@link nabla.lesson.typeset.Typesetter} and know neither.
 */
@NullMarked
package nabla.lesson.typeset;

import org.jspecify.annotations.NullMarked;
