package nabla.lesson;

import java.util.List;
import java.util.Optional;

/**
 * What came of reading a file.
 *
 * @param value what was read, if it can be used at all
 * @param flaws what its author should mend; a value may be there all the same
 */
public record Reading<T>(Optional<T> value, List<Flaw> flaws) {}
