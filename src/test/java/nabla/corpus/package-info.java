/**
 * Measures the engine on files of answer-checking cases, one JSON object a line, given by path. A
 * row asks one question of a kind: are two expressions equal, what is a derivative, what is a
 * value, is a text accepted. The command and the format are in docs/MEASURING.md.
 */
@NullMarked
package nabla.corpus;

import org.jspecify.annotations.NullMarked;
