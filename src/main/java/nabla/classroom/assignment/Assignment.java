package nabla.classroom.assignment;

/** A problem set given to a section, with dates. */
public record Assignment(String id, String section, Plan plan) {}
