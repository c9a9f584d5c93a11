package nabla.command;

/**
 * A command cannot do what was asked; the message is one plain sentence with the mend, and no stack
 * trace is shown.
 */
public final class CannotRun extends RuntimeException {
    private static final long serialVersionUID = 1;

    public CannotRun(String message) {
        super(message);
    }

    public CannotRun(String message, Throwable cause) {
        super(message, cause);
    }
}
