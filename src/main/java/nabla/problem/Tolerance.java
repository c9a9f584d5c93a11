package nabla.problem;

import nabla.expr.Rational;

/** How far off a number may be: by {@code amount} itself, or by that fraction of the key. */
public record Tolerance(Rational amount, boolean relative) {}
