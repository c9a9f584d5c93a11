package nabla.classroom;

/** What a person is in a section. */
public enum Standing {
    STUDENT,
    TEACHER
}
