package nabla.web.practice;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import nabla.answer.misconception.DiagnosisWords;
import nabla.answer.working.Conclusion;
import nabla.expr.Doubt;
import nabla.expr.Expr;
import nabla.expr.LeftSide;
import nabla.expr.Parser;
import nabla.expr.Scope;
import nabla.expr.SyntaxError;
import nabla.problem.Finding;
import nabla.problem.Finding.PointState;
import nabla.problem.Grade;
import nabla.problem.Key;
import nabla.problem.Question;
import nabla.problem.Variant;
import nabla.web.practice.VerdictView.Counts;
import nabla.web.practice.VerdictView.Differing;
import nabla.web.practice.VerdictView.FindingView;
import nabla.web.practice.VerdictView.Meant;
import nabla.web.practice.VerdictView.PointsView;
import nabla.web.practice.VerdictView.Quoted;
import org.jspecify.annotations.Nullable;

/** Chooses what the template says of a single field. */
final class Sentences {
    /** How much of what was typed is quoted on either side of the trouble. */
    private static final int QUOTED = 32;

    private final Formulas formulas;
    private final List<Question> questions;
    private final Scope scope;

    Sentences(Formulas formulas, Variant variant) {
        this.formulas = formulas;
        this.questions = variant.questions();
        this.scope = Scope.of(variant.item().variables());
    }

    /**
     * @param label what the field is called, in Markdown, or empty
     * @param id of the element in which it was typed
     */
    FindingView of(String label, Key.@Nullable Field key, Grade.Field field, String id) {
        return of(label, key, field).in(id, meant(field));
    }

    /** What stood left of an equals sign and was not read, in a formula that was. */
    Optional<String> left(Grade.Field field) {
        if (field.reading() == null) return Optional.empty();
        try {
            return Optional.ofNullable(Parser.read(field.typed(), scope).left())
                    .map(LeftSide::text);
        } catch (SyntaxError e) {
            return Optional.empty(); // Lines of working.
        }
    }

    /** How else it could have been meant, where it was not right as it was read. */
    private @Nullable Meant meant(Grade.Field field) {
        var doubted =
                field.finding() instanceof Finding.Doubtful
                        || field.finding() instanceof Finding.Wrong && field.reading() != null;
        if (!doubted) return null;
        try {
            var reading = Parser.read(field.typed(), scope);
            if (field.reading() != null && !reading.expr().equals(field.reading())) return null;
            return reading.doubts().stream()
                    .flatMap(d -> d.alternatives().stream())
                    .findFirst()
                    .map(a -> meant(reading.expr(), a))
                    .orElse(null);
        } catch (SyntaxError e) {
            return null; // Lines of working, points.
        }
    }

    private Meant meant(Expr read, Doubt.Alternative other) {
        return new Meant(formulas.html(read), formulas.html(other.expr()), other.text());
    }

    FindingView of(String label, Key.@Nullable Field key, Grade.Field field) {
        var html = formulas.line(label);
        return switch (field.finding()) {
            case Finding.Right _ -> FindingView.of(html, "right", "");
            case Finding.Follows(var parts) ->
                    FindingView.of(
                            html, parts.isEmpty() ? "followsabove" : "follows", letters(parts));
            case Finding.Empty _ -> FindingView.of(html, "empty", "");
            case Finding.Unformed(var lack) -> FindingView.of(html, "form", word(lack));
            case Finding.Waiting(var part) ->
                    FindingView.of(
                            html,
                            part.isEmpty() ? "waitingabove" : "waiting",
                            letters(List.of(part)));
            case Finding.Undecided _ -> FindingView.of(html, "undecided", "");
            case Finding.Unreadable unreadable ->
                    FindingView.of(html, "unreadable", "").with(quoted(field.typed(), unreadable));
            case Finding.Doubtful(var start, var end, var message) ->
                    FindingView.of(html, "doubtful", "")
                            .with(
                                    quoted(
                                            field.typed(),
                                            new Finding.Unreadable(start, end, message, null)));
            case Finding.Misnamed(var left, var asked) ->
                    FindingView.of(html, "misnamed", left)
                            .with(new VerdictView.Asked(String.join(", ", asked)));
            case Finding.Wrong(var evidence, var cause) ->
                    wrong(html, key, evidence).because(cause(cause));
        };
    }

    private String cause(Finding.@Nullable Cause cause) {
        return switch (cause) {
            case null -> "";
            case Finding.Expected(var text) -> formulas.line(text);
            case Finding.Diagnosed(var mistake) -> formulas.line(DiagnosisWords.markdown(mistake));
        };
    }

