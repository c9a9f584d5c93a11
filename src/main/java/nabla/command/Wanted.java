package nabla.command;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nabla.calculus.Derivative;
import nabla.calculus.Gradient;
import nabla.calculus.Hessian;
import nabla.calculus.Implicit;
import nabla.calculus.Jacobian;
import nabla.calculus.Taylor;
import nabla.expr.Expr;
import nabla.expr.Parser;
import nabla.expr.SyntaxError;
import nabla.numeric.Convexity;
import nabla.numeric.Interval;
import nabla.numeric.StationaryPoints;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What is asked of {@code derive} about a function, of which one thing at a time. */
final class Wanted {
    private static final int HIGHEST_ORDER = 20;

    @Option(
            names = "--order",
            paramLabel = "N",
            description = "The derivative of this order, by one variable.")
    private @Nullable Integer order;

    @Option(names = "--mixed", description = "By each variable in turn, as in --by x,y --mixed.")
    private boolean mixed;

    @Option(names = "--hessian", description = "The matrix of second derivatives.")
    private boolean hessian;

    @Option(names = "--jacobian", description = "Of a vector, as in '[x*y, x+y]'.")
    private boolean jacobian;

    @Option(
            names = "--direction",
            paramLabel = "NUMBER",
            split = ",",
            description = "The slope in a direction, one number for each variable.")
    private @Nullable List<String> direction;

    @Option(
            names = "--implicit",
            paramLabel = "VARIABLE",
            description =
                    "The slope of this variable on the curve where the expression is constant.")
    private @Nullable String implicit;

    @Option(
            names = "--taylor",
            paramLabel = "POINT,DEGREE",
            description = "The Taylor polynomial about a point, as in 0,4.")
    private @Nullable String taylor;

    @Option(names = "--critical", description = "Where every slope is zero, and what is there.")
    private boolean critical;

    @Option(names = "--convex", description = "Whether the function is convex everywhere.")
    private boolean convex;

    boolean isInWords() {
        return critical || convex;
    }

    List<String> inWords(Expr f, List<String> variables) {
        if (!variables.containsAll(f.variables())) {
            throw new CannotRun(
                    "The function has the variables "
                            + String.join(", ", f.variables())
                            + ": name them all, as in --by "
                            + String.join(",", f.variables())
                            + ".");
        }
        if (critical) {
            return FindingWords.of(StationaryPoints.of(f, variables), variables);
        }
        Map<String, Interval> everywhere = new LinkedHashMap<>();
        for (String v : variables) {
            everywhere.put(v, new Interval(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY));
        }
        return List.of(FindingWords.of(Convexity.of(f, everywhere)));
    }

    Expr of(Expr f, List<String> variables) {
        if (order != null) {
            return ofOrder(f, only(variables, "--order"), order);
        }
        if (mixed) {
            return Derivative.of(f, variables);
        }
        if (hessian) {
            return Hessian.of(f, variables);
        }
        if (implicit != null) {
            return Implicit.slope(f, only(variables, "--implicit"), implicit);
        }
        if (taylor != null) {
            return taylor(f, only(variables, "--taylor"), taylor);
        }
        if (direction != null) {
            return directional(f, variables, direction);
        }
        if (jacobian || (f instanceof Expr.Vector && variables.size() > 1)) {
            return Jacobian.of(
                    f instanceof Expr.Vector v ? v : new Expr.Vector(List.of(f)), variables);
        }
        return variables.size() == 1
                ? Derivative.of(f, variables.getFirst())
                : Gradient.of(f, variables);
    }

    private static String only(List<String> variables, String option) {
        if (variables.size() != 1) {
            throw new CannotRun(option + " goes with one variable, as in --by x.");
        }
        return variables.getFirst();
    }

    private static Expr ofOrder(Expr f, String variable, int order) {
        if (order < 0 || order > HIGHEST_ORDER) {
            throw new CannotRun("The order is from 0 to " + HIGHEST_ORDER + ".");
        }
        return Derivative.of(f, Collections.nCopies(order, variable));
    }

    private static Expr directional(Expr f, List<String> variables, List<String> direction) {
        if (direction.size() != variables.size()) {
            throw new CannotRun(
                    "A direction has one number for each variable: --by x,y --direction 3,4.");
        }
        return Gradient.directional(f, variables, direction.stream().map(Wanted::number).toList());
    }

    private static Expr taylor(Expr f, String variable, String about) {
        int comma = about.lastIndexOf(',');
        if (comma <= 0) {
            throw new CannotRun("A Taylor polynomial needs a point and a degree: --taylor 0,4.");
        }
        try {
            int degree = Integer.parseInt(about.substring(comma + 1).strip());
            return Taylor.polynomial(f, variable, number(about.substring(0, comma)), degree);
        } catch (NumberFormatException e) {
            throw new CannotRun("A Taylor polynomial needs a point and a degree: --taylor 0,4.", e);
        } catch (IllegalArgumentException e) {
            throw new CannotRun("For --taylor, " + e.getMessage() + ".", e);
        }
    }

    private static Expr number(String text) {
        try {
            return Parser.parse(text);
        } catch (SyntaxError e) {
            throw new CannotRun(e.message() + "\n" + e.underlined(text), e);
        }
    }
}
