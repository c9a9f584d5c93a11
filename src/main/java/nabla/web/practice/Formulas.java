package nabla.web.practice;

import java.util.Map;
import java.util.stream.Collectors;
import nabla.expr.Expr;
import nabla.expr.Speech;
import nabla.expr.Tex;
import nabla.lesson.reader.Passage;
import nabla.lesson.typeset.NotTypeset;
import nabla.lesson.typeset.Typesetter;
import nabla.problem.solution.InDecimals;
import nabla.web.Markup;

/**
 * Typesets what a problem shows. In a problem set in decimals, fractions are written as decimals
 * too.
 */
final class Formulas {
    private final Typesetter typesetter;
    private final Passage passage;
    private final boolean decimals;

    Formulas(Typesetter typesetter, boolean decimals) {
        this.typesetter = typesetter;
        this.passage = new Passage(typesetter);
        this.decimals = decimals;
    }

    Formulas inDecimals(boolean yes) {
        return new Formulas(typesetter, yes);
    }

    String prose(String markdown) {
        return passage.html(markdown);
    }

    String line(String markdown) {
        return markdown.isEmpty() ? "" : passage.inline(markdown);
    }

    /** A label without its markup: {@code $\partial f/\partial x$} becomes ∂f/∂x. */
    static String plain(String markdown) {
        return markdown.replace("\\partial ", "∂")
                .replaceAll("[$*{}\\\\]", "")
                .replaceAll("\\s+", " ")
                .strip();
    }

    String html(String tex) {
        try {
            return typesetter.html(tex, false);
        } catch (NotTypeset e) {
            return "<code class=\"flaw\">" + Markup.escape(tex) + "</code>";
        }
    }

    String html(Expr e) {
        return said(html(tex(e)), Speech.say(e));
    }

    /** With its words beside it, for what is read aloud as it appears. */
    String html(String tex, String words) {
        return said(html(tex), words);
    }

    private static String said(String html, String words) {
        return "<span data-spoken=\"" + Markup.escape(words) + "\">" + html + "</span>";
    }

    String tex(Expr e) {
        return Tex.print(decimals ? InDecimals.of(e) : e);
    }

    String point(Map<String, ? extends Expr> point) {
        return html(
                point.entrySet().stream()
                        .map(p -> Tex.print(Expr.variable(p.getKey())) + " = " + tex(p.getValue()))
                        .collect(Collectors.joining(",\\; ")),
                point.entrySet().stream()
                        .map(
                                p ->
                                        Speech.say(Expr.variable(p.getKey()))
                                                + " equals "
                                                + Speech.say(p.getValue()))
                        .collect(Collectors.joining(", ")));
    }
}
