/**
 * Worked solutions and hints, read off the way a key is computed. A solution is data: a plan, the
 * rules used, and lines whose sides mean the same; hints are rungs that never hold the key. The
 * words live in {@code words.properties}, and a {@link nabla.problem.solution.Medium} writes them
 * for a page, a terminal or a voice.
 */
@NullMarked
package nabla.problem.solution;

import org.jspecify.annotations.NullMarked;
