package nabla.classroom.assignment;

import java.time.Instant;
import java.util.OptionalDouble;

/**
 * A score that a teacher set by hand, with the reason. The latest for an item holds; one without a
 * score takes the earlier ones back.
 *
 * @param score from 0 to 1; empty takes back
 * @param by the id of the teacher
 */
public record Ruling(String item, OptionalDouble score, String reason, String by, Instant at) {}
