package nabla.command;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Function;
import nabla.calculus.Derivative;
import nabla.calculus.Differentiator;
import nabla.calculus.Gradient;
import nabla.calculus.NotDifferentiable;
import nabla.calculus.Step;
import nabla.expr.Expr;
import nabla.expr.Parser;
import nabla.expr.Plain;
import nabla.expr.Scope;
import nabla.expr.SyntaxError;
import nabla.expr.Tex;
import nabla.simplify.Simplifier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code derive 'x*sin(x^2)' --by x}: a derivative, with the steps that lead there. */
@Command(
        name = "derive",
        description = "Differentiate an expression, step by step if you like.",
        mixinStandardHelpOptions = true)
public final class Derive implements Callable<Integer> {
    @Spec private CommandSpec spec;

    @Parameters(
            paramLabel = "EXPRESSION",
            description = "What to differentiate, as one types it: x*sin(x^2)")
    private String expression;

    @Option(
            names = "--by",
            paramLabel = "VARIABLE",
            split = ",",
            defaultValue = "x",
            description =
                    "By which variable (${DEFAULT-VALUE}); by several, as in x,y, it is the gradient.")
    private List<String> variables;

    @Option(names = "--steps", description = "Show every step and the rule it uses.")
    private boolean steps;

    @Option(names = "--tex", description = "Print TeX.")
    private boolean tex;

    @Override
    public Integer call() {
        Expr f = read();
        PrintWriter out = spec.commandLine().getOut();
        Function<Expr, String> print = tex ? Tex::print : Plain::print;
        try {
            if (steps) {
                variables.forEach(v -> explain(Differentiator.derive(f, v), 0, print, out));
            }
            Expr result =
                    variables.size() == 1
                            ? Derivative.of(f, variables.getFirst())
                            : Gradient.of(f, variables);
            out.println((steps ? "simplified: " : "") + print.apply(result));
        } catch (NotDifferentiable e) {
            throw new CannotRun(String.valueOf(e.getMessage()), e);
        }
        out.flush();
        return 0;
    }

    private Expr read() {
        try {
            return Parser.read(expression, Scope.OPEN).expr();
        } catch (SyntaxError e) {
            throw new CannotRun(e.message() + "\n" + e.underlined(expression), e);
        }
    }

    private static void explain(
            Step step, int depth, Function<Expr, String> print, PrintWriter out) {
        String name = step.rule().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        out.println(
                "  ".repeat(depth)
                        + "d/d"
                        + step.variable()
                        + " of "
                        + print.apply(step.of())
                        + "  =  "
                        + print.apply(Simplifier.simplify(step.result()))
                        + "   ("
                        + name
                        + ")");
        for (Step substep : step.substeps()) {
            explain(substep, depth + 1, print, out);
        }
    }
}
