package nabla.problem.reader;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Locale;
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
    private static final Pattern YAML = Pattern.compile("(?i)(.*)\\.ya?ml");
    private static final String ENDING = ".yaml";

    /** Bytes of a file; a set of a hundred items has a fiftieth of it. */
    static final int LARGEST = 2_000_000;

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
        return yaml(2).filter(this::isInPlace).toList();
    }

    /** Files that look like problem sets, but stand where none is looked for. */
    public List<Fault> misplaced() {
        return yaml(8).filter(f -> !isInPlace(f))
                .map(f -> new Fault(f.toString(), 1, "", "is not read: " + place(f)))
                .toList();
    }

    private Stream<Path> yaml(int depth) {
        if (!Files.isDirectory(folder)) return Stream.of();
        try (Stream<Path> files = Files.walk(folder, depth)) {
            return files
                    .filter(f -> YAML.matcher(f.getFileName().toString()).matches())
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot list " + folder, e);
        }
    }

    private boolean isInPlace(Path file) {
        return folder.relativize(file).getNameCount() == 2
                && file.toString().endsWith(ENDING)
                && NAME.matcher(course(file)).matches()
                && NAME.matcher(name(file)).matches();
    }

    private String place(Path file) {
        if (folder.relativize(file).getNameCount() != 2)
            return "a problem set stands in the folder of its course, as in `"
                    + folder.getFileName()
                    + "/<course>/"
                    + suggestion(file)
                    + "`; move it there";
        if (!NAME.matcher(course(file)).matches())
            return "the folder `"
                    + course(file)
                    + "` is part of an address; rename it to `"
                    + kebab(course(file))
                    + "`";
        return "its name is part of an address; rename it to `" + suggestion(file) + "`";
    }

    private static String suggestion(Path file) {
        var name = YAML.matcher(file.getFileName().toString()).replaceFirst("$1");
        return kebab(name) + ENDING;
    }

    private static String kebab(String name) {
        var kebab =
                name.toLowerCase(Locale.ROOT)
                        .replaceAll("[^a-z0-9]+", "-")
                        .replaceAll("^-+|-+$", "");
        return kebab.isEmpty() ? "derivative" : kebab;
    }

    /** One file; empty where there is none. */
    public Optional<ProblemSet> read(Path file) {
        try {
            var changed = Files.getLastModifiedTime(file);
            var known = kept.get(file);
            if (known != null && known.changed().equals(changed)) return Optional.of(known.set());
            var set =
                    Files.size(file) > LARGEST
                            ? tooLarge(file)
                            : read(file, Files.readAllBytes(file));
            kept.put(file, new Kept(changed, set));
            set.faults().forEach(complaints);
            return Optional.of(set);
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            var set = unread(file, 1, "cannot be read: " + e.getMessage());
            set.faults().forEach(complaints);
            return Optional.of(set);
        }
    }

    private static ProblemSet read(Path file, byte[] bytes) {
        var decoder = StandardCharsets.UTF_8.newDecoder();
        var from = ByteBuffer.wrap(bytes);
        var into = CharBuffer.allocate(bytes.length);
        if (decoder.decode(from, into, true).isError()) {
            int line = 1;
            for (int i = 0; i < from.position(); i++) if (bytes[i] == '\n') line++;
            return unread(file, line, "the file is not UTF-8 text from here on; save it as UTF-8");
        }
        var text = into.flip().toString();
        return SetReader.read(course(file), name(file), file.toString(), text);
    }

    private static ProblemSet tooLarge(Path file) {
        return unread(
                file,
                1,
                "the file has more than 2 MB, which no problem set needs; split it into several");
    }

    private static ProblemSet unread(Path file, int line, String message) {
        var fault = new Fault(file.toString(), line, "", message);
        return new ProblemSet(course(file), name(file), name(file), "", List.of(), List.of(fault));
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
