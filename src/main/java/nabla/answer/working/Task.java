package nabla.answer.working;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import nabla.calculus.Derivative;
import nabla.expr.Expr;
import nabla.simplify.Form;
import org.jspecify.annotations.Nullable;

/**
 * What is to be worked out.
 *
 * @param of the function to be differentiated, or the expression to be rewritten
 * @param by the variable to differentiate by; null where there is only rewriting to be done
 * @param variables the names that lines may use without defining them
 * @param form how the last line must be written; null where its value alone counts
 */
public record Task(Expr of, @Nullable String by, List<String> variables, @Nullable Form form) {
    public Task {
        Set<String> all = new TreeSet<>(variables);
        all.addAll(of.variables());
        if (by != null) {
            all.add(by);
        }
        variables = List.copyOf(all);
    }

    /** Find the derivative of f. */
    public static Task derivative(Expr f, String by) {
        return new Task(f, by, List.of(), null);
    }

    /** Bring an expression to another form. */
    public static Task rewriting(Expr e, @Nullable Form form) {
        return new Task(e, null, List.of(), form);
    }

    /** What every line of right working is equal to. */
    public Expr goal() {
        return by == null ? of : Derivative.of(of, by);
    }
}
