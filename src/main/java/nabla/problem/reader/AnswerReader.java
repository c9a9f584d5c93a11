package nabla.problem.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nabla.problem.Answer;
import nabla.problem.Answer.Content;
import nabla.problem.Answer.Option;
import nabla.problem.Computation;
import nabla.problem.Condition;
import nabla.problem.Exact;
import nabla.problem.Prompt;
import nabla.problem.Tolerance;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Reads what an item asks for. */
final class AnswerReader {
    private static final List<String> KINDS = List.of("expression", "number", "vector", "choice");
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
                    "`answer` needs exactly one of `expression`, `number`, `vector` and `choice`; write it as in"
                            + " `answer: { expression: \"diff(f, x)\" }`");
        } else {
            answer =
                    switch (kinds.getFirst()) {
                        case "expression" -> formula("expression").map(Answer.OfExpression::new);
                        case "number" ->
                                formula("number").map(key -> new Answer.OfNumber(key, tolerance()));
                        case "vector" -> vector();
                        default -> choice();
                    };
        }
        fields.rest();
        return answer;
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
                    "`labels` has "
                            + labels.size()
                            + " of "
                            + key.size()
                            + " entries; write one for each component");
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

    private Optional<Answer> choice() {
        if (!(fields.node("choice").orElse(null) instanceof SequenceNode list)
                || list.getValue().size() < 2) {
            report.say(
                    fields.line("choice"),
                    "`choice` must be a list of two options or more; write each after a `- `");
            return Optional.empty();
        }
        var options = new ArrayList<Option>();
        for (var node : list.getValue()) option(node).ifPresent(options::add);
        if (report.isClean()
                && options.stream().allMatch(o -> o.right().equals(Condition.never()))) {
            report.say(
                    fields.line("choice"),
                    "no option of `choice` is right; mark one with `right: true` or a condition");
        }
        return Optional.of(new Answer.OfChoice(options, shuffled()));
    }

    private boolean shuffled() {
        var order = fields.text("order");
        if (order.isEmpty() || order.get().value().equals("shuffled")) return true;
        if (!order.get().value().equals("fixed")) {
            report.say(
                    order.get(),
                    "`order` is `" + order.get().value() + "`; write `fixed` or `shuffled`");
        }
        return false;
    }

    private Optional<Option> option(Node node) {
        if (node instanceof ScalarNode) {
            return fields.text(node, "an option")
                    .map(t -> new Option(worded(t), Condition.never()));
        }
        if (!(node instanceof MappingNode mapping)) {
            report.say(
                    Fields.line(node),
                    "an option must be a text or a mapping; write `{ text: \"a minimum\", right: true }`");
            return Optional.empty();
        }
        var option = new Fields(mapping, "the option", report);
        Optional<Content> content =
                option.has("formula")
                        ? option.text("formula")
                                .flatMap(t -> formulas.read(t, "`formula`"))
                                .map(Answer.Computed::new)
                        : option.required("text", "a minimum").map(this::worded);
        var right = option.text("right").flatMap(this::right).orElse(Condition.never());
        option.rest();
        return content.map(c -> new Option(c, right));
    }

    private Content worded(Text text) {
        var prompt = Prompt.read(text.value(), names.fillable());
        names.check(prompt, text);
        return new Answer.Worded(prompt);
    }

    private Optional<Condition> right(Text text) {
        return switch (text.value()) {
            case "true" -> Optional.of(Condition.always());
            case "false" -> Optional.of(Condition.never());
            default -> new ConditionReader(formulas, report).read(text, "`right`");
        };
    }
}
