package nabla.simplify;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import nabla.expr.Expr;
import nabla.expr.Rational;
import org.jspecify.annotations.Nullable;

/**
 * A polynomial in one variable.
 *
 * @param polynomial whole coefficients
 * @param scale what the expression was multiplied by to make them whole
 */
record Univariate(String variable, IntegerPolynomial polynomial, Rational scale) {

    /** Null for anything but a polynomial of positive degree in exactly one variable. */
    static @Nullable Univariate of(Expr e, Work work) {
        if (e.variables().size() != 1) {
            return null;
        }
        String variable = e.variables().iterator().next();
        Map<Map<String, Integer>, Rational> terms = Coefficients.of(e, work);
        if (terms == null) {
            return null;
        }
        int degree = 0;
        BigInteger common = BigInteger.ONE;
        for (Map.Entry<Map<String, Integer>, Rational> t : terms.entrySet()) {
            degree = Math.max(degree, t.getKey().getOrDefault(variable, 0));
            BigInteger q = t.getValue().denominator();
            common = common.multiply(q).divide(common.gcd(q));
        }
        List<BigInteger> coefficients =
                new ArrayList<>(Collections.nCopies(degree + 1, BigInteger.ZERO));
        for (Map.Entry<Map<String, Integer>, Rational> t : terms.entrySet()) {
            coefficients.set(
                    t.getKey().getOrDefault(variable, 0),
                    t.getValue().times(Rational.of(common)).numerator());
        }
        return degree == 0
                ? null
                : new Univariate(
                        variable, new IntegerPolynomial(coefficients), Rational.of(common));
    }

    Expr toExpr(Simplifier simplifier) {
        Terms terms = new Terms(simplifier);
        for (int n = polynomial.degree(); n >= 0; n--) {
            Expr power = n == 0 ? Expr.Num.ONE : Expr.variable(variable).pow(n);
            terms.add(power, Rational.of(polynomial.coefficients().get(n)));
        }
        return terms.toExpr();
    }
}
