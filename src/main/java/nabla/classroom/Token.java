package nabla.classroom;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The secret by which a browser is known again: 128 random bits as 22 letters of URL-safe Base64.
 * Only its {@link #hash} is ever stored, so that whoever reads the database cannot pass for a
 * learner.
 */
public record Token(String text) {
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{22}");

    public Token {
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("A token has 22 letters of URL-safe Base64");
        }
    }

    /** A token nobody has held before. */
    public static Token fresh(SecureRandom random) {
        byte[] bits = new byte[16];
        random.nextBytes(bits);
        return new Token(Base64.getUrlEncoder().withoutPadding().encodeToString(bits));
    }

    /**
     * The token in {@code text}, or empty where a stranger wrote something else into the cookie.
     */
    public static Optional<Token> read(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new Token(text)) : Optional.empty();
    }

    /** The SHA-256 digest in hexadecimal; a slow hash would add nothing to 128 random bits. */
    public String hash() {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(text.getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /** Never the secret itself: tokens must not reach a log. */
    @Override
    public String toString() {
        return "Token[…]";
    }
}
