package nabla.lesson.reader;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import nabla.lesson.Flaw;
import nabla.lesson.Reading;
import org.jspecify.annotations.Nullable;

/** Files of one kind, each read again only when its date or size has changed. */
final class Watched<T> {
    private record Known<T>(FileTime time, long size, Reading<T> reading) {}

    private final BiFunction<Path, String, Reading<T>> reader;
    private final Map<Path, Known<T>> files = new HashMap<>();

    Watched(BiFunction<Path, String, Reading<T>> reader) {
        this.reader = reader;
    }

    /** What the file holds now; nothing, and no flaw, if there is no such file. */
    Reading<T> read(Path file) {
        try {
            var time = Files.getLastModifiedTime(file);
            var size = Files.size(file);
            @Nullable Known<T> known = files.get(file);
            if (known == null || !known.time().equals(time) || known.size() != size) {
                known = new Known<>(time, size, reader.apply(file, Files.readString(file)));
                files.put(file, known);
            }
            return known.reading();
        } catch (NoSuchFileException e) {
            return new Reading<>(Optional.empty(), List.of());
        } catch (CharacterCodingException e) {
            return flawed(file, "the file is not UTF-8 text; save it as UTF-8");
        } catch (IOException e) {
            return flawed(file, "the file cannot be read: " + e.getMessage());
        }
    }

    private static <T> Reading<T> flawed(Path file, String message) {
        return new Reading<>(Optional.empty(), List.of(new Flaw(file, 1, message)));
    }
}
