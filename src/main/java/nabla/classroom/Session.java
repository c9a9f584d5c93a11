package nabla.classroom;

import java.time.Instant;

/**
 * One browser in which a person is signed in.
 *
 * @param agent what the browser calls itself, shortened
 * @param seen when it last asked for a page, to the hour
 */
public record Session(String id, Person person, String agent, Instant opened, Instant seen) {}
