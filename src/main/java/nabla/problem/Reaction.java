package nabla.problem;

/**
 * What the author has to say to an answer that was to be expected: {@code { answer: "{a}*x", say:
 * "…" }}.
 *
 * @param answer computed anew for every variant; where it equals the key, nothing is said
 * @param line where it stands in the file, counted from 1
 */
public record Reaction(Computation answer, Prompt say, int line) {}
