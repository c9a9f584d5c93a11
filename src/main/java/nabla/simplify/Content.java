package nabla.simplify;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import nabla.expr.Expr;
import nabla.expr.Rational;

/** The greatest rational number that divides every coefficient of a sum. */
final class Content {
    private Content() {}

    static Rational of(Expr e) {
        if (!(e instanceof Expr.Sum(var terms))) {
            return Rational.ONE;
        }
        BigInteger p = BigInteger.ZERO;
        BigInteger q = BigInteger.ONE;
        for (Expr term : terms) {
            Rational c = coefficient(term);
            p = p.gcd(c.numerator());
            q = q.multiply(c.denominator()).divide(q.gcd(c.denominator()));
        }
        return p.signum() == 0 ? Rational.ONE : Rational.of(p, q);
    }

    static Expr divide(Expr e, Rational by) {
        if (!(e instanceof Expr.Sum(var terms))) {
            return Terms.scaled(by.inverse(), e);
        }
        List<Expr> divided = new ArrayList<>(terms.size());
        for (Expr term : terms) {
            divided.add(Terms.scaled(by.inverse(), term));
        }
        Terms collected = new Terms();
        divided.forEach(t -> collected.add(t, Rational.ONE));
        return collected.toExpr();
    }

    private static Rational coefficient(Expr term) {
        Factors factors = new Factors();
        factors.multiply(term, Expr.Num.ONE);
        return factors.takeCoefficient();
    }
}
