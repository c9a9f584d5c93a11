package nabla.classroom;

/**
 * Somebody for whom a seat is wanted.
 *
 * @param number the school's own number of the student, or empty
 */
public record Entrant(String name, Email email, String number) {}
