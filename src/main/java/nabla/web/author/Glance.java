package nabla.web.author;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.stream.Stream;

/**
 * The dates and sizes of all files below some folders, drawn together into one number. Looking at a
 * few hundred files takes about a millisecond, works on every file system, and misses nothing that
 * an editor does: writing in place, or beside and renaming.
 */
final class Glance {
    private final List<Path> folders;

    Glance(List<Path> folders) {
        this.folders = List.copyOf(folders);
    }

    /** Another text than before exactly when some file came, went or changed. */
    String now() {
        long sum = 0;
        for (var folder : folders) sum = 31 * sum + below(folder);
        return Long.toHexString(sum);
    }

    private static long below(Path folder) {
        if (!Files.isDirectory(folder)) return 0;
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(f -> !f.getFileName().toString().startsWith("."))
                    .mapToLong(Glance::of)
                    .sum();
        } catch (IOException | UncheckedIOException e) {
            // A file went away while it was looked at: the next look, a moment later, will see
            // that.
            return 1;
        }
    }

    private static long of(Path file) {
        try {
            var seen = Files.readAttributes(file, BasicFileAttributes.class);
            if (seen.isDirectory()) return 0;
            long own = 31L * seen.lastModifiedTime().toMillis() + seen.size();
            return (own ^ ((long) file.hashCode() << 20)) * 0x9E3779B97F4A7C15L;
        } catch (IOException e) {
            return 1;
        }
    }
}
