package nabla.calculus;

/**
 * Asked for the derivative of something that has none anywhere, such as a factorial of the
 * variable.
 */
public final class NotDifferentiable extends RuntimeException {
    private static final long serialVersionUID = 1;

    NotDifferentiable(String message) {
        super(message, null, false, false);
    }
}
