package nabla.lesson.reader;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nabla.lesson.Flaw;

/** Collects what is wrong with one file. */
final class Flaws {
    private final Path file;
    private final List<Flaw> all = new ArrayList<>();

    Flaws(Path file) {
        this.file = file;
    }

    void add(int line, String message) {
        all.add(new Flaw(file, line, message));
    }

    List<Flaw> all() {
        return all.stream().sorted().toList();
    }
}
