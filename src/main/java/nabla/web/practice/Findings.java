package nabla.web.practice;

import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import nabla.expr.Expr;
import nabla.problem.Finding;
import nabla.problem.Grade;
import nabla.problem.Key;
import nabla.web.practice.ProblemView.FindingView;
import nabla.web.practice.ProblemView.VerdictView;

/** Prepares a grade for its template: which sentence says it, and with what in it. */
final class Findings {
    /** How much of what was typed is quoted on either side of the trouble. */
    private static final int QUOTED = 32;

    private final Formulas formulas;

    Findings(Formulas formulas) {
        this.formulas = formulas;
    }

    VerdictView of(Grade grade, Key key) {
        var findings = new java.util.ArrayList<FindingView>();
        for (int i = 0; i < grade.fields().size(); i++) {
            findings.add(view(grade.fields().get(i), field(key, i)));
        }
        return new VerdictView(
                grade.outcome().name().toLowerCase(Locale.ROOT),
                (int) grade.right(),
                grade.fields().size(),
                simplest(grade, key),
                List.copyOf(findings));
    }

    /** A right answer that the engine would write with fewer parts is shown so. */
    private String simplest(Grade grade, Key key) {
        var answer = grade.fields().getFirst().reading();
        if (!(key instanceof Key.Fields(var fields)) || fields.size() > 1 || answer == null)
            return "";
        var simple = fields.getFirst().value();
        var right = grade.fields().getFirst().finding() instanceof Finding.Right;
        return right && simple.size() < answer.size() ? formulas.html(simple) : "";
    }

    static String state(Finding finding) {
        return switch (finding) {
            case Finding.Right _, Finding.Follows _ -> "right";
            case Finding.Unformed _ -> "unformed";
            case Finding.Waiting _ -> "waiting";
            case Finding.Wrong _ -> "wrong";
            case Finding.Unreadable _ -> "unreadable";
            case Finding.Undecided _ -> "undecided";
        };
    }

    private static Key.@org.jspecify.annotations.Nullable Field field(Key key, int i) {
        return key instanceof Key.Fields(var fields) ? fields.get(i) : null;
    }

    private FindingView view(Grade.Field field, Key.@org.jspecify.annotations.Nullable Field key) {
        var label = key == null ? "" : formulas.line(key.label());
        var meaning = key == null ? "value" : key.meaning().name().toLowerCase(Locale.ROOT);
        return switch (field.finding()) {
            case Finding.Right _, Finding.Follows _ -> plain(label, "right", meaning, "");
            case Finding.Unformed _, Finding.Waiting _ -> plain(label, "other", meaning, "");
            case Finding.Undecided _ -> plain(label, "undecided", meaning, "");
            case Finding.Unreadable(var start, var end, var message, var repair) ->
                    unreadable(label, meaning, field.typed(), start, end, message, repair);
            case Finding.Wrong(var evidence, _) -> wrong(label, meaning, evidence);
        };
    }

    private FindingView wrong(String label, String meaning, Finding.Evidence evidence) {
        return switch (evidence) {
            case Finding.Differs(var point, var given, var wanted, var near) -> {
                var values = Numbers.apart(given, wanted);
                var exact = new TreeMap<String, Expr>();
                point.forEach((name, value) -> exact.put(name, Expr.num(value)));
                yield new FindingView(
                        label,
                        "differs",
                        near == null ? null : near.name().toLowerCase(Locale.ROOT),
                        meaning,
                        formulas.point(exact),
                        values[0],
                        values[1],
                        "",
                        "",
                        "",
                        "",
                        null);
            }
            case Finding.Off(var tooLarge, var near) -> {
                var says = tooLarge ? "large" : "small";
                yield new FindingView(
                        label,
                        says,
                        near == null ? null : near.name().toLowerCase(Locale.ROOT),
                        meaning,
                        "",
                        "",
                        "",
                        "",
                        "",
                        "",
                        "",
                        null);
            }
            case Finding.Stray(var variables) ->
                    plain(label, "stray", meaning, String.join(", ", variables));
            case Finding.Shape(var components) ->
                    plain(label, "shape", meaning, String.valueOf(components));
            case Finding.NoValue() -> plain(label, "novalue", meaning, "");
            case Finding.Other() -> plain(label, "other", meaning, "");
            case Finding.Several _ -> plain(label, "other", meaning, "");
            case Finding.Otherwise(var reason) -> plain(label, "otherwise", meaning, reason);
        };
    }

    private static FindingView plain(String label, String says, String meaning, String message) {
        return new FindingView(label, says, null, meaning, "", "", "", "", "", "", message, null);
    }

    private static FindingView unreadable(
            String label,
            String meaning,
            String typed,
            int start,
            int end,
            String message,
            @org.jspecify.annotations.Nullable String repair) {
        int from = Math.clamp(start, 0, typed.length());
        int to = Math.clamp(end, from, typed.length());
        int begin = Math.max(0, from - QUOTED);
        int finish = Math.min(typed.length(), to + QUOTED);
        return new FindingView(
                label,
                "unreadable",
                null,
                meaning,
                "",
                "",
                "",
                (begin > 0 ? "…" : "") + visible(typed.substring(begin, from)),
                visible(typed.substring(from, Math.min(to, from + QUOTED))),
                visible(typed.substring(to, finish)) + (finish < typed.length() ? "…" : ""),
                message,
                repair);
    }

    /** Control characters as their pictures, so that they can be seen and do no harm. */
    private static String visible(String text) {
        return text.codePoints()
                .map(c -> c < 32 ? 0x2400 + c : c == 127 || c >= 0xd800 && c < 0xe000 ? 0xfffd : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
