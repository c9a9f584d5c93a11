package nabla.simplify;

/**
 * A bounded calculation reached its bound, or met something that the normal form does not cover.
 */
public final class TooMuchWork extends RuntimeException {
    private static final long serialVersionUID = 1;

    public TooMuchWork(String message) {
        super(message, null, false, false);
    }
}
