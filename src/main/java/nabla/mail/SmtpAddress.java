package nabla.mail;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

/**
 * A mail server, written {@code smtp://user:password@host:port}. With {@code smtp} it is spoken to
 * in the clear until it offers TLS, and never sends a password before; with {@code smtps} it is TLS
 * from the start.
 *
 * @param user empty where it asks for none
 */
public record SmtpAddress(boolean secure, String host, int port, String user, String password) {
    private static final int SUBMISSION = 587;
    private static final int SUBMISSIONS = 465;

    /**
     * @throws IllegalArgumentException with a sentence, which never has the password in it
     */
    public static SmtpAddress read(String text) {
        try {
            var address = new URI(text);
            boolean secure = "smtps".equalsIgnoreCase(address.getScheme());
            if (!secure && !"smtp".equalsIgnoreCase(address.getScheme())
                    || address.getHost() == null) throw misspelt();
            int port = address.getPort();
            var user = address.getRawUserInfo() == null ? "" : address.getRawUserInfo();
            int colon = user.indexOf(':');
            return new SmtpAddress(
                    secure,
                    address.getHost(),
                    port > 0 ? port : secure ? SUBMISSIONS : SUBMISSION,
                    decoded(colon < 0 ? user : user.substring(0, colon)),
                    colon < 0 ? "" : decoded(user.substring(colon + 1)));
        } catch (URISyntaxException e) {
            throw misspelt();
        }
    }

    private static IllegalArgumentException misspelt() {
        return new IllegalArgumentException(
                "The mail server is written smtp://user:password@host:port, or smtps:// for TLS from"
                        + " the start. Write signs such as @ or : in a password as %40 or %3A.");
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    /** Never the password. */
    @Override
    public String toString() {
        return (secure ? "smtps://" : "smtp://") + host + ":" + port;
    }
}
