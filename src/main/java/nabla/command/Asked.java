package nabla.command;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import nabla.answer.misconception.Task;
import nabla.calculus.Taylor;
import nabla.expr.Expr;
import nabla.expr.Parser;
import nabla.expr.Rational;
import nabla.expr.Scope;
import nabla.expr.SyntaxError;
import nabla.problem.Computation;
import nabla.problem.NoVariant;
import nabla.problem.Operation;
import nabla.problem.PointsReader;
import nabla.simplify.Numbers;
import org.jspecify.annotations.Nullable;

/**
 * What was asked for, as it is written on the command line or in a line of JSON.
 *
 * @param f the function; several in brackets for a Jacobian
 * @param by the variables
 * @param kind null for a derivative, or for a slope where there is a point
 * @param at the point of a slope or difference, one number for each variable
 * @param settings what a kind needs besides: start, rate, steps, h, degree, direction
 */
record Asked(
        String f,
        List<String> by,
        @Nullable String kind,
        @Nullable String at,
        Map<String, String> settings) {
    static final String KINDS =
            "derivative, partial, number, gradient, hessian, jacobian, descent, iterations,"
                    + " difference, central, taylor, directional, critical-points, kind or backward";

    private static final int MOST_STEPS = 100;

    Task task() {
        if (by.isEmpty() || by.stream().anyMatch(String::isBlank)) {
            throw new CannotRun("Say by which variable to differentiate, as in --by x.");
        }
        if (word().equals("backward")) {
            return backward();
        }
        Expr function = read("the function", f);
        return switch (word()) {
            case "derivative", "partial", "expression", "number", "slope" ->
                    at == null
                            ? new Task.Differentiate(function, by)
                            : new Task.Slope(function, by, point(at));
            case "gradient" -> new Task.Gradation(function, by);
            case "hessian" -> new Task.SecondPartials(function, by);
            case "jacobian" -> new Task.FirstPartials(components(function), by);
            case "descent" -> descent(function);
            case "iterations" -> new Task.Table(descent(function));
            case "difference", "finite-difference" -> difference(function, false);
            case "central" -> difference(function, true);
            case "taylor" ->
                    new Task.Polynomial(
                            function,
                            by.getFirst(),
                            read("the point", point()),
                            count("degree", 0, Taylor.HIGHEST_DEGREE));
            case "directional" ->
                    new Task.Along(
                            function,
                            by,
                            List.copyOf(point(point()).values()),
                            numbers("direction"));
            case "critical-points", "critical", "points" -> criticalPoints(function);
            case "kind" -> nature(function);
            default ->
                    throw new CannotRun(
                            "There is no kind “" + kind + "”; it is one of " + KINDS + ".");
        };
    }

    private String word() {
        return kind == null ? "derivative" : kind.toLowerCase(Locale.ROOT);
    }

    /** The answer, read as its kind is written. */
    Expr answer(String text) {
        return switch (word()) {
            case "critical-points", "critical", "points" -> points(text);
            case "kind" ->
                    Expr.num(
                            switch (text.strip().toLowerCase(Locale.ROOT)) {
                                case "minimum", "1" -> 1;
                                case "maximum", "-1" -> -1;
                                case "saddle", "saddle point", "neither", "0" -> 0;
                                default ->
                                        throw new CannotRun(
                                                "For the answer: write minimum, maximum, saddle or"
                                                        + " neither.");
                            });
            default -> read("the answer", text);
        };
    }

    private Expr points(String text) {
        if (text.strip().startsWith("[")) {
            return read("the answer", text);
        }
        try {
            return PointsReader.read(by, text);
        } catch (SyntaxError e) {
            throw new CannotRun("For the answer: " + e.message() + "\n" + e.underlined(text), e);
        }
    }

    private Task.Descend descent(Expr function) {
        return new Task.Descend(
                function,
                by,
                numbers("start"),
                read("the rate", setting("rate")),
                count("steps", 1, MOST_STEPS));
    }

    private Task criticalPoints(Expr function) {
        return new Task.PointSet(
                function, by, worked(Operation.CRITICAL, function, List.of()).children());
    }

    private Task nature(Expr function) {
        Expr kind = worked(Operation.KIND, function, List.copyOf(point(point()).values()));
        Rational number = Objects.requireNonNull(Numbers.rational(kind));
        return new Task.Nature(function, by, number.intValue());
    }

    private Expr worked(Operation operation, Expr function, List<Expr> point) {
        List<Computation> numbers = point.stream().map(Asked::constant).toList();
        try {
            return new Computation.Applied(operation, constant(function), by, List.of(numbers))
                    .value(Map.of());
        } catch (NoVariant e) {
            throw new CannotRun("This cannot be asked: " + e.getMessage() + ".", e);
        }
    }

    private static Computation constant(Expr e) {
        return new Computation.Formula(e, Set.of(), Map.of());
    }

    /** Steps such as {@code z = w*x; L = z^2}, at numbers such as {@code w = 2; x = 3}. */
    private Task backward() {
        return new Task.Backward(
                named("the steps", f),
                by.getFirst(),
                at == null ? Map.of() : named("the point", at));
    }

    private static Map<String, Expr> named(String what, String text) {
        Map<String, Expr> named = new LinkedHashMap<>();
        for (String one : text.split(";")) {
            String[] sides = one.split("=", 2);
            if (sides.length < 2) {
                throw new CannotRun(
                        "For " + what + ": write a name and what it is, as in z = w*x; L = z^2.");
            }
            named.put(sides[0].strip(), read(what, sides[1].strip()));
        }
        return named;
    }

    private String point() {
        if (at == null) {
            throw new CannotRun("The kind “" + kind + "” needs a point; give it, as in --at 2.");
        }
        return at;
    }

    private Task difference(Expr function, boolean central) {
        return new Task.Difference(
                function,
                by.getFirst(),
                read("the point", point()),
                read("the step h", setting("h")),
                central);
    }

    private Map<String, Expr> point(String text) {
        List<Expr> numbers = components(read("the point", text));
        if (numbers.size() != by.size() && by.stream().distinct().count() != numbers.size()) {
            throw new CannotRun("The point needs one number for each of the variables " + by + ".");
        }
        List<String> names = by.stream().distinct().toList();
        Map<String, Expr> point = new LinkedHashMap<>();
        for (int i = 0; i < names.size(); i++) {
            point.put(names.get(i), numbers.get(i));
        }
        return point;
    }

    private List<Expr> numbers(String name) {
        List<Expr> numbers = components(read("the " + name, setting(name)));
        if (numbers.size() != by.size()) {
            throw new CannotRun(
                    "The " + name + " needs one number for each of the variables " + by + ".");
        }
        return numbers;
    }

    private int count(String name, int least, int most) {
        Rational count = Numbers.rational(read("the " + name, setting(name)));
        if (count == null
                || !count.isInt()
                || count.intValue() < least
                || count.intValue() > most) {
            throw new CannotRun(
                    "For --" + name + ", write a whole number from " + least + " to " + most + ".");
        }
        return count.intValue();
    }

    private String setting(String name) {
        String text = settings.get(name);
        if (text == null) {
            throw new CannotRun(
                    "The kind “" + Objects.requireNonNull(kind) + "” also needs --" + name + ".");
        }
        return text;
    }

    private static List<Expr> components(Expr e) {
        return e instanceof Expr.Vector(var components) ? new ArrayList<>(components) : List.of(e);
    }

    static Expr read(String what, String text) {
        try {
            return Parser.read(text, Scope.OPEN).expr();
        } catch (SyntaxError e) {
            throw new CannotRun("For " + what + ": " + e.message() + "\n" + e.underlined(text), e);
        }
    }
}
