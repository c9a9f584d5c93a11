package nabla.problem;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nabla.expr.Expr;
import nabla.expr.Function;
import nabla.simplify.Simplifier;

/**
 * What an operation is carried out on, names replaced by their values.
 *
 * @param f the formula, a vector where there are several
 * @param by the variables
 * @param numbers points and numbers, in the order in which they are written
 */
public record Operands(Expr f, List<String> by, List<List<Expr>> numbers) {
    public Operands {
        by = List.copyOf(by);
        numbers = List.copyOf(numbers);
    }

    /** The components of a vector of formulas; of one formula, itself. */
    public List<Expr> components() {
        return f instanceof Expr.Vector(var components) ? components : List.of(f);
    }

    public List<Expr> at(int i) {
        return numbers.get(i);
    }

    public Expr number(int i) {
        return numbers.get(i).getFirst();
    }

    /** The i-th point as a replacement of the variables. */
    public Map<String, Expr> point(int i) {
        return point(by, at(i));
    }

    static Map<String, Expr> point(List<String> variables, List<Expr> at) {
        var point = new LinkedHashMap<String, Expr>();
        for (int i = 0; i < variables.size(); i++) point.put(variables.get(i), at.get(i));
        return point;
    }

    /** f at the first point moved by h, of one variable. */
    Expr shifted(Expr h) {
        var x = Simplifier.simplify(number(0).plus(h));
        return Simplifier.simplify(f.substitute(Map.of(by.getFirst(), x)));
    }

    static Expr length(List<Expr> components) {
        return Expr.call(Function.SQRT, Expr.sum(components.stream().map(c -> c.pow(2)).toList()));
    }
}
