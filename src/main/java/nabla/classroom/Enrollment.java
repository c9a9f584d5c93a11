package nabla.classroom;

import java.time.Instant;

/**
 * A person in a section.
 *
 * @param factor by how much a time limit is longer for them, 1 for most
 */
public record Enrollment(
        String section, Person person, Standing standing, double factor, Instant since) {}
