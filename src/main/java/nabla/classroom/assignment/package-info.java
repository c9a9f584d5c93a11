/**
 * What a section is set, and what its students sent: an assignment, one sitting of it a student,
 * submissions that are only ever added, and marks that can be worked out anew. {@link
 * nabla.classroom.assignment.Window} says what is accepted when, and {@link
 * nabla.classroom.assignment.Result} what it is worth; both are functions of nothing but their
 * arguments.
 */
@NullMarked
package nabla.classroom.assignment;

import org.jspecify.annotations.NullMarked;
