package nabla.problem;

import java.util.ArrayList;
import java.util.List;
import nabla.calculus.Derivative;
import nabla.calculus.Hessian;
import nabla.expr.Expr;
import nabla.expr.Plain;
import nabla.expr.Rational;
import nabla.numeric.Compiled;
import nabla.numeric.StationaryPoints;
import nabla.simplify.Simplifier;

/** Where all slopes are zero, and what is there. */
final class Stationary {
    private static final int HIGHEST = 8;

    private Stationary() {}

    /** Numbers for one variable, otherwise vectors, in ascending order. */
    static List<Expr> points(Expr f, List<String> variables) {
        var found = StationaryPoints.of(f, variables);
        var exact = new ArrayList<Expr>();
        for (var point : found.points()) {
            if (!(point.place() instanceof StationaryPoints.Place.Exact(var at))) {
                throw none(f, "are not exact numbers");
            }
            var coordinates =
                    variables.stream().map(v -> at.getOrDefault(v, Expr.Num.ZERO)).toList();
            exact.add(
                    coordinates.size() == 1
                            ? coordinates.getFirst()
                            : new Expr.Vector(coordinates));
        }
        return switch (found.extent()) {
            case ALL -> exact;
            case CURVES -> throw none(f, "are whole curves");
            case ALL_IN_BOX, NOT_KNOWN -> throw none(f, "cannot all be found");
        };
    }

    private static NoVariant none(Expr f, String why) {
        return new NoVariant("the critical points of `" + Plain.print(f) + "` " + why);
    }

    /** 1 for a minimum, −1 for a maximum, 0 for neither. */
    static int kind(Expr f, List<String> variables, List<Expr> at) {
        return variables.size() == 1
                ? kind(f, variables.getFirst(), at.getFirst())
                : secondDerivativeTest(f, variables, at);
    }

    /** The first derivative that is not zero decides: one of even order, by its sign. */
    private static int kind(Expr f, String variable, Expr at) {
        var derivative = f;
        for (int order = 1; order <= HIGHEST; order++) {
            derivative = Derivative.of(derivative, variable);
            int sign = sign(derivative.substitute(java.util.Map.of(variable, at)));
            if (order == 1 && sign != 0) throw notCritical(f);
            if (sign != 0) return order % 2 == 0 ? sign : 0;
        }
        throw new NoVariant("what `" + Plain.print(f) + "` has there is not decided");
    }

    /** By the signs of the leading minors of the Hessian (Sylvester's criterion). */
    private static int secondDerivativeTest(Expr f, List<String> variables, List<Expr> at) {
        var point = Operands.point(variables, at);
        for (var variable : variables) {
            if (sign(Derivative.of(f, variable).substitute(point)) != 0) throw notCritical(f);
        }
        var matrix = (Expr.Vector) Hessian.of(f, variables).substitute(point);
        boolean minimum = true;
        boolean maximum = true;
        for (int n = 1; n <= variables.size(); n++) {
            int sign = sign(determinant(matrix.components().subList(0, n), n));
            if (n == variables.size() && sign == 0) {
                throw new NoVariant("the second derivatives do not decide what is there");
            }
            minimum &= sign > 0;
            maximum &= n % 2 == 0 ? sign > 0 : sign < 0;
        }
        return minimum ? 1 : maximum ? -1 : 0;
    }

    /** By its first row; for the two or three variables of a lesson. */
    static Expr determinant(List<Expr> rows, int n) {
        if (n == 1) return rows.getFirst().children().getFirst();
        var terms = new ArrayList<Expr>();
        for (int j = 0; j < n; j++) {
            int column = j;
            var minor =
                    rows.stream()
                            .skip(1)
                            .<Expr>map(
                                    row -> {
                                        var kept = new ArrayList<>(row.children().subList(0, n));
                                        kept.remove(column);
                                        return new Expr.Vector(kept);
                                    })
                            .toList();
            var term = rows.getFirst().children().get(j).times(determinant(minor, n - 1));
            terms.add(j % 2 == 0 ? term : term.negate());
        }
        return Expr.sum(terms);
    }

    /** The sign of a number; what rounding cannot tell from zero counts as zero. */
    static int sign(Expr e) {
        var simple = Simplifier.simplify(e);
        var exact = Exact.of(simple);
        if (exact.isPresent()) return exact.map(Rational::signum).orElse(0);
        double value = Compiled.of(simple, List.of()).at();
        if (Double.isNaN(value)) {
            throw new NoVariant("`" + Plain.print(simple) + "` is not a number");
        }
        return Math.abs(value) < 1e-12 ? 0 : (int) Math.signum(value);
    }

    private static NoVariant notCritical(Expr f) {
        return new NoVariant("`" + Plain.print(f) + "` has a slope there, which is not zero");
    }
}
