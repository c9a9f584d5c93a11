/**
 * The student's side of a class: joining a section, what is due, and the sheet that one sits. All
 * of it can be done without scripts; with them every pause in typing is saved. Whoever has no part
 * in an assignment is told that there is none.
 */
@NullMarked
package nabla.web.assignment;

import org.jspecify.annotations.NullMarked;
