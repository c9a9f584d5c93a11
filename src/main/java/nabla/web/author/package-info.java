/**
 * What an author sees while writing, on the machine where the server runs: pages that load anew
 * when a file changes, what is wrong with the files, and the variants of an item side by side. Keys
 * and solutions are shown here, so nobody else is let in. Nothing in here is needed by learners.
 */
@NullMarked
package nabla.web.author;

import org.jspecify.annotations.NullMarked;
