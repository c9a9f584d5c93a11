/**
 * A lesson's deck, written whole by the server: without JavaScript it is a page to scroll through.
 * The scripts in {@code static/js/deck} turn it into slides and a presenter's window. It shares its
 * blocks with the lesson.
 */
@NullMarked
package nabla.web.slides;

import org.jspecify.annotations.NullMarked;
