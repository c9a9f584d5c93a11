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

    private static String fill(Diagnosis d, Function<Expr, String> print) {
        String text = RuleWords.of(d.kind()).replace("{f}", print.apply(d.where()));
        for (int i = 0; i < d.parts().size(); i++) {
            text = text.replace("{" + i + "}", print.apply(d.parts().get(i)));
        }
        return text.replace("{x}", print.apply(Expr.variable(d.variable())));
    }
}
