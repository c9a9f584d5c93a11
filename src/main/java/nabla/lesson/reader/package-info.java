/**
 * Reads courses from a folder of Markdown and YAML. Whatever is wrong becomes a {@link
 * nabla.lesson.Flaw} with file, line and mend, and the rest is read on. A file is read again when
 * its date changes.
 */
@NullMarked
package nabla.lesson.reader;

import org.jspecify.annotations.NullMarked;
