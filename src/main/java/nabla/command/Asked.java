package nabla.command;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import nabla.answer.misconception.Task;
import nabla.expr.Expr;
import nabla.expr.Parser;
import nabla.expr.Rational;
import nabla.expr.Scope;
import nabla.expr.SyntaxError;
import nabla.simplify.Numbers;
import org.jspecify.annotations.Nullable;

/**
 * What was asked for, as it is written on the command line or in a line of JSON.
 *
 * @param f the function; several in brackets for a Jacobian
 * @param by the variables
 * @param kind null for a derivative, or for a slope where there is a point
 * @param at the point of a slope or difference, one number for each variable
 * @param settings what a kind needs besides: start, rate, steps, h
 */
record Asked(
        String f,
        List<String> by,
        @Nullable String kind,
        @Nullable String at,
        Map<String, String> settings) {
    private static final String KINDS =
            "derivative, partial, number, gradient, hessian, jacobian, descent, difference or"
                    + " central";

    private static final int MOST_STEPS = 100;

    Task task() {
        if (by.isEmpty() || by.stream().anyMatch(String::isBlank)) {
            throw new CannotRun("Say by which variable to differentiate, as in --by x.");
        }
        Expr function = read("the function", f);
        return switch (kind == null ? "derivative" : kind.toLowerCase(Locale.ROOT)) {
            case "derivative", "partial", "expression", "number", "slope" ->
                    at == null
                            ? new Task.Differentiate(function, by)
                            : new Task.Slope(function, by, point(at));
            case "gradient" -> new Task.Gradation(function, by);
            case "hessian" -> new Task.SecondPartials(function, by);
            case "jacobian" -> new Task.FirstPartials(components(function), by);
            case "descent" ->
                    new Task.Descend(
                            function,
                            by,
                            numbers("start"),
                            read("the rate", setting("rate")),
                            steps());
            case "difference" -> difference(function, false);
            case "central" -> difference(function, true);
            default ->
                    throw new CannotRun(
                            "There is no kind “" + kind + "”; it is one of " + KINDS + ".");
        };
    }

    private Task difference(Expr function, boolean central) {
        if (at == null) {
            throw new CannotRun("A difference is taken at a point; give it, as in --at 2.");
        }
        return new Task.Difference(
                function,
                by.getFirst(),
                read("the point", at),
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

    private int steps() {
        Rational steps = Numbers.rational(read("the number of steps", setting("steps")));
        if (steps == null
                || !steps.isInt()
                || steps.intValue() < 1
                || steps.intValue() > MOST_STEPS) {
            throw new CannotRun("The number of steps is from 1 to " + MOST_STEPS + ".");
        }
        return steps.intValue();
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
