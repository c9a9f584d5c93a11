package nabla.web.practice;

/** What a stranger wrote into an address, short enough to be quoted back. */
final class Quote {
    private static final int MOST = 60;

    private Quote() {}

    static String of(String text) {
        return text.length() <= MOST ? text : text.substring(0, MOST) + "…";
    }
}
