package nabla.classroom;

/**
 * What keeps everything cannot be read or written just now: the disk is full, or the database has
 * gone away. Of what was asked for nothing was done, not even half of it.
 */
public final class Unavailable extends RuntimeException {
    private static final long serialVersionUID = 1;

    public Unavailable(Throwable cause) {
        super("The database cannot be read or written", cause);
    }
}
