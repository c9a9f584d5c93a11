package nabla.expr;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Prints an expression as presentation MathML (MathML Core), which browsers show and screen readers
 * speak.
 */
public final class MathMl {
    private final StringBuilder out = new StringBuilder();

    private MathMl() {}

    /** A whole {@code <math>} element, inline. */
    public static String print(Expr e) {
        MathMl m = new MathMl();
        m.out.append("<math>");
        m.print(Notation.of(e));
        return m.out.append("</math>").toString();
    }

    private void print(Notation n) {
        switch (n) {
            case Notation.Digits(var text) -> leaf("mn", text);
            case Notation.Name(var text) -> name(text, text.length() > 1);
            case Notation.FunctionName(var text, _) -> name(text, true);
            case Notation.Operator(var text, _) -> leaf("mo", text);
            case Notation.Row(var parts) -> element("mrow", parts);
            case Notation.Fraction(var p, var q) -> element("mfrac", List.of(p, q));
            case Notation.Script(var base, var below, var above) -> script(base, below, above);
            case Notation.Radical(var under, var index) -> {
                if (index == null) {
                    element("msqrt", List.of(under));
                } else {
                    element("mroot", List.of(under, index));
                }
            }
            case Notation.Fence(var open, var close, var inside) -> {
                out.append("<mrow><mo fence=\"true\">").append(open).append("</mo>");
                print(inside);
                out.append("<mo fence=\"true\">").append(close).append("</mo></mrow>");
            }
            case Notation.Table(var rows) -> table(rows);
        }
    }

    private void script(Notation base, @Nullable Notation below, @Nullable Notation above) {
        if (below != null && above != null) {
            element("msubsup", List.of(base, below, above));
        } else if (below != null) {
            element("msub", List.of(base, below));
        } else if (above != null) {
            element("msup", List.of(base, above));
        } else {
            print(base);
        }
    }

    private void table(List<List<Notation>> rows) {
        out.append("<mtable>");
        for (List<Notation> row : rows) {
            out.append("<mtr>");
            for (Notation cell : row) {
                element("mtd", List.of(cell));
            }
            out.append("</mtr>");
        }
        out.append("</mtable>");
    }

    /** Letters; a word and the name of a function stand upright. */
    private void name(String text, boolean upright) {
        out.append(upright ? "<mi mathvariant=\"normal\">" : "<mi>").append(text).append("</mi>");
    }

    private void leaf(String tag, String text) {
        out.append('<').append(tag).append('>').append(text).append("</").append(tag).append('>');
    }

    private void element(String tag, List<Notation> parts) {
        out.append('<').append(tag).append('>');
        parts.forEach(this::print);
        out.append("</").append(tag).append('>');
    }
}
