package nabla.calculus;

import nabla.expr.Limits;

/**
 * Asked for the derivative of something that has none anywhere, such as a factorial of the
 * variable, or for one that passes {@link nabla.expr.Limits#DERIVATIVE}. The message is a sentence
 * for whoever asked.
 */
public final class NotDifferentiable extends RuntimeException {
    private static final long serialVersionUID = 1;

    static NotDifferentiable tooLong() {
        return new NotDifferentiable(
                "The derivative would have more than "
                        + Limits.DERIVATIVE / 1_000
                        + ",000 parts: simplify the function first, or ask for a lower order.");
    }

    NotDifferentiable(String message) {
        super(message, null, false, false);
    }
}
