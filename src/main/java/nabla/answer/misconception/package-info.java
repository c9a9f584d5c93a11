/**
 * Finds the mistake behind a wrong answer: derives with exactly one wrong rule at one place and
 * compares. A mistake is data, a {@link nabla.answer.misconception.Diagnosis}; its words are in
 * {@link nabla.answer.misconception.DiagnosisWords}. Where two mistakes would explain an answer
 * equally well, nothing is said.
 */
@org.jspecify.annotations.NullMarked
package nabla.answer.misconception;
