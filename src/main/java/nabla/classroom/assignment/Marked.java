package nabla.classroom.assignment;

/** A piece of work with the mark that holds. */
public record Marked(Work work, Mark mark) {}
