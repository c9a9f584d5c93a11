package nabla.classroom.assignment;

import java.time.Instant;

/**
 * An extension, and who gave it.
 *
 * @param by the id of the teacher
 */
public record Grant(Extension extension, String by, Instant at) {}
