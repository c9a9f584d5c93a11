package nabla.problem.reader;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import nabla.problem.Computation;
import nabla.problem.Condition;
import nabla.problem.Item;
import nabla.problem.NoVariant;
import nabla.problem.Prompt;
import nabla.problem.Seed;
import org.snakeyaml.engine.v2.nodes.MappingNode;

/** Reads one item. It goes on after every fault, so that an author sees all of them at once. */
final class ItemReader {
    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

    /** Seeds that must not all fail for an item to be worth offering. */
    private static final int SEEDS_TRIED = 10;

    private final Fields fields;
    private final String id;
    private final Report report;
    private final int line;

    ItemReader(MappingNode node, Report file, String place) {
        var found = idOf(node);
        this.id = found.orElse(place);
        this.report = file.forItem(id);
        this.line = Fields.line(node);
        this.fields = new Fields(node, "the item", report);
    }

    String id() {
        return id;
    }

    Report report() {
        return report;
    }

    Optional<Item> read() {
        fields.required("id", "slope-at-a-point")
                .filter(t -> !ID.matcher(t.value()).matches())
                .ifPresent(
                        t ->
                                report.say(
                                        t,
                                        "the id `"
                                                + t.value()
                                                + "` is part of an address; write small letters, digits and single hyphens, as in `"
                                                + suggestion(t.value())
                                                + "`"));
        var title = fields.text("title").map(Text::value).orElse("");
        var skill = fields.text("skill").map(Text::value).orElse("");
        var points = PartsReader.points(fields, report);
        var parameterFields =
                fields.mapping("parameters", "`parameters`", "`a: { integer: [2, 9] }`");
        var names = new Names(report);
        parameterFields.ifPresent(p -> p.names().forEach(n -> names.parameter(n, p.line(n))));
        fields.texts("variables").forEach(names::variable);
        var formulas = new FormulaReader(names, report);
        var parameters =
                parameterFields.map(p -> new ParameterReader(p, names, formulas, report).read());
        names.discovering(true);
        var given = given(names, formulas);
        names.discovering(false);
        var prompt = prompt(names);
        var where = where(formulas);
        // After a given that cannot be read, an unknown letter in the answer is not a second
        // mistake.
        names.discovering(names.variables().isEmpty());
        var parts = new PartsReader(fields, names, formulas, report).read();
        var tests = new TestReader(fields, names, report).read();
        fields.rest();
        if (!report.isClean() || prompt.isEmpty() || parts.isEmpty()) return Optional.empty();
        var item =
                new Item(
                        id,
                        title,
                        skill.isBlank() ? ownSkill(title) : skill.strip(),
                        points,
                        names.variables(),
                        parameters.orElse(List.of()),
                        where,
                        given,
                        prompt.get(),
                        parts,
                        tests,
                        line);
        return tried(item);
    }

    /**
     * A condition that nothing fulfils, or a key that never comes out, is a fault of the text like
     * any other.
     */
    private Optional<Item> tried(Item item) {
        NoVariant last = null;
        for (int seed = 1; seed <= SEEDS_TRIED; seed++) {
            try {
                var variant = item.variant(new Seed(seed));
                Counted.mends(variant).forEach(mend -> report.say(answerLine(), mend));
                return report.isClean() ? Optional.of(item) : Optional.empty();
            } catch (NoVariant e) {
                last = e;
            }
        }
        report.say(
                fields.has("where") ? fields.line("where") : answerLine(),
                "no seed makes a variant: " + (last == null ? "" : last.getMessage()));
        return Optional.empty();
    }

    private int answerLine() {
        return fields.line(fields.has("parts") ? "parts" : "answer");
    }

    /** An item that names no skill is one of its own. */
    private String ownSkill(String title) {
        return title.isEmpty() ? id.replace('-', ' ') : title;
    }

    private Map<String, Computation> given(Names names, FormulaReader formulas) {
        var given = new LinkedHashMap<String, Computation>();
        fields.mapping("given", "`given`", "`{ f: \"{a}*x^2\" }`")
                .ifPresent(
                        all -> {
                            for (var name : all.names()) {
                                var formula =
                                        all.text(name)
                                                .flatMap(
                                                        t ->
                                                                formulas.read(
                                                                        t, "given `" + name + "`"));
                                names.given(name, all.line(name));
                                formula.ifPresent(
                                        f -> {
                                            given.put(names.symbolOf(name), f);
                                            formulas.define(names.symbolOf(name), f);
                                        });
                            }
                        });
        return given;
    }

    private Optional<Prompt> prompt(Names names) {
        return fields.required("prompt", "\"Differentiate $f(x) = {f}$.\"")
                .map(
                        text -> {
                            var prompt = Prompt.read(text.value(), text.line(), names.fillable());
                            names.check(prompt, text);
                            return prompt;
                        });
    }

    private Condition where(FormulaReader formulas) {
        var conditions = new ArrayList<Condition>();
        for (var text : fields.texts("where")) {
            new ConditionReader(formulas, report).read(text, "`where`").ifPresent(conditions::add);
        }
        return conditions.size() == 1 ? conditions.getFirst() : new Condition.All(conditions);
    }

    private static Optional<String> idOf(MappingNode node) {
        return new Fields(node, "", new Report("", "")).quietly("id");
    }

    private static String suggestion(String id) {
        var plain =
                id.toLowerCase(java.util.Locale.ROOT)
                        .replaceAll("[^a-z0-9]+", "-")
                        .replaceAll("^[^a-z]+|-+$", "");
        return plain.isEmpty() ? "slope-at-a-point" : plain;
    }
}
