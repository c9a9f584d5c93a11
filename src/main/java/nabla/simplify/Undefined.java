package nabla.simplify;

/** An expression that has no value anywhere, such as one that divides by zero identically. */
public final class Undefined extends RuntimeException {
    private static final long serialVersionUID = 1;

    Undefined(String message) {
        super(message, null, false, false);
    }
}
