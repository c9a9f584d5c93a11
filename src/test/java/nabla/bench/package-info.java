/**
 * Benchmarks, side by side with peers: the same questions to each, in one run of JMH. They are
 * compiled with the tests but run only under the Maven profile {@code bench}. Commands and last
 * numbers are in docs/MEASURING.md.
 */
@NullMarked
package nabla.bench;

import org.jspecify.annotations.NullMarked;
