package nabla.web;

/**
 * Nothing is at this address; says so in the reader's words and leads on.
 *
 * <p>{@code throw new NotFound("There is no lesson “x” in this course.", "/learn/calculus", "All
 * its lessons")}
 */
public final class NotFound extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final String onward;
    private final String onwardLabel;

    /**
     * @param message one sentence that says what is not there
     * @param onward an address that is
     * @param onwardLabel the words of the link to it
     */
    public NotFound(String message, String onward, String onwardLabel) {
        super(message);
        this.onward = onward;
        this.onwardLabel = onwardLabel;
    }

    public NotFound(String message) {
        this(message, "/", "All courses");
    }

    public String onward() {
        return onward;
    }

    public String onwardLabel() {
        return onwardLabel;
    }
}
