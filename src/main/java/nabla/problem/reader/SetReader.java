package nabla.problem.reader;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import nabla.problem.Entry;
import nabla.problem.ProblemSet;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Reads one file. Whatever is in it, a problem set comes out, with its faults. */
public final class SetReader {
    private static final Pattern ID =
            Pattern.compile("^ *(?:- )?(?:\\{)? *id: *[\"']?([\\w-]+)", Pattern.MULTILINE);

    private final String course;
    private final String name;
    private final String file;
    private final String text;
    private final Report report;
    private final List<Entry> entries = new ArrayList<>();
    private final Map<String, Integer> ids = new HashMap<>();
    private String title = "";

    private SetReader(String course, String name, String file, String text) {
        this.course = course;
        this.name = name;
        this.file = file;
        this.text = text;
        this.report = new Report(file, "");
    }

    /**
     * @param file how faults call the file
     */
    public static ProblemSet read(String course, String name, String file, String text) {
        return new SetReader(course, name, file, text).read();
    }

    private ProblemSet read() {
        var syntax = new Report(file, "");
        var root = Yaml.compose(text, syntax);
        if (syntax.isClean()) whole(root);
        else pieces(syntax);
        if (entries.isEmpty() && report.isClean())
            report.say(1, "the set has no items; add one under `items:`");
        return new ProblemSet(
                course, name, title.isEmpty() ? name : title, text, entries, report.faults());
    }

    private void whole(Optional<Node> root) {
        if (!(root.orElse(null) instanceof MappingNode mapping)) {
            report.say(
                    1,
                    "a problem set is a mapping with `format`, `title` and `items`; begin with `format: 1`");
            return;
        }
        var set = head(mapping);
        var items = set.node("items");
        if (items.isEmpty())
            report.say(set.line(), "the set has no `items`; add a list of problems under `items:`");
        else if (items.get() instanceof SequenceNode list) {
            for (var node : list.getValue()) item(node);
        } else
            report.say(
                    Fields.line(items.get()), "`items` must be a list; begin each with `- id: …`");
        set.rest();
    }

    private Fields head(MappingNode mapping) {
        var set = new Fields(mapping, "the set", report);
        set.required("format", "1")
                .ifPresent(
                        format -> {
                            if (!format.value().equals("1")) {
                                report.say(
                                        format,
                                        "`format` is "
                                                + format.value()
                                                + ", but this Nabla reads 1; write `format: 1`");
                            }
                        });
        set.required("title", "The derivative").ifPresent(t -> title = t.value());
        return set;
    }

    /**
     * The file does not parse as a whole: each item is tried by itself, so that the others live.
     */
    private void pieces(Report syntax) {
        var segments = Segments.of(text);
        if (segments.items().isEmpty()) {
            report.include(syntax);
            return;
        }
        if (Yaml.compose(segments.head(), report).orElse(null) instanceof MappingNode mapping)
            head(mapping).rest();
        for (var piece : segments.items()) {
            var own = new Report(file, idOf(piece));
            if (Yaml.compose(piece, own).orElse(null) instanceof SequenceNode list
                    && own.isClean()) {
                for (var node : list.getValue()) item(node);
            } else broken(own);
        }
        if (report.isClean()) report.include(syntax);
    }

    private void item(Node node) {
        var own = report.forItem(node instanceof MappingNode ? "" : place());
        if (!(node instanceof MappingNode mapping)) {
            own.say(Fields.line(node), "an item must be a mapping; begin it with `- id: …`");
            broken(own);
            return;
        }
        var reader = new ItemReader(mapping, report, place());
        var item = reader.read();
        own = reader.report();
        var first = ids.putIfAbsent(reader.id(), Fields.line(node));
        if (first != null) {
            own.say(
                    Fields.line(node),
                    "the id is taken by the item on line " + first + "; give this one another");
        }
        if (own.isClean() && item.isPresent()) entries.add(item.get());
        else broken(own, first == null ? reader.id() : reader.id() + "-" + (entries.size() + 1));
    }

    private void broken(Report own) {
        broken(own, own.item());
    }

    private void broken(Report own, String id) {
        report.include(own);
        entries.add(new Entry.Broken(id, own.faults()));
    }

    private String place() {
        return "item-" + (entries.size() + 1);
    }

    private String idOf(String piece) {
        var id = ID.matcher(piece);
        return id.find() ? id.group(1) : place();
    }
}
