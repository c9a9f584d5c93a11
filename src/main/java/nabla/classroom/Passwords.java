package nabla.classroom;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.LongAdder;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * Turns passwords into what is kept of them: Argon2id (RFC 9106) with 19 MiB, two passes and one
 * lane.
 *
 * <p>The salt is worked out from the address and a secret of this installation. It is different for
 * each address, as a salt must be, and known before anybody is looked up. So signing in costs one
 * computation whether the address has no account, one or several, and its time tells nothing.
 */
public final class Passwords {
    /** The fewest and the most characters. */
    public static final int SHORTEST = 10;

    public static final int LONGEST = 200;

    private static final int KIBIBYTES = 19 * 1024;
    private static final int PASSES = 2;
    private static final int BYTES = 32;
    private static final String FORM = "$argon2id$v=19$m=" + KIBIBYTES + ",t=" + PASSES + ",p=1$";

    private final byte[] secret;

    /** Each computation fills 19 MiB and a core; more at once would only be slower. */
    private final Semaphore cores =
            new Semaphore(Math.max(1, Runtime.getRuntime().availableProcessors()));

    private final LongAdder computed = new LongAdder();

    /**
     * @param secret of this installation, the same on all its nodes and for ever
     */
    public Passwords(byte[] secret) {
        this.secret = secret.clone();
    }

    /** What is wrong with a password that somebody chose, with the mend; empty where nothing is. */
    public static Optional<String> flaw(String password, Email email, String name) {
        var plain = normal(password);
        int length = plain.codePointCount(0, plain.length());
        if (length < SHORTEST) {
            return Optional.of(
                    "Choose a password of at least "
                            + SHORTEST
                            + " characters; a few words in a row are easy to remember.");
        }
        if (length > LONGEST) {
            return Optional.of("Choose a password of at most " + LONGEST + " characters.");
        }
        if (plain.codePoints().distinct().count() < 4) {
            return Optional.of("This password is easy to guess; mix a few words instead.");
        }
        if (plain.equalsIgnoreCase(email.text()) || plain.equalsIgnoreCase(name.strip())) {
            return Optional.of("Choose a password that is not your name or your address.");
        }
        return Optional.empty();
    }

    /** The same for the same address and password, and for nothing else. */
    public String hash(Email email, String password) {
        var salt = salt(email);
        var parameters =
                new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                        .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                        .withMemoryAsKB(KIBIBYTES)
                        .withIterations(PASSES)
                        .withParallelism(1)
                        .withSalt(salt)
                        .build();
        var generator = new Argon2BytesGenerator();
        generator.init(parameters);
        var hash = new byte[BYTES];
        computed.increment();
        cores.acquireUninterruptibly();
        try {
            generator.generateBytes(normal(password).getBytes(StandardCharsets.UTF_8), hash);
        } finally {
            cores.release();
        }
        var base64 = Base64.getEncoder().withoutPadding();
        return FORM + base64.encodeToString(salt) + "$" + base64.encodeToString(hash);
    }

    /** How many hashes were computed so far, which is what signing in costs. */
    public long computed() {
        return computed.sum();
    }

    /** One keyboard writes é as one character, another as two. */
    private static String normal(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFKC);
    }

    private byte[] salt(Email email) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(secret);
            return Arrays.copyOf(digest.digest(email.text().getBytes(StandardCharsets.UTF_8)), 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
