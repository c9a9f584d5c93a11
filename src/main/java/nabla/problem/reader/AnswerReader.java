package nabla.problem.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nabla.expr.Expr;
import nabla.problem.Answer;
import nabla.problem.Computation;
import nabla.problem.Exact;
import nabla.problem.Tolerance;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Reads what an item asks for. */
final class AnswerReader {
    private static final List<String> KINDS =
            List.of(
                    "expression",
                    "number",
                    "vector",
                    "matrix",
                    "points",
                    "choice",
                    "choices",
                    "ordering",
                    "iterations",
                    "working");
    private static final Set<String> BESIDE =
            Set.of("form", "feedback", "hints", "points", "prompt", "tests");
    private final Fields fields;
    private final Names names;
    private final FormulaReader formulas;
    private final Report report;

    AnswerReader(Fields fields, Names names, FormulaReader formulas, Report report) {
        this.fields = fields;
        this.names = names;
        this.formulas = formulas;
        this.report = report;
    }

    Optional<Answer> read() {
        var kinds = KINDS.stream().filter(fields::has).toList();
        Optional<Answer> answer = Optional.empty();
        if (kinds.size() != 1) {
            report.say(
                    fields.line(),
                    "`answer` needs exactly one of "
                            + String.join(
                                    ", ",
                                    KINDS.subList(0, KINDS.size() - 1).stream()
                                            .map(k -> "`" + k + "`")
                                            .toList())
                            + " and `"
                            + KINDS.getLast()
                            + "`"
                            + "; write it as in `answer: { expression: \"diff(f, x)\" }`");
        } else {
            answer = of(kinds.getFirst());
        }
        fields.rest(BESIDE);
        return answer;
    }

    /**
     * Also of an answer that cannot be read, the keys that belong to its kind are none too many.
     */
    private static List<String> beside(String kind) {
        return switch (kind) {
            case "number", "points", "iterations" -> List.of("tolerance");
            case "vector" -> List.of("labels", "tolerance");
            case "matrix" -> List.of("rows", "columns", "tolerance");
            case "choice", "choices" -> List.of("order");
            case "ordering" -> List.of("distractors");
            default -> List.of();
        };
    }

    private Optional<Answer> of(String kind) {
        beside(kind).forEach(fields::has);
        var options = new OptionsReader(fields, names, formulas, report);
        return switch (kind) {
            case "expression" -> formula(kind).map(Answer.OfExpression::new);
            case "number" -> formula(kind).map(key -> new Answer.OfNumber(key, tolerance()));
            case "vector" -> vector();
            case "matrix" -> matrix();
            case "points" -> points();
            case "iterations" -> iterations();
            case "working" -> formula(kind).map(Answer.OfWorking::new);
            case "choice" -> options.choice();
            case "choices" -> options.choices();
            default -> options.ordering();
        };
    }

    private Optional<Computation> formula(String key) {
        return fields.text(key).flatMap(t -> formulas.read(t, "`" + key + "`"));
    }

    private Optional<Answer> vector() {
        var texts = fields.texts("vector");
        var key = new ArrayList<Computation>();
        for (var text : texts) formulas.read(text, "`vector`").ifPresent(key::add);
        var labels = fields.texts("labels");
        var tolerance = tolerance();
        if (key.size() != texts.size() || key.isEmpty()) return Optional.empty();
        if (!labels.isEmpty() && key.size() > 1 && labels.size() != key.size()) {
            report.say(
                    fields.line("labels"),
                    Counted.mend("labels", labels.size(), key.size(), "component"));
        }
        return Optional.of(
                new Answer.OfVector(key, labels.stream().map(Text::value).toList(), tolerance));
    }

    private @Nullable Tolerance tolerance() {
        var text = fields.text("tolerance");
        if (text.isEmpty()) return null;
        var value = text.get().value().strip();
        var relative = value.endsWith("%");
        var number =
                formulas.constant(
                                new Text(
                                        relative ? value.substring(0, value.length() - 1) : value,
                                        text.get().line()),
                                "`tolerance`")
                        .flatMap(Exact::of);
        if (number.isPresent() && number.get().signum() <= 0) {
            report.say(
                    text.get(),
                    "`tolerance` must be above zero; leave it out to ask for the exact number");
        }
        return number.map(
                        n ->
                                relative
                                        ? new Tolerance(n.over(nabla.expr.Rational.of(100)), true)
                                        : new Tolerance(n, false))
                .orElse(null);
    }

    /** A single formula, or a list of rows. */
    private Optional<Answer> matrix() {
        var rows = new ArrayList<List<Computation>>();
        int line = fields.line("matrix");
        if (fields.node("matrix").orElse(null) instanceof SequenceNode list) {
            for (var row : list.getValue()) {
                var texts = fields.texts(row, "`matrix`");
                var entries = new ArrayList<Computation>();
                for (var text : texts) formulas.read(text, "`matrix`").ifPresent(entries::add);
                if (entries.size() != texts.size() || entries.isEmpty()) return Optional.empty();
                rows.add(entries);
            }
            if (rows.isEmpty() || rows.stream().anyMatch(r -> r.size() != rows.getFirst().size())) {
                report.say(
                        line,
                        "the rows of `matrix` must have the same length; write [[\"a\", \"b\"], [\"c\", \"d\"]]");
                return Optional.empty();
            }
        } else {
            var whole = formula("matrix");
            if (whole.isEmpty()) return Optional.empty();
            rows.add(List.of(whole.get()));
        }
        var single = rows.size() == 1 && rows.getFirst().size() == 1;
        var names = names("rows", single ? 0 : rows.size());
        var columns = names("columns", single ? 0 : rows.getFirst().size());
        return Optional.of(new Answer.OfMatrix(rows, names, columns, tolerance()));
    }

    /**
     * @param count how many there must be; 0 where only a variant can tell
     */
    private List<String> names(String key, int count) {
        var names = fields.texts(key);
        if (count > 0 && !names.isEmpty() && names.size() != count) {
            report.say(
                    fields.line(key),
                    Counted.mend(key, names.size(), count, key.equals("rows") ? "row" : "column"));
        }
        return names.stream().map(Text::value).toList();
    }

    private Optional<Answer> points() {
        var texts = fields.texts("points");
        var tolerance = tolerance();
        if (texts.size() == 1 && texts.getFirst().value().equals("none")) {
            var empty = new Computation.Formula(new Expr.Vector(List.of()), Set.of(), Map.of());
            return Optional.of(new Answer.OfPoints(List.of(empty), true, tolerance));
        }
        var key = new ArrayList<Computation>();
        for (var text : texts) formulas.read(text, "`points`").ifPresent(key::add);
        if (key.isEmpty() && texts.isEmpty() && report.isClean()) {
            report.say(
                    fields.line("points"),
                    "`points` has no points; list them, or write `points: none`");
        }
        if (key.size() != texts.size() || key.isEmpty()) return Optional.empty();
        var whole = !(fields.node("points").orElse(null) instanceof SequenceNode);
        return Optional.of(new Answer.OfPoints(key, whole, tolerance));
    }

    private Optional<Answer> iterations() {
        var text = fields.text("iterations");
        var key = formula("iterations");
        if (key.isEmpty() || text.isEmpty()) return Optional.empty();
        if (key.get() instanceof Computation.Descending run) {
            return Optional.of(new Answer.OfIterations(run, tolerance()));
        }
        report.say(
                text.get(),
                "`iterations` must be one descent; write `descend(f, x, start, rate, steps)`");
        return Optional.empty();
    }
}
