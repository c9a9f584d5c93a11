package nabla.problem.reader;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nabla.problem.Fault;
import nabla.problem.ProblemSet;

/**
 * The problem sets of a folder, {@code <course>/<set>.yaml}, each read when asked for and again
 * when it has changed.
 */
public final class ProblemLibrary {
    private static final Pattern NAME = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final String ENDING = ".yaml";

    private final Path folder;
    private final Consumer<Fault> complaints;
    private final ConcurrentHashMap<Path, Kept> kept = new ConcurrentHashMap<>();

    private record Kept(FileTime changed, ProblemSet set) {}

    /**
     * @param complaints is told each fault of a file once, when the file is read
     */
    public ProblemLibrary(Path folder, Consumer<Fault> complaints) {
        this.folder = folder;
        this.complaints = complaints;
    }

    public Optional<ProblemSet> find(String course, String set) {
        if (!NAME.matcher(course).matches() || !NAME.matcher(set).matches())
            return Optional.empty();
        return read(folder.resolve(course).resolve(set + ENDING));
    }

    /** Every set, in the order of their paths. */
    public List<ProblemSet> all() {
        return files().stream().map(this::read).flatMap(Optional::stream).toList();
    }

    /** The file of every set. */
    public List<Path> files() {
        if (!Files.isDirectory(folder)) return List.of();
        try (Stream<Path> files = Files.walk(folder, 2)) {
            return files.filter(f -> f.toString().endsWith(ENDING) && Files.isRegularFile(f))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot list " + folder, e);
        }
    }

    /** One file; empty where there is none. */
    public Optional<ProblemSet> read(Path file) {
        try {
            var changed = Files.getLastModifiedTime(file);
            var known = kept.get(file);
            if (known != null && known.changed().equals(changed)) return Optional.of(known.set());
            var set =
                    SetReader.read(
                            course(file), name(file), file.toString(), Files.readString(file));
            kept.put(file, new Kept(changed, set));
            set.faults().forEach(complaints);
            return Optional.of(set);
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            var fault =
                    new Fault(
                            file.toString(),
                            1,
                            "",
                            "cannot be read as UTF-8 text; save it as such");
            complaints.accept(fault);
            return Optional.of(
                    new ProblemSet(
                            course(file), name(file), name(file), List.of(), List.of(fault)));
        }
    }

    private static String course(Path file) {
        var folder = file.toAbsolutePath().getParent();
        return folder == null || folder.getFileName() == null
                ? ""
                : folder.getFileName().toString();
    }

    private static String name(Path file) {
        var name = String.valueOf(file.getFileName());
        return name.endsWith(ENDING) ? name.substring(0, name.length() - ENDING.length()) : name;
    }
}
