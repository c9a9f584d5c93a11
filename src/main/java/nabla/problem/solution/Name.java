package nabla.problem.solution;

import java.util.List;
import java.util.stream.Collectors;
import nabla.expr.Expr;
import nabla.expr.Plain;
import nabla.expr.Speech;
import nabla.expr.Tex;

/** A name in its three spellings. */
public record Name(String tex, String text, String spoken) {

    static Name of(String symbol) {
        var variable = Expr.variable(symbol);
        return new Name(Tex.print(variable), Plain.print(variable), Speech.say(variable));
    }

    /** u′ */
    Name prime() {
        return new Name(tex + "'", text + "′", spoken + " prime");
    }

    /** The n-th derivative of a function of one variable: f″. */
    Name prime(int n) {
        return switch (n) {
            case 0 -> this;
            case 1 -> prime();
            case 2 -> new Name(tex + "''", text + "″", spoken + " double prime");
            default ->
                    new Name(
                            tex + "^{(" + n + ")}",
                            text + "^(" + n + ")",
                            "derivative " + n + " of " + spoken);
        };
    }

    /** f(x), f(1, 2). */
    Name at(List<? extends Expr> arguments) {
        return new Name(
                tex
                        + arguments.stream()
                                .map(Tex::print)
                                .collect(Collectors.joining(", ", "(", ")")),
                text
                        + arguments.stream()
                                .map(Plain::print)
                                .collect(Collectors.joining(", ", "(", ")")),
                spoken
                        + " of "
                        + arguments.stream().map(Speech::say).collect(Collectors.joining(" and ")));
    }

    /** ∂f/∂x; of second order ∂²f/∂x∂y, ∂²f/∂x². */
    static Name partial(Name f, List<String> by) {
        int n = by.size();
        var power = n == 1 ? "" : "^{" + n + "}";
        boolean same = n == 2 && by.get(0).equals(by.get(1));
        var below =
                same
                        ? "\\partial " + of(by.get(0)).tex() + "^{2}"
                        : by.stream()
                                .map(v -> "\\partial " + of(v).tex())
                                .collect(Collectors.joining("\\,"));
        var textBelow =
                same
                        ? "∂" + by.get(0) + "²"
                        : by.stream().map(v -> "∂" + v).collect(Collectors.joining());
        return new Name(
                "\\frac{\\partial" + power + " " + f.tex() + "}{" + below + "}",
                "∂" + (n == 1 ? "" : "²") + f.text() + "/" + textBelow,
                (n == 1 ? "the partial derivative of " : "the second partial derivative of ")
                        + f.spoken()
                        + " by "
                        + by.stream()
                                .map(v -> of(v).spoken())
                                .collect(Collectors.joining(" and ")));
    }

    /** ∇f */
    static Name gradient(Name f) {
        return new Name("\\nabla " + f.tex(), "∇" + f.text(), "the gradient of " + f.spoken());
    }

    /** dL/dw */
    static Name ratio(Name f, String by) {
        var x = of(by);
        return new Name(
                "\\frac{d " + f.tex() + "}{d " + x.tex() + "}",
                "d" + f.text() + "/d" + x.text(),
                "d " + f.spoken() + " by d " + x.spoken());
    }

    /** x₃ */
    static Name indexed(String x, int k) {
        return of(x.contains("_") ? x + k : x + "_" + k);
    }

    /** |v| */
    static Name length(String v) {
        return new Name("\\lVert " + v + "\\rVert ", "|" + v + "|", "the length of " + v);
    }
}
