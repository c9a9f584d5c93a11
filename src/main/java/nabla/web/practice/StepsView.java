package nabla.web.practice;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import nabla.calculus.Rule;
import nabla.expr.Expr;
import nabla.expr.Tex;
import nabla.problem.Derivation;
import nabla.problem.Solution;
import nabla.problem.Solution.Choose;
import nabla.problem.Solution.Derive;
import nabla.problem.Solution.Move;
import nabla.problem.Solution.Substitute;
import nabla.problem.Solution.WorkOut;
import nabla.web.practice.ProblemView.PartView;
import nabla.web.practice.ProblemView.StepView;

/** Lays a worked solution out for its template. */
final class StepsView {
    private final Formulas formulas;
    private final boolean partial;

    /**
     * @param partial whether derivatives are partial ones
     */
    StepsView(Formulas formulas, boolean partial) {
        this.formulas = formulas;
        this.partial = partial;
    }

    List<PartView> of(Solution solution) {
        return solution.parts().stream()
                .map(
                        part ->
                                new PartView(
                                        formulas.line(part.label()),
                                        part.stages().stream()
                                                .flatMap(s -> stage(s).stream())
                                                .toList(),
                                        part.answer() == null ? "" : formulas.html(part.answer())))
                .toList();
    }

    private List<StepView> stage(Solution.Stage stage) {
        return switch (stage) {
            case Derive(var derivation, var simplified) -> derive(derivation, simplified);
            case Substitute(var into, var point, var written, var value) ->
                    List.of(
                            step(
                                    "substitute",
                                    formulas.point(point),
                                    formulas.tex(into) + " = " + chain(written, value)));
            case Move(var count, var variable, var from, var rate, var slope, var to) ->
                    List.of(
                            step(
                                    "move",
                                    String.valueOf(count),
                                    "%s_{%d} = %s - %s \\cdot %s = %s"
                                            .formatted(
                                                    variable,
                                                    count,
                                                    formulas.tex(from),
                                                    formulas.tex(rate),
                                                    bracketed(slope),
                                                    formulas.tex(to))));
            case WorkOut(var written, var value)
                    when Tex.print(written).equals(formulas.tex(value)) ->
                    List.of();
            case WorkOut(var written, var value) ->
                    List.of(step("workout", "", chain(written, value)));
            case Choose(var option) ->
                    List.of(new StepView("choose", formulas.line(option), List.of(), "", ""));
        };
    }

    private String chain(Expr written, Expr value) {
        var left = formulas.tex(written);
        var right = formulas.tex(value);
        if (!left.equals(right)) return left + " = " + right;
        // 2/5 would be written as 0.4, too: the fraction shows where the decimal comes from.
        var plain = Tex.print(written);
        return plain.equals(right) ? right : plain + " = " + right;
    }

    private String bracketed(Expr e) {
        var tex = formulas.tex(e);
        return tex.startsWith("-") || e instanceof Expr.Sum ? "(" + tex + ")" : tex;
    }

    private List<StepView> derive(Derivation derivation, Expr simplified) {
        var steps = new ArrayList<StepView>();
        steps.add(derivation(derivation));
        if (!sameTerms(derivation.result(), simplified)) {
            steps.add(
                    step(
                            "simplify",
                            "",
                            formulas.tex(derivation.result()) + " = " + formulas.tex(simplified)));
        }
        return steps;
    }

    /** Only the order differs, or nothing at all: no step worth telling. */
    private static boolean sameTerms(Expr a, Expr b) {
        return a.equals(b)
                || a instanceof Expr.Sum(var left)
                        && b instanceof Expr.Sum(var right)
                        && left.size() == right.size()
                        && Set.copyOf(left).equals(Set.copyOf(right));
    }

    private StepView derivation(Derivation derivation) {
        var head = head(derivation);
        var line = head + " = " + formulas.tex(derivation.result());
        var aside = derivation.rule() == Rule.CHAIN ? inner(derivation) : "";
        return new StepView(
                derivation.rule().name().toLowerCase(Locale.ROOT),
                derivation.parts().isEmpty() ? "" : formulas.html(head),
                derivation.parts().stream().map(this::derivation).toList(),
                formulas.html(line),
                aside);
    }

    /** What the letter of the outer derivative stands for. */
    private String inner(Derivation chain) {
        var letter = chain.parts().getFirst().variable();
        return formulas.html(letter + " = " + formulas.tex(chain.parts().getLast().of()));
    }

    private String head(Derivation derivation) {
        var of = formulas.tex(derivation.of());
        var d =
                partial && derivation.variable().length() == 1 && !derivation.variable().equals("u")
                        ? "\\partial"
                        : "d";
        var operator =
                "\\frac{%1$s}{%1$s %2$s}"
                        .formatted(d, Tex.print(Expr.variable(derivation.variable())));
        var sum = derivation.of() instanceof Expr.Sum || derivation.of() instanceof Expr.Negative;
        return operator + (sum ? "\\left(" + of + "\\right)" : "\\," + of);
    }

    private StepView step(String kind, String head, String tex) {
        return new StepView(kind, head, List.of(), formulas.html(tex), "");
    }
}
