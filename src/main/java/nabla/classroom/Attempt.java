package nabla.classroom;

import java.time.Instant;

/**
 * A learner sitting one problem set. Practice is one attempt that stays open; an assignment will
 * have attempts of its own.
 */
public record Attempt(String id, Learner learner, String course, String set, Instant started) {}
