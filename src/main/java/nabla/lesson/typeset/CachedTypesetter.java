package nabla.lesson.typeset;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Keeps each formula in a file named by its content, so that it is typeset once in the life of a
 * data folder.
 */
public final class CachedTypesetter implements Typesetter {
    private final Path folder;
    private final Typesetter typesetter;

    CachedTypesetter(Path folder, Typesetter typesetter) {
        this.folder = folder;
        this.typesetter = typesetter;
    }

    /** KaTeX, with what it has typeset before kept in a folder, which is made when needed. */
    public static Typesetter katex(Path folder) {
        return of(folder, new Katex());
    }

    /** The same over a typesetter that others use too. */
    public static Typesetter of(Path folder, Typesetter typesetter) {
        return new CachedTypesetter(folder, typesetter);
    }

    @Override
    public String html(String tex, boolean display) {
        var file = folder.resolve(name(tex, display));
        try {
            return Files.readString(file);
        } catch (NoSuchFileException e) {
            var html = typesetter.html(tex, display);
            keep(file, html);
            return html;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }

    /**
     * Written aside and moved into place, so that a reader at the same time finds all of it or
     * nothing.
     */
    private void keep(Path file, String html) {
        try {
            Files.createDirectories(folder);
            var aside = Files.createTempFile(folder, "new", ".html");
            Files.writeString(aside, html);
            Files.move(
                    aside,
                    file,
                    StandardCopyOption.REPLACE_EXISTING,
                    StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + file, e);
        }
    }

    private static String name(String tex, boolean display) {
        var key = Katex.VERSION + (display ? " display " : " text ") + tex;
        try {
            var digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(key.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 16) + ".html";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
