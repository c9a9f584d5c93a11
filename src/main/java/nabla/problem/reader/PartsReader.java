package nabla.problem.reader;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nabla.problem.Answer;
import nabla.problem.Computation;
import nabla.problem.Part;
import nabla.problem.Prompt;
import nabla.problem.Reaction;
import nabla.problem.Spelling;
import nabla.simplify.Form;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * Reads what an item asks for: one {@code answer}, or several {@code parts} of which later ones may
 * use the answers of earlier ones.
 */
final class PartsReader {
    /** What may stand beside an answer. */
    private static final List<String> MORE = List.of("form", "feedback", "hints");

    private static final String ANSWER = "{ expression: \"diff(f, x)\" }";
    private static final String PART = "`{ id: slope, prompt: \"…\", answer: " + ANSWER + " }`";
    private static final String REACTION = "`{ answer: \"{a}*x\", say: \"…\" }`";
    private static final Map<String, Form> FORMS = forms();

    private final Fields item;
    private final Names names;
    private final FormulaReader formulas;
    private final Report report;

    PartsReader(Fields item, Names names, FormulaReader formulas, Report report) {
        this.item = item;
        this.names = names;
        this.formulas = formulas;
        this.report = report;
    }

    private static Map<String, Form> forms() {
        var forms = new LinkedHashMap<String, Form>();
        for (var form : Form.values()) {
            forms.put(form.name().toLowerCase(Locale.ROOT).replace('_', ' '), form);
        }
        return forms;
    }

    /** All parts that could be read; none where nothing could. */
    List<Part> read() {
        if (item.has("parts")) return parts();
        MORE.forEach(item::has);
        if (!item.needs("answer", ANSWER)) return List.of();
        return part(item, "", null, 1).map(List::of).orElse(List.of());
    }

    private List<Part> parts() {
        for (var key : Stream.concat(Stream.of("answer"), MORE.stream()).toList()) {
            if (!item.has(key)) continue;
            report.say(
                    item.line(key),
                    "`" + key + "` belongs to a part here; write it in one of `parts`");
        }
        if (!(item.node("parts").orElse(null) instanceof SequenceNode list)
                || list.getValue().isEmpty()) {
            report.say(
                    item.line("parts"),
                    "`parts` must be a list; write each after a `- `, as in " + PART);
            return List.of();
        }
        var parts = new ArrayList<Part>();
        for (var node : list.getValue())
            item.mapping(node, "a part", PART).flatMap(this::named).ifPresent(parts::add);
        return parts;
    }

    private Optional<Part> named(Fields fields) {
        var id = fields.required("id", "slope");
        var prompt =
                fields.required("prompt", "\"What is the slope at $x = {p}$?\"").map(this::prompt);
        var points = points(fields, report);
        MORE.forEach(fields::has);
        var part =
                fields.needs("answer", ANSWER)
                        ? part(
                                fields,
                                id.map(i -> names.symbolOf(i.value())).orElse(""),
                                prompt.orElse(null),
                                points)
                        : Optional.<Part>empty();
        fields.rest();
        // Only now: a part does not use its own answer.
        id.ifPresent(
                i -> {
                    names.part(i.value(), i.line());
                    part.ifPresent(p -> names.entries(i.value(), fields(p.answer())));
                });
        return part;
    }

    /** How many fields with values it has, where that is the same for every variant. */
    private static int fields(Answer answer) {
        return switch (answer) {
            case Answer.OfVector(var key, _, _) when key.size() > 1 -> key.size();
            case Answer.OfVector(var key, _, _)
                    when key.getFirst() instanceof Computation.Gradation g ->
                    g.by().size();
            case Answer.OfMatrix(var rows, _, _, _) when rows.size() > 1 ->
                    rows.size() * rows.getFirst().size();
            default -> 0;
        };
    }

    private Optional<Part> part(Fields fields, String id, @Nullable Prompt prompt, int points) {
        var form = fields.text("form").flatMap(this::form).orElse(null);
        var reactions = reactions(fields);
        var hints = fields.texts("hints").stream().map(this::prompt).toList();
        var answer =
                fields.mapping("answer", "`answer`", "`" + ANSWER + "`")
                        .flatMap(a -> new AnswerReader(a, names, formulas, report).read());
        answer.ifPresent(a -> check(fields, a));
        return answer.map(a -> new Part(id, prompt, a, form, points, reactions, hints));
    }

    private Prompt prompt(Text text) {
        var prompt = Prompt.read(text.value(), text.line(), names.fillable());
        names.check(prompt, text);
        return prompt;
    }

    private Optional<Form> form(Text text) {
        var form = Optional.ofNullable(FORMS.get(text.value()));
        if (form.isEmpty()) {
            report.say(
                    text,
                    "`form` is `"
                            + text.value()
                            + "`; "
                            + Spelling.mend(text.value(), FORMS.keySet()));
        }
        return form;
    }

    /** A form and expected answers make sense only where formulas are typed. */
    private void check(Fields fields, Answer answer) {
        var formula =
                switch (answer) {
                    case Answer.OfExpression _, Answer.OfNumber _, Answer.OfVector _ -> true;
                    case Answer.OfMatrix _, Answer.OfWorking _ -> true;
                    case Answer.OfPoints _, Answer.OfIterations _ -> false;
                    case Answer.OfChoice _, Answer.OfChoices _, Answer.OfOrder _ -> false;
                };
        for (var key : List.of("form", "feedback")) {
            if (formula || !fields.has(key)) continue;
            report.say(
                    fields.line(key),
                    "`"
                            + key
                            + "` needs an answer that is typed as a formula; leave it out here"
                            + (answer instanceof Answer.OfChoice
                                    ? ", and write `say` beside an option"
                                    : ""));
        }
    }

    private List<Reaction> reactions(Fields fields) {
        var reactions = new ArrayList<Reaction>();
        var node = fields.node("feedback").orElse(null);
        if (node == null) return reactions;
        if (!(node instanceof SequenceNode list)) {
            report.say(
                    Fields.line(node),
                    "`feedback` must be a list; write each after a `- `, as in " + REACTION);
            return reactions;
        }
        for (var one : list.getValue()) reaction(one).ifPresent(reactions::add);
        return reactions;
    }

    private Optional<Reaction> reaction(Node node) {
        return item.mapping(node, "feedback", REACTION)
                .flatMap(
                        fields -> {
                            var answer =
                                    fields.required("answer", "\"{a}*x\"")
                                            .flatMap(t -> formulas.read(t, "`answer`"));
                            var say = fields.required("say", "\"…\"").map(this::prompt);
                            fields.rest();
                            return answer.flatMap(
                                    a -> say.map(s -> new Reaction(a, s, fields.line())));
                        });
    }

    /**
     * The weight of an item among its set, or of a part within its item; 1 where nothing is said.
     */
    static int points(Fields fields, Report report) {
        var text = fields.text("points");
        if (text.isEmpty()) return 1;
        var value = text.get().value();
        if (value.matches("[1-9][0-9]?|100")) return Integer.parseInt(value);
        report.say(text.get(), "`points` is `" + value + "`; write a whole number from 1 to 100");
        return 1;
    }
}
