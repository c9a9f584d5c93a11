package nabla.store;

/**
 * A backup cannot be made or restored; the message is one plain sentence with the mend, and nothing
 * was changed.
 */
public final class BackupRefused extends RuntimeException {
    private static final long serialVersionUID = 1;

    BackupRefused(String message) {
        super(message);
    }

    BackupRefused(String message, Throwable cause) {
        super(message, cause);
    }
}
