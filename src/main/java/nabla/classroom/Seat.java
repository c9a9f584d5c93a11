package nabla.classroom;

/**
 * A place on the roster that waits for its student. Whoever opens its link and signs in takes it:
 * an address in a file proves nothing about who has an account with that address.
 *
 * @param number the school's own number of the student, or empty
 */
public record Seat(String id, String section, String name, String email, String number) {}
