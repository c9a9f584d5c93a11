/**
 * What an author wrote, read: courses, lessons, decks and the blocks they are made of. Prose is
 * HTML already, with its mathematics typeset; figures and problems stay data, for the pages to
 * place. These records know no file format and no server.
 */
@NullMarked
package nabla.lesson;

import org.jspecify.annotations.NullMarked;
