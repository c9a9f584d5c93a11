package nabla.mail;

/** Where mail is handed in. */
@FunctionalInterface
public interface Post {
    /**
     * Hands a message of plain text in.
     *
     * @throws NotSent where the server cannot be reached or does not take it
     */
    void send(String to, String subject, String text) throws NotSent;

    /** The mail server does not take a message; says why without naming anybody. */
    final class NotSent extends Exception {
        private static final long serialVersionUID = 1;

        public NotSent(String reason, Throwable cause) {
            super(reason, cause);
        }
    }
}
