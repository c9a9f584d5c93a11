package nabla.classroom.assignment;

import java.time.Instant;

/**
 * A comment by a teacher on a student's work; plain text, never markup.
 *
 * @param item what it is about, or empty for the whole
 * @param by the name of the teacher
 */
public record Remark(String item, String text, String by, Instant at) {}
