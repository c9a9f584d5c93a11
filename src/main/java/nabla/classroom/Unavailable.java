package nabla.classroom;

/**
 * What keeps everything cannot be read or written just now: the disk is full, or the database has
 * gone away. Of what was asked for nothing was done, not even half of it.
 */
public final class Unavailable extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String reason;

    /**
     * @param reason a word for the log, such as an SQL state; nothing that a person typed
     */
    public Unavailable(String reason, Throwable cause) {
        super("The database cannot be read or written", cause);
        this.reason = reason;
    }

    public String reason() {
        return reason;
    }
}
