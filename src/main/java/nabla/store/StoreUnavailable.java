package nabla.store;

/**
 * The database cannot be opened; the message is one plain sentence with the mend, for whoever
 * started the program.
 */
public final class StoreUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1;

    StoreUnavailable(String message) {
        super(message);
    }

    StoreUnavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
