package nabla.classroom;

/**
 * A submission and where it belongs: ids of items are unique only within a set.
 *
 * @param set the set's name within its course
 */
public record Sent(String set, Submission submission) {}
