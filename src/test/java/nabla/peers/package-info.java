/**
 * Other systems as oracles: what they say of a derivative, read back into our own trees. Each is
 * asked in its own language and judged by our equivalence, so that a disagreement has a witness.
 * Commands and last numbers are in docs/MEASURING.md.
 */
@NullMarked
package nabla.peers;

import org.jspecify.annotations.NullMarked;
