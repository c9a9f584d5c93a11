package nabla.lesson.typeset;

/** A formula that cannot be set; the message says what was expected, and where in it. */
public final class NotTypeset extends RuntimeException {
    private static final long serialVersionUID = 1;

    public NotTypeset(String message) {
        super(message);
    }
}
