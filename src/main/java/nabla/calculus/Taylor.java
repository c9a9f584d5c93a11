package nabla.calculus;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nabla.expr.Expr;
import nabla.expr.Limits;
import nabla.expr.Rational;
import nabla.simplify.Simplifier;
import nabla.simplify.Work;

/** Taylor polynomials: f(a) + f′(a)(x − a) + … + f⁽ⁿ⁾(a)(x − a)ⁿ/n!. */
public final class Taylor {
    /** The highest degree that is worked out. */
    public static final int HIGHEST_DEGREE = 12;

    private Taylor() {}

    /**
     * The Taylor polynomial of a function of one variable about a point.
     *
     * @param degree from 0 to {@link #HIGHEST_DEGREE}; anything else is an {@link
     *     IllegalArgumentException}
     * @throws NotDifferentiable where a derivative does not exist, or would be too long
     */
    public static Expr polynomial(Expr f, String variable, Expr about, int degree) {
        if (degree < 0 || degree > HIGHEST_DEGREE) {
            throw new IllegalArgumentException(
                    "the degree of a Taylor polynomial is from 0 to "
                            + HIGHEST_DEGREE
                            + ", not "
                            + degree);
        }
        Work work = Work.of(Limits.DERIVATIVES);
        Expr step = Simplifier.simplify(Expr.variable(variable).minus(about), work);
        List<Expr> terms = new ArrayList<>();
        Expr derivative = f;
        Rational factorial = Rational.ONE;
        for (int n = 0; n <= degree; n++) {
            if (n > 0) {
                derivative = Derivative.of(derivative, variable, work);
                factorial = factorial.times(Rational.of(n));
            }
            Expr value = Simplifier.simplify(derivative.substitute(Map.of(variable, about)), work);
            Expr coefficient = value.over(Expr.num(factorial));
            terms.add(n == 0 ? value : coefficient.times(step.pow(n)));
        }
        return Expr.sum(terms.stream().map(t -> Simplifier.simplify(t, work)).toList().reversed());
    }
}
