package nabla.answer.misconception;

import java.util.function.Function;
import nabla.expr.Expr;
import nabla.expr.Plain;
import nabla.expr.Tex;

/**
 * What a learner is told of a mistake: the place, and what is right there, in two sentences at
 * most.
 *
 * <p>In the templates, {@code {f}} is where the mistake is, {@code {0}} and {@code {1}} are the
 * parts of the diagnosis, and {@code {x}} is the variable.
 */
public final class DiagnosisWords {
    private DiagnosisWords() {}

    /** As Markdown with TeX between dollar signs. */
    public static String markdown(Diagnosis diagnosis) {
        return fill(diagnosis, e -> "$" + Tex.print(e) + "$");
    }

    /** As plain text, with expressions as one types them. */
    public static String plain(Diagnosis diagnosis) {
        return fill(diagnosis, Plain::print).replace("$", "");
    }

    /** In one go, since what is filled in may hold braces itself: {@code e^{x}}. */
    private static String fill(Diagnosis d, Function<Expr, String> print) {
        String template = RuleWords.of(d.kind());
        var text = new StringBuilder();
        int at = 0;
        for (int open = template.indexOf('{'); open >= 0; open = template.indexOf('{', at)) {
            int close = template.indexOf('}', open);
            text.append(template, at, open)
                    .append(print.apply(named(template.substring(open + 1, close), d)));
            at = close + 1;
        }
        return text.append(template.substring(at)).toString();
    }

    private static Expr named(String name, Diagnosis d) {
        return switch (name) {
            case "f" -> d.where();
            case "x" -> Expr.variable(d.variable());
            default -> d.parts().get(Integer.parseInt(name));
        };
    }
}
