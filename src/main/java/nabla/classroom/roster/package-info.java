/**
 * Reads the list of a class as schools write it: a file with comma-separated values, in whatever
 * encoding, with whatever separator and column names, or a list pasted from a mail program. What
 * cannot be used is told with its line and the mend; nothing is guessed silently.
 */
@NullMarked
package nabla.classroom.roster;

import org.jspecify.annotations.NullMarked;
