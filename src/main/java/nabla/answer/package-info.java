/**
 * Judges whether an answer means the same as a key: equivalent by proof or by agreement to many
 * digits, different with a witness, or undecided. A rounding error never decides anything. Equal
 * where both are defined counts as equivalent.
 */
@NullMarked
package nabla.answer;

import org.jspecify.annotations.NullMarked;
