/**
 * Who learns here, and what they sent. A learner sits an attempt at a problem set, takes up a
 * variant of each item, and sends submissions, which are only ever added. The interfaces say what
 * is kept; how it is kept is the store's matter.
 */
@NullMarked
package nabla.classroom;

import org.jspecify.annotations.NullMarked;
