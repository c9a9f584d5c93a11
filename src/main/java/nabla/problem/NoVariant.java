package nabla.problem;

/**
 * A seed for which an item has no variant; the message says why, to the author. A learner is given
 * another seed.
 */
public final class NoVariant extends RuntimeException {
    private static final long serialVersionUID = 1;

    public NoVariant(String message) {
        super(message);
    }
}
