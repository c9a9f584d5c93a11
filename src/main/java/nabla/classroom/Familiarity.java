package nabla.classroom;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Tells a browser in which an address was signed in before by a mark that it keeps. Whoever tries
 * passwords of somebody else has no such mark, so their tries are counted apart from those of the
 * person whom they would lock out (device cookies, as OWASP describes them).
 *
 * <p>A mark is a token and the first half of the HMAC-SHA256 (RFC 2104) of token and address;
 * nothing of it is stored. It lets nobody in.
 */
public final class Familiarity {
    private static final String ALGORITHM = "HmacSHA256";
    private static final int BYTES = 16;

    private final SecretKeySpec key;

    /**
     * @param secret of this installation, the same on all its nodes
     */
    public Familiarity(byte[] secret) {
        key = new SecretKeySpec(secret, ALGORITHM);
    }

    /** The mark for a browser in which the address is signed in. */
    public String mark(Token browser, Email email) {
        return browser.text() + "." + seal(browser, email);
    }

    /** The browser of a mark; empty where it is not one of ours for this address. */
    public Optional<Token> browser(String mark, Email email) {
        int dot = mark.indexOf('.');
        if (dot < 0) return Optional.empty();
        return Token.read(mark.substring(0, dot))
                .filter(browser -> same(seal(browser, email), mark.substring(dot + 1)));
    }

    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(
                one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    private String seal(Token browser, Email email) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            var text = "familiar " + browser.text() + " " + email.text();
            var whole = mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(Arrays.copyOf(whole, BYTES));
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("Every Java has HMAC-SHA256", e);
        }
    }
}
