/**
 * Reads problem sets from YAML, and is the only place that knows they were YAML. Every fault of a
 * file is reported with its line and the mend, not the first one only. A broken item never takes
 * down its set, a broken file never the others.
 */
@NullMarked
package nabla.problem.reader;

import org.jspecify.annotations.NullMarked;
