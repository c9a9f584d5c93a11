package nabla.problem.reader;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nabla.classroom.Outcome;
import nabla.expr.Expr;
import nabla.problem.Example;
import nabla.problem.Spelling;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Reads the tests of an item. */
final class TestReader {
    private static final List<String> OUTCOMES =
            List.of("correct", "incorrect", "unreadable", "undecided");
    private static final String EXAMPLE = "`{ submit: \"2x\", expect: correct }`";
    private final Fields item;
    private final Names names;
    private final Report report;

    TestReader(Fields item, Names names, Report report) {
        this.item = item;
        this.names = names;
        this.report = report;
    }

    List<Example> read() {
        var tests = new ArrayList<Example>();
        var node = item.node("tests");
        if (node.isEmpty()) return tests;
        if (!(node.get() instanceof SequenceNode list)) {
            report.say(
                    Fields.line(node.get()),
                    "`tests` must be a list; write each after a `- `, as in `- "
                            + EXAMPLE.substring(1));
            return tests;
        }
        for (var one : list.getValue()) test(one).ifPresent(tests::add);
        return tests;
    }

    private Optional<Example> test(Node node) {
        return item.mapping(node, "a test", EXAMPLE)
                .flatMap(
                        fields -> {
                            var with =
                                    fields.mapping("with", "`with`", "`{ a: 3 }`")
                                            .map(this::with)
                                            .orElse(Map.of());
                            if (!fields.has("submit"))
                                report.say(
                                        fields.line(),
                                        "the test has no `submit`; say what is typed, as in "
                                                + EXAMPLE);
                            var submit = submitted(fields);
                            var expect =
                                    fields.required("expect", "correct").flatMap(this::outcome);
                            fields.rest();
                            return expect.map(e -> new Example(with, submit, e, fields.line()));
                        });
    }

    private Map<String, Expr> with(Fields fields) {
        var values = new LinkedHashMap<String, Expr>();
        for (var name : fields.names()) {
            if (!names.parameters().contains(names.symbolOf(name))) {
                report.say(
                        fields.line(name),
                        "`with` sets `"
                                + name
                                + "`, which is no parameter; "
                                + Spelling.mend(name, names.parameters()));
            }
            fields.text(name)
                    .flatMap(t -> new FormulaReader(names, report).constant(t, "`with`"))
                    .ifPresent(v -> values.put(names.symbolOf(name), v));
        }
        return values;
    }

    /** What a learner types may be anything, so unbalanced brackets are no fault here. */
    private List<String> submitted(Fields fields) {
        var node = fields.node("submit");
        if (node.isEmpty()) return List.of();
        var nodes = node.get() instanceof SequenceNode list ? list.getValue() : List.of(node.get());
        return nodes.stream().map(n -> lines(fields, n)).toList();
    }

    /** What is ticked, ordered or found is one answer of several lines. */
    private static String lines(Fields fields, Node node) {
        return node instanceof SequenceNode list
                ? String.join("\n", list.getValue().stream().map(fields::typed).toList())
                : fields.typed(node);
    }

    private Optional<Outcome> outcome(Text text) {
        if (OUTCOMES.contains(text.value()))
            return Optional.of(Outcome.valueOf(text.value().toUpperCase(Locale.ROOT)));
        report.say(
                text,
                "`expect` is `" + text.value() + "`; " + Spelling.mend(text.value(), OUTCOMES));
        return Optional.empty();
    }
}
