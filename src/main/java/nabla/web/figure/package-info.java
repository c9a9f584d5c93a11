/**
 * Figures as still pictures, for readers without scripts. {@link nabla.web.figure.Still} draws in
 * SVG what the figure's own script would show first, and for a descent its whole path; numbers come
 * from the same engine. Colours and strokes are left to the style sheet.
 */
@NullMarked
package nabla.web.figure;

import org.jspecify.annotations.NullMarked;
