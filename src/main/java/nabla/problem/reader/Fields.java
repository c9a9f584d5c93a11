package nabla.problem.reader;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nabla.problem.Spelling;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * A mapping of the file: hands out its values with their lines, and says what is missing, mistyped
 * or unknown.
 */
final class Fields {
    private final Map<String, Node> values = new LinkedHashMap<>();
    private final Set<String> asked = new LinkedHashSet<>();
    private final Map<String, Integer> lines = new LinkedHashMap<>();
    private final String what;
    private final int line;
    private final Report report;

    /**
     * @param what how messages call this mapping, as "parameter `a`"
     */
    Fields(MappingNode node, String what, Report report) {
        this.what = what;
        this.report = report;
        this.line = line(node);
        for (var tuple : node.getValue()) {
            if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
                report.say(
                        line(tuple.getKeyNode()),
                        what + ": a key must be a plain word; write `key: value`");
                continue;
            }
            lines.putIfAbsent(key.getValue(), line(key));
            if (values.putIfAbsent(key.getValue(), tuple.getValueNode()) != null) {
                report.say(
                        line(key),
                        what
                                + " has `"
                                + key.getValue()
                                + "` twice, first on line "
                                + lines.get(key.getValue())
                                + "; keep one");
            }
        }
    }

    static int line(Node node) {
        return node.getStartMark().map(m -> m.getLine() + 1).orElse(1);
    }

    int line() {
        return line;
    }

    /** The line of a key, or of the mapping where the key is missing. */
    int line(String key) {
        return lines.getOrDefault(key, line);
    }

    boolean has(String key) {
        asked.add(key);
        return values.containsKey(key);
    }

    Set<String> names() {
        return values.keySet();
    }

    Optional<Node> node(String key) {
        asked.add(key);
        return Optional.ofNullable(values.get(key));
    }

    Optional<Text> text(String key) {
        return node(key).flatMap(n -> text(n, "`" + key + "`"));
    }

    /** The plain text of a key, without a word where it is something else. */
    Optional<String> quietly(String key) {
        return node(key)
                .filter(n -> n instanceof ScalarNode s && !s.getValue().isBlank())
                .map(n -> ((ScalarNode) n).getValue());
    }

    /** What a learner would have typed: any scalar, an empty one too. */
    String typed(Node node) {
        if (node instanceof ScalarNode scalar) return scalar.getValue();
        report.say(line(node), "each of `submit` must be one text; put quotes around the whole");
        return "";
    }

    Optional<Text> required(String key, String example) {
        return needs(key, example) ? text(key) : Optional.empty();
    }

    /** Whether the key is there; says so when it is not. */
    boolean needs(String key, String example) {
        if (has(key)) return true;
        report.say(
                line,
                what + " has no `" + key + "`; add one, as in `" + key + ": " + example + "`");
        return false;
    }

    Optional<Fields> mapping(String key, String name, String example) {
        return node(key).flatMap(n -> mapping(n, name, example));
    }

    Optional<Fields> mapping(Node node, String name, String example) {
        if (node instanceof MappingNode mapping)
            return Optional.of(new Fields(mapping, name, report));
        report.say(line(node), name + " must be a mapping; write " + example);
        return Optional.empty();
    }

    /** A list of scalars; one scalar alone is a list of one. */
    List<Text> texts(String key) {
        var node = node(key).orElse(null);
        if (node == null) return List.of();
        return texts(node, "`" + key + "`");
    }

    List<Text> texts(Node node, String name) {
        if (!(node instanceof SequenceNode sequence)) {
            return text(node, name).map(List::of).orElse(List.of());
        }
        var all = new ArrayList<Text>();
        var unquoted = new ArrayList<Text>();
        for (var one : sequence.getValue()) {
            var text = text(one, "each of " + name);
            text.ifPresent(all::add);
            if (one instanceof ScalarNode s && s.getScalarStyle() == ScalarStyle.PLAIN)
                text.ifPresent(unquoted::add);
        }
        return splitByYaml(all, unquoted, name) ? List.of() : all;
    }

    /**
     * An unquoted {@code [diff(f, x), diff(f, y)]} is four strings to YAML: says so, with the list
     * as it was meant. What stands in quotes is whole, whatever brackets it has.
     */
    private boolean splitByYaml(List<Text> pieces, List<Text> unquoted, String name) {
        var torn = unquoted.stream().filter(t -> !Brackets.balanced(t.value())).findFirst();
        if (torn.isEmpty()) return false;
        var meant = Brackets.rejoin(pieces.stream().map(Text::value).toList());
        report.say(
                torn.get(),
                name
                        + ": unbalanced brackets in `"
                        + torn.get().value()
                        + "`; "
                        + (meant.isEmpty()
                                ? "close what is open"
                                : "YAML splits an unquoted list at every comma, so quote each: [\""
                                        + String.join("\", \"", meant)
                                        + "\"]"));
        return true;
    }

    Optional<Text> text(Node node, String name) {
        if (node instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
            Escapes.mend(scalar).ifPresent(mend -> report.say(line(scalar), name + ": " + mend));
            return Optional.of(new Text(scalar.getValue(), line(scalar)));
        }
        report.say(
                line(node),
                name
                        + switch (node) {
                            case ScalarNode _ -> " is empty; give it a value";
                            case SequenceNode _ ->
                                    " must be one text, not a list; put quotes around the whole";
                            default ->
                                    " must be one text, not a mapping; put quotes around the whole";
                        });
        return Optional.empty();
    }

    /** To be called last: every key that nobody asked for is an error. */
    void rest() {
        rest(Set.of());
    }

    /**
     * @param beside keys that belong into the mapping around this one
     */
    void rest(Set<String> beside) {
        for (var key : values.keySet()) {
            if (!asked.contains(key) && beside.contains(key)) {
                report.say(
                        line(key),
                        "`" + key + "` stands in " + what + ", but belongs beside it; move it out");
            } else if (!asked.contains(key)) {
                report.say(
                        line(key),
                        what + " has the unknown key `" + key + "`; " + Spelling.mend(key, asked));
            }
        }
    }
}
