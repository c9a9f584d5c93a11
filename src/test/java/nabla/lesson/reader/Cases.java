package nabla.lesson.reader;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nabla.lesson.Block;
import nabla.lesson.Flaw;
import nabla.lesson.typeset.NotTypeset;
import nabla.lesson.typeset.Typesetter;

/**
 * The cases of a specification file: a title after eight equals signs, what is read, eight hyphens,
 * what comes of it.
 */
final class Cases {
    /** Shows what reached it, and refuses one formula. */
    static final Typesetter TYPESETTER =
            (tex, display) -> {
                if (tex.contains("\\bad")) {
                    throw new NotTypeset("Undefined control sequence: \\bad");
                }
                return display ? "[[" + tex + "]]" : "[" + tex + "]";
            };

    static final Path FILE = Path.of("lesson.md");

    /** A case. */
    record Case(String title, String given, String expected) {
        @Override
        public String toString() {
            return title;
        }
    }

    private Cases() {}

    static Stream<Case> of(String file) {
        return Stream.of(text(file).split("(?m)^======== ")).skip(1).map(Cases::read);
    }

    private static Case read(String text) {
        var title = text.substring(0, text.indexOf('\n'));
        var parts = text.substring(title.length() + 1).split("(?m)^--------\n", 2);
        return new Case(title, parts[0], parts[1].stripTrailing());
    }

    static String flaws(List<Flaw> flaws) {
        return flaws.stream()
                .map(flaw -> "\n! " + flaw.line() + ": " + flaw.message())
                .collect(Collectors.joining());
    }

    static String blocks(List<Block> blocks, String between) {
        return blocks.stream().map(Cases::block).collect(Collectors.joining(between));
    }

    private static String block(Block block) {
        return switch (block) {
            case Block.Prose(var html) -> "prose " + html;
            case Block.Note(var html) -> "note " + html;
            case Block.Problem(var set, var item) -> "problem " + set + "/" + item;
            case Block.Predict(var question, var answer) -> "predict " + question + " | " + answer;
            case Block.Example(var inner) -> "example { " + blocks(inner, "; ") + " }";
            case Block.Figure(var id, var kind, var settings, var caption) ->
                    "figure " + id + " " + kind.element() + " " + settings + " " + caption;
        };
    }

    private static String text(String file) {
        try (var in = Objects.requireNonNull(Cases.class.getResourceAsStream(file), file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
