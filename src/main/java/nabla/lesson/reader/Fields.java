package nabla.lesson.reader;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * The {@code name: value} lines of a piece of YAML, values as the author wrote them, each with its
 * line.
 */
final class Fields {
    /** A value: one text, or the texts of a list. */
    record Field(List<String> texts, int line) {
        String text() {
            return String.join(", ", texts);
        }
    }

    private final Map<String, Field> fields = new LinkedHashMap<>();

    private Fields() {}

    /** Reads YAML; what is not {@code name: value} becomes a flaw. */
    static Fields read(Text yaml, Flaws flaws) {
        var fields = new Fields();
        try {
            var root = new Compose(LoadSettings.builder().build()).composeString(yaml.content());
            root.ifPresent(node -> fields.add(node, yaml, flaws));
        } catch (MarkedYamlEngineException e) {
            flaws.add(
                    yaml.lineOf(e.getProblemMark().map(Mark::getLine).orElse(0)),
                    inWords(e.getProblem()));
        } catch (YamlEngineException e) {
            flaws.add(yaml.line(), e.getMessage() + "; write lines of `name: value`");
        }
        return fields;
    }

    /** YAML's own complaint, or ours for the slip that authors make most. */
    private static String inWords(String problem) {
        return problem.startsWith("mapping values are not allowed")
                ? "the value holds `: `, which begins another value; put quotes around the whole value"
                : problem
                        + "; write lines of `name: value`, with quotes around a value that begins with a sign";
    }

    private void add(Node root, Text yaml, Flaws flaws) {
        if (!(root instanceof MappingNode mapping)) {
            flaws.add(yaml.lineOf(line(root)), "expected lines of `name: value`");
            return;
        }
        for (var entry : mapping.getValue()) {
            var line = yaml.lineOf(line(entry.getKeyNode()));
            var name = text(entry.getKeyNode());
            var texts = texts(entry.getValueNode());
            if (name.isEmpty() || texts.isEmpty()) {
                flaws.add(
                        line,
                        "expected `name: value`, the value a text, a number or a list of them");
            } else if (fields.put(name.get(), new Field(texts.get(), line)) != null) {
                flaws.add(
                        line,
                        "`" + name.get() + "` stands here a second time; keep one of the two");
            }
        }
    }

    Optional<Field> find(String name) {
        return Optional.ofNullable(fields.get(name));
    }

    /** The value's text, or the empty string. */
    String text(String name) {
        return find(name).map(Field::text).orElse("");
    }

    Map<String, Field> all() {
        return fields;
    }

    /** Notes each name that is not among those known. */
    void allowOnly(List<String> known, Flaws flaws) {
        fields.forEach(
                (name, field) -> {
                    if (!known.contains(name)) {
                        var names =
                                known.stream()
                                        .map(each -> "`" + each + "`")
                                        .collect(Collectors.joining(", "));
                        flaws.add(
                                field.line(),
                                "`" + name + "` is not known here; known are " + names);
                    }
                });
    }

    private static int line(Node node) {
        return node.getStartMark().map(Mark::getLine).orElse(0);
    }

    private static Optional<String> text(Node node) {
        return node instanceof ScalarNode scalar
                ? Optional.of(scalar.getValue())
                : Optional.empty();
    }

    private static Optional<List<String>> texts(Node node) {
        if (!(node instanceof SequenceNode sequence)) {
            return text(node).map(List::of);
        }
        var texts = new ArrayList<String>();
        for (var each : sequence.getValue()) {
            var text = text(each);
            if (text.isEmpty()) return Optional.empty();
            texts.add(text.get());
        }
        return Optional.of(texts);
    }
}
