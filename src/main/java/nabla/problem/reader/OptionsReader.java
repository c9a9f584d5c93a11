package nabla.problem.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nabla.problem.Answer;
import nabla.problem.Answer.Content;
import nabla.problem.Answer.Option;
import nabla.problem.Condition;
import nabla.problem.Prompt;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Reads answers that are chosen, ticked or put in order rather than typed. */
final class OptionsReader {
    private final Fields fields;
    private final Names names;
    private final FormulaReader formulas;
    private final Report report;

    OptionsReader(Fields fields, Names names, FormulaReader formulas, Report report) {
        this.fields = fields;
        this.names = names;
        this.formulas = formulas;
        this.report = report;
    }

    Optional<Answer> choice() {
        return options("choice").map(o -> new Answer.OfChoice(o, shuffled()));
    }

    Optional<Answer> choices() {
        return options("choices").map(o -> new Answer.OfChoices(o, shuffled()));
    }

    Optional<Answer> ordering() {
        var steps = fields.texts("ordering");
        var distractors = fields.texts("distractors");
        if (steps.size() < 2) {
            report.say(
                    fields.line("ordering"),
                    "`ordering` must be a list of two steps or more, in their right order");
            return Optional.empty();
        }
        var twice = new ArrayList<String>();
        for (var text : List.of(steps, distractors).stream().flatMap(List::stream).toList()) {
            if (twice.contains(text.value())) {
                report.say(
                        text,
                        "the line `"
                                + text.value()
                                + "` stands here twice; a learner could not tell them apart");
            }
            twice.add(text.value());
        }
        return Optional.of(
                new Answer.OfOrder(
                        steps.stream().map(this::prompt).toList(),
                        distractors.stream().map(this::prompt).toList()));
    }

    private Optional<List<Option>> options(String key) {
        if (!(fields.node(key).orElse(null) instanceof SequenceNode list)
                || list.getValue().size() < 2) {
            report.say(
                    fields.line(key),
                    "`" + key + "` must be a list of two options or more; write each after a `- `");
            return Optional.empty();
        }
        var options = new ArrayList<Option>();
        for (var node : list.getValue()) option(node).ifPresent(options::add);
        if (report.isClean()
                && options.stream().allMatch(o -> o.right().equals(Condition.never()))) {
            report.say(
                    fields.line(key),
                    "no option of `"
                            + key
                            + "` is right; mark one with `right: true` or a condition");
        }
        return Optional.of(options);
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
                    .map(t -> new Option(new Answer.Worded(prompt(t)), Condition.never(), null));
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
                        : option.required("text", "a minimum")
                                .map(t -> new Answer.Worded(prompt(t)));
        var right = option.text("right").flatMap(this::right).orElse(Condition.never());
        @Nullable Prompt say = option.text("say").map(this::prompt).orElse(null);
        option.rest();
        return content.map(c -> new Option(c, right, say));
    }

    private Prompt prompt(Text text) {
        var prompt = Prompt.read(text.value(), text.line(), names.fillable());
        names.check(prompt, text);
        return prompt;
    }

    private Optional<Condition> right(Text text) {
        return switch (text.value()) {
            case "true" -> Optional.of(Condition.always());
            case "false" -> Optional.of(Condition.never());
            default -> new ConditionReader(formulas, report).read(text, "`right`");
        };
    }
}
