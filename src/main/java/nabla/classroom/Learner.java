package nabla.classroom;

/** One who learns here; so far only an id, since learners are anonymous. */
public record Learner(String id) {}
