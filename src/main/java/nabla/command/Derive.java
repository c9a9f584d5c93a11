package nabla.command;

import java.io.PrintWriter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;
import nabla.calculus.NotDifferentiable;
import nabla.expr.Doubt;
import nabla.expr.Expr;
import nabla.expr.Parser;
import nabla.expr.Plain;
import nabla.expr.Reading;
import nabla.expr.Scope;
import nabla.expr.Speech;
import nabla.expr.SyntaxError;
import nabla.expr.Tex;
import nabla.problem.solution.Medium;
import nabla.problem.solution.PlainSolution;
import nabla.problem.solution.Written;
import nabla.simplify.Simplifier;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code derive 'x*sin(x^2)' --by x}: a derivative, with the steps that lead there. */
@Command(
        name = "derive",
        description = "Differentiate an expression, step by step if you like.",
        mixinStandardHelpOptions = true,
        footerHeading = "%nFor example:%n",
        footer = {
            "  ./nabla derive 'x*sin(x^2)' --steps",
            "  ./nabla derive 'x^2*y + y^3' --by x,y --at x=1,y=2",
            "  ./nabla derive 'x^2*y' --by x,y --direction 3,4",
            "  ./nabla derive 'x^2 + y^2' --implicit y",
            "  ./nabla derive 'e^x' --taylor 0,4",
            "  ./nabla derive 'x^3 - 3x*y + y^3' --by x,y --critical"
        })
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

    @Option(
            names = "--at",
            paramLabel = "VARIABLE=VALUE",
            split = ",",
            description = "The value at a point, as in x=2,y=1/3.")
    private Map<String, String> at = Map.of();

    @ArgGroup private Wanted wanted = new Wanted();

    @Option(names = "--steps", description = "Show every step and the rule it uses.")
    private boolean steps;

    @ArgGroup private Printed printed = new Printed();

    /** How it is printed. */
    static final class Printed {
        @Option(names = "--tex", description = "Print TeX.")
        private boolean tex;

        @Option(names = "--speech", description = "Say it in words.")
        private boolean speech;

        Function<Expr, String> printer() {
            return tex ? Tex::print : speech ? Speech::say : Plain::print;
        }

        Medium medium() {
            return tex ? Written.tex() : speech ? Written.speech() : Written.text(false);
        }
    }

    @Override
    public Integer call() {
        Expr f = read(expression);
        PrintWriter out = spec.commandLine().getOut();
        Function<Expr, String> print = printed.printer();
        try {
            if (steps) {
                var told = new PlainSolution(printed.medium());
                variables.forEach(v -> told.derivative(f, v).forEach(out::println));
            }
            if (wanted.isInWords()) {
                wanted.inWords(f, variables).forEach(out::println);
            } else {
                Expr result = wanted.of(f, variables);
                Expr value = at.isEmpty() ? result : valueOf(result);
                out.println((steps ? "simplified: " : "") + print.apply(value));
            }
        } catch (NotDifferentiable e) {
            throw new CannotRun(String.valueOf(e.getMessage()), e);
        }
        out.flush();
        return 0;
    }

    private Expr valueOf(Expr result) {
        Map<String, Expr> point = new HashMap<>();
        at.forEach((v, text) -> point.put(v, read(text)));
        Expr there = result.substitute(point);
        return there instanceof Expr.Vector ? simplified(there) : Simplifier.simplify(there);
    }

    private static Expr simplified(Expr e) {
        return e instanceof Expr.Vector ? e.map(Derive::simplified) : Simplifier.simplify(e);
    }

    /** What can be read in two ways is said on the side, with what to type for the other. */
    private Expr read(String text) {
        try {
            Reading reading = Parser.read(text, Scope.OPEN);
            for (Doubt doubt : reading.doubts()) {
                PrintWriter side = spec.commandLine().getErr();
                side.println(doubt.message() + (doubt.message().endsWith("?") ? "" : "."));
                for (Doubt.Alternative other : doubt.alternatives()) {
                    side.println(
                            "For " + Plain.print(other.expr()) + " write " + other.text() + ".");
                }
                side.flush();
            }
            return reading.expr();
        } catch (SyntaxError e) {
            String mend = e.repair() == null ? "" : "\nDid you mean " + e.repair() + "?";
            throw new CannotRun(e.message() + "\n" + e.underlined(text) + mend, e);
        }
    }
}