    /** Parts as they are lettered on the page, such as "(a) and (b)". */
    private String letters(List<String> parts) {
        var letters =
                parts.stream()
                        .map(id -> questions.stream().map(Question::id).toList().indexOf(id))
                        .map(i -> "(" + letter(i) + ")")
                        .toList();
        return String.join(" and ", letters);
    }

    static String letter(int index) {
        return String.valueOf((char) ('a' + index % 26));
    }

    private FindingView wrong(String label, Key.@Nullable Field key, Finding.Evidence evidence) {
        return switch (evidence) {
            case Finding.Differs differs ->
                    FindingView.of(label, "differs", "")
                            .near(differs.near() == null ? null : word(differs.near()))
                            .with(differing(differs, key));
            case Finding.Off(var large, var near) ->
                    FindingView.of(label, large ? "large" : "small", "")
                            .near(near == null ? null : word(near));
            case Finding.Stray(var variables) ->
                    FindingView.of(label, "stray", String.join(", ", variables));
            case Finding.Shape(var components) ->
                    FindingView.of(label, "shape", String.valueOf(components));
            case Finding.NoValue() -> FindingView.of(label, "novalue", "");
            case Finding.Other() -> FindingView.of(label, "other", "");
            case Finding.Otherwise(var reason) -> FindingView.of(label, "otherwise", reason);
            case Finding.Hence(var parts, var told) ->
                    wrong(label, null, told)
                            .going(parts.isEmpty() ? FindingView.ABOVE : letters(parts));
            case Finding.Rests(var parts) ->
                    FindingView.of(label, parts.isEmpty() ? "restsabove" : "rests", letters(parts));
            case Finding.Found found -> FindingView.of(label, "found", "").with(points(found));
            case Finding.Ticked(var right, var wrong, var missing) ->
                    FindingView.of(label, "ticked", "")
                            .with(new Counts(right, right + missing, wrong, missing > 0));
            case Finding.Lines(var working) -> lines(label, working.conclusion());
            case Finding.Ordered(var run, var steps, var strays, var missing) ->
                    FindingView.of(label, "ordered", "")
                            .with(new Counts(run, steps, strays, missing > 0));
        };
    }

    private static FindingView lines(String label, Conclusion conclusion) {
        return switch (conclusion) {
            case Conclusion.RightEnd(var line) ->
                    FindingView.of(label, "rightend", String.valueOf(line));
            case Conclusion.WrongAt(var line) ->
                    FindingView.of(label, "wrongat", String.valueOf(line));
            case Conclusion.Unfinished(var missing) ->
                    FindingView.of(label, "unfinished." + word(missing), "");
            case Conclusion.Complete _ -> FindingView.of(label, "right", "");
            case Conclusion.Undecided _ -> FindingView.of(label, "undecided", "");
        };
    }

    private Differing differing(Finding.Differs differs, Key.@Nullable Field key) {
        var values = Numbers.apart(differs.answerValue(), differs.keyValue());
        var exact = new TreeMap<String, Expr>();
        differs.point().forEach((name, value) -> exact.put(name, Expr.num(value)));
        var meaning = key == null ? "value" : word(key.meaning());
        return new Differing(formulas.point(exact), values[0], values[1], meaning);
    }

    private static PointsView points(Finding.Found found) {
        return new PointsView(
                typed(found, PointState.RIGHT),
                typed(found, PointState.WRONG),
                typed(found, PointState.AGAIN),
                found.missing() > 0);
    }

    private static List<String> typed(Finding.Found found, PointState state) {
        return found.marks().stream()
                .filter(m -> m.state() == state)
                .map(m -> visible(m.typed()))
                .toList();
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static Quoted quoted(String typed, Finding.Unreadable unreadable) {
        int from = Math.clamp(unreadable.start(), 0, typed.length());
        int to = Math.clamp(unreadable.end(), from, typed.length());
        int begin = Math.max(0, from - QUOTED);
        int finish = Math.min(typed.length(), to + QUOTED);
        return new Quoted(
                (begin > 0 ? "…" : "") + visible(typed.substring(begin, from)),
                visible(typed.substring(from, Math.min(to, from + QUOTED))),
                visible(typed.substring(to, finish)) + (finish < typed.length() ? "…" : ""),
                unreadable.message(),
                unreadable.repair());
    }

    /**
     * Control characters as their pictures, so that they can be seen and do no harm; a new line
     * stays one.
     */
    private static String visible(String text) {
        return text.codePoints()
                .map(Sentences::visible)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static int visible(int c) {
        if (c == '\n') return c;
        return c < 32 ? 0x2400 + c : c == 127 || c >= 0xd800 && c < 0xe000 ? 0xfffd : c;
    }
}
