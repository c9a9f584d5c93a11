package nabla.answer.working;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import nabla.expr.Expr;

/**
 * An expression of a line as it was written.
 *
 * @param expr the expression, in which a variable of its own stands for each unevaluated derivative
 * @param operators these derivatives, by the names of their variables
 * @param defined the values of the auxiliary names, such as u, that were defined before
 * @param value what it all comes to, in the variables of the task
 */
record Written(Expr expr, Map<String, Operator> operators, Map<String, Expr> defined, Expr value) {
    Written {
        operators = new LinkedHashMap<>(operators);
        defined = Map.copyOf(defined);
    }

    static Written of(Expr value) {
        return new Written(value, Map.of(), Map.of(), value);
    }

    /** Nothing but a derivative that is still to be worked out. */
    static Written of(Operator operator, Names names) {
        return new Written(
                Expr.variable("∂"), Map.of("∂", operator), names.defined(), operator.value());
    }

    /** The auxiliary names that it uses. */
    Set<String> auxiliaries() {
        Set<String> used = new TreeSet<>(expr.variables());
        used.retainAll(defined.keySet());
        return used;
    }

    /** Whether nothing is left to differentiate or to put back. */
    boolean isWorkedOut() {
        return operators.isEmpty() && auxiliaries().isEmpty();
    }

    boolean holds(Operator operator) {
        return operators.values().stream().anyMatch(operator::isLike);
    }

    /** The same expression with other things in the place of its derivatives. */
    Expr with(java.util.function.Function<Operator, Expr> replacement) {
        Map<String, Expr> replaced = new LinkedHashMap<>();
        operators.forEach((name, operator) -> replaced.put(name, replacement.apply(operator)));
        return expr.substitute(replaced);
    }
}
