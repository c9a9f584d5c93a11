package nabla.classroom.assignment;

/** Which of a student's attempts at an item counts. */
public enum Counts {
    BEST,
    LATEST,
    FIRST
}
