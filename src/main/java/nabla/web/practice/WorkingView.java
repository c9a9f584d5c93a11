package nabla.web.practice;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import nabla.answer.Witness;
import nabla.answer.misconception.DiagnosisWords;
import nabla.answer.working.Finding;
import nabla.answer.working.Reason;
import nabla.answer.working.Working;
import nabla.calculus.Rule;
import nabla.expr.Expr;
import org.jspecify.annotations.Nullable;

/** What was found of lines of working, as a template shows it: a mark for each line. */
public record WorkingView(List<LineView> lines) {

    /**
     * @param state names the template's sentence
     * @param names what a line defines
     * @param mistakeHtml the wrong rule of differentiation in words, or empty
     * @param slip names the sentence on a wrong law; null where none is known
     * @param evidence null while one is still typing, so that nothing is given away
     * @param before what was typed up to the trouble; {@code trouble} itself; {@code after} the
     *     rest
     */
    public record LineView(
            String state,
            String typed,
            List<ReasonView> reasons,
            String names,
            String mistakeHtml,
            @Nullable String slip,
            @Nullable WitnessView evidence,
            String before,
            String trouble,
            String after,
            String message,
            @Nullable String repair) {

        /** Whether the trouble is shown by itself, since the message does not name it. */
        public boolean isQuoted() {
            return !trouble.isBlank() && !message.contains(trouble);
        }

        /** Whether its rules say enough, so that the word "follows" is for those who listen. */
        public boolean saysRules() {
            return !reasons.isEmpty() && !state.equals("behind");
        }
    }

    /**
     * @param key names the words for it
     * @param word the function whose derivative was looked up, or empty
     */
    public record ReasonView(String key, String word) {}

    /** At a point, what the line gives, and what the one before gives. */
    public record WitnessView(String pointHtml, String given, String wanted) {}

    /** Whether each line follows, and no more. */
    static WorkingView live(Working working, String typed) {
        return of(working, typed, null);
    }

    /** With the evidence against wrong lines. */
    static WorkingView judged(Working working, String typed, Formulas formulas) {
        return of(working, typed, formulas);
    }

    private static WorkingView of(Working working, String typed, @Nullable Formulas formulas) {
        var lines = new ArrayList<LineView>();
        var texts = typed.split("\n", -1);
        for (int i = 0; i < working.findings().size(); i++) {
            lines.add(line(working.findings().get(i), texts[i], formulas));
        }
        return new WorkingView(List.copyOf(lines));
    }

    private static LineView line(Finding finding, String typed, @Nullable Formulas formulas) {
        return switch (finding) {
            case Finding.Blank _ -> plain("blank", typed, List.of(), "");
            case Finding.Restates _ -> plain("restates", typed, List.of(), "");
            case Finding.Defines(var names) ->
                    plain("defines", typed, List.of(), String.join(", ", names));
            case Finding.Follows(var reasons, var right) ->
                    plain(right ? "follows" : "behind", typed, reasons(reasons), "");
            case Finding.Aside(var reasons) -> plain("aside", typed, reasons(reasons), "");
            case Finding.Mended _ -> plain("mended", typed, List.of(), "");
            case Finding.Undecided _ -> plain("undecided", typed, List.of(), "");
            case Finding.DoesNotFollow(_, _, var witness, var mistake, var slip) ->
                    new LineView(
                            "wrong",
                            typed,
                            List.of(),
                            "",
                            mistake == null || formulas == null
                                    ? ""
                                    : formulas.line(DiagnosisWords.markdown(mistake)),
                            slip == null ? null : word(slip.kind()),
                            formulas == null ? null : witness(witness, formulas),
                            "",
                            "",
                            "",
                            "",
                            null);
            case Finding.Unreadable(var start, var end, var message, var repair) ->
                    unreadable(typed, start, end, message, repair);
        };
    }

    private static LineView unreadable(
            String typed, int start, int end, String message, @Nullable String repair) {
        int from = Math.clamp(start, 0, typed.length());
        int to = Math.clamp(end, from, typed.length());
        return new LineView(
                "unreadable",
                typed,
                List.of(),
                "",
                "",
                null,
                null,
                typed.substring(0, from),
                typed.substring(from, to),
                typed.substring(to),
                message,
                repair);
    }

    private static LineView plain(
            String state, String typed, List<ReasonView> reasons, String names) {
        return new LineView(state, typed, reasons, names, "", null, null, "", "", "", "", null);
    }

    private static @Nullable WitnessView witness(@Nullable Witness witness, Formulas formulas) {
        if (witness == null) return null;
        var values = Numbers.apart(witness.answerValue(), witness.keyValue());
        var exact = new TreeMap<String, Expr>();
        witness.point().forEach((name, value) -> exact.put(name, Expr.num(value)));
        return new WitnessView(formulas.point(exact), values[0], values[1]);
    }

    private static List<ReasonView> reasons(List<Reason> reasons) {
        return reasons.stream()
                .map(
                        r ->
                                switch (r) {
                                    case Reason.Derived(var rule, var of) ->
                                            new ReasonView(word(rule), function(rule, of));
                                    case Reason.Rewritten(var how) -> new ReasonView(word(how), "");
                                })
                .toList();
    }

    private static String function(Rule rule, Expr of) {
        return rule == Rule.FUNCTION && of instanceof Expr.Call call ? call.function().text() : "";
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
