package nabla.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A short name for the content of all static files, drawn anew when a file's date or size changes.
 */
final class AssetVersion {
    private static final long LOOK_AGAIN_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final List<Path> folders;
    private String glance = "";
    private String version = "";
    private long lookedAt;

    AssetVersion(Folders folders) {
        this.folders = List.of(folders.statics(), folders.engine());
        this.lookedAt = System.nanoTime() - LOOK_AGAIN_NANOS;
    }

    synchronized String current() {
        if (System.nanoTime() - lookedAt >= LOOK_AGAIN_NANOS) {
            lookAgain();
            lookedAt = System.nanoTime();
        }
        return version;
    }

    private void lookAgain() {
        try {
            var files = files();
            var seen = new StringBuilder();
            for (var file : files.entrySet()) {
                seen.append(file.getKey())
                        .append(Files.getLastModifiedTime(file.getValue()))
                        .append(Files.size(file.getValue()));
            }
            if (!seen.toString().equals(glance)) {
                version = digest(files);
                glance = seen.toString();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the static files", e);
        }
    }

    private TreeMap<String, Path> files() throws IOException {
        var files = new TreeMap<String, Path>();
        for (var folder : folders) {
            if (Files.isDirectory(folder)) {
                try (Stream<Path> walk = Files.walk(folder)) {
                    walk.filter(Files::isRegularFile)
                            .forEach(file -> files.put(folder.relativize(file).toString(), file));
                }
            }
        }
        return files;
    }

    private static String digest(TreeMap<String, Path> files) throws IOException {
        var digest = sha256();
        digest.update(ThirdParty.versions().getBytes(StandardCharsets.UTF_8));
        for (var file : files.entrySet()) {
            digest.update(file.getKey().getBytes(StandardCharsets.UTF_8));
            digest.update(Files.readAllBytes(file.getValue()));
        }
        return HexFormat.of().formatHex(digest.digest(), 0, 5);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
