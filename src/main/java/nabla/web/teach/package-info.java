/**
 * The teacher's side: sections, who is in them, what they are set, and what single students are
 * granted. Only those who teach a section see it, an administrator no more than anybody else; to
 * all others there is nothing at its addresses. Whatever a teacher does here is added to the audit.
 */
@NullMarked
package nabla.web.teach;

import org.jspecify.annotations.NullMarked;
