package nabla.answer.working;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nabla.calculus.Derivative;
import nabla.calculus.NotDifferentiable;
import nabla.expr.Expr;
import nabla.expr.SyntaxError;
import org.jspecify.annotations.Nullable;

/**
 * What the names of a line mean: the variables of the task, its function, and the auxiliary names
 * that earlier lines defined.
 *
 * @param defined the auxiliary names with their values in the variables of the task
 * @param form the function written with auxiliary names, where a line said so: y = sin(u)
 */
record Names(Task task, Map<String, Expr> defined, @Nullable Expr form) {
    private static final Set<String> AUXILIARY = Set.of("u", "v", "w", "t", "s", "p", "q", "r");

    Names {
        defined = Map.copyOf(defined);
    }

    static Names of(Task task) {
        return new Names(task, Map.of(), null);
    }

    /**
     * For a line by itself: any name may be a function, and the usual letters may stand for parts.
     */
    static Names open(List<String> variables) {
        String by = variables.isEmpty() ? "x" : variables.getFirst();
        Map<String, Expr> letters = new LinkedHashMap<>();
        for (String letter : AUXILIARY) {
            if (!variables.contains(letter)) {
                letters.put(letter, Expr.variable(letter));
            }
        }
        Expr f = Expr.variable("f");
        return new Names(new Task(f, by, variables, null), letters, f);
    }

    Names defining(String name, Expr value) {
        Map<String, Expr> more = new LinkedHashMap<>(defined);
        more.put(name, value);
        return new Names(task, more, form);
    }

    Names withForm(Expr written) {
        return new Names(task, defined, written);
    }

    boolean isVariable(String name) {
        return task.variables().contains(name);
    }

    boolean isDefined(String name) {
        return defined.containsKey(name);
    }

    /** Whether it can only be the task's own function: f, y, L and their like. */
    boolean isFunction(String name) {
        return !isVariable(name) && !isDefined(name) && !AUXILIARY.contains(name);
    }

    Set<String> variables() {
        return new LinkedHashSet<>(task.variables());
    }

    /** All names that may stand in an expression. */
    Set<String> known() {
        Set<String> all = variables();
        all.addAll(defined.keySet());
        return all;
    }

    /** {@code u'}, {@code f'(x)}, {@code dy/du}: the derivative of what a name stands for. */
    Operator derivative(String name, @Nullable String by, int start, int end) {
        String variable = by == null ? task.by() : by;
        if (variable == null) {
            throw new SyntaxError(
                    "Nothing is to be differentiated here, so a prime means nothing.",
                    start,
                    end,
                    null);
        }
        if (isDefined(name) || isVariable(name)) {
            return operator(Expr.variable(name), variable, start, end);
        }
        if (!isFunction(name)) {
            throw new SyntaxError(
                    "“" + name + "” is not defined yet: write a line “" + name + " = …” first.",
                    start,
                    end,
                    null);
        }
        if (!isDefined(variable)) {
            return operator(task.of(), variable, start, end);
        }
        if (form == null) {
            throw new SyntaxError(
                    "Write a line “" + name + " = …” with " + variable + " in it first.",
                    start,
                    end,
                    null);
        }
        return operator(form, variable, start, end);
    }

    /** The derivative of an expression that may hold auxiliary names. */
    Operator operator(Expr of, String by, int start, int end) {
        try {
            if (isDefined(by)) {
                return new Operator(of, by, Derivative.of(of, by).substitute(defined));
            }
            Expr inner = of.substitute(defined);
            return new Operator(inner, by, Derivative.of(inner, by));
        } catch (NotDifferentiable e) {
            throw new SyntaxError(String.valueOf(e.getMessage()), start, end, null);
        }
    }
}
