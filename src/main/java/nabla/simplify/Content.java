package nabla.simplify;

import java.math.BigInteger;
import nabla.expr.Expr;
import nabla.expr.Rational;

/**
 * The greatest rational number that divides every coefficient of a sum.
 *
 * @param primitive the sum without it
 */
record Content(Rational divisor, Expr primitive) {

    static Content of(Expr e, Simplifier simplifier) {
        Rational divisor = divisor(e, simplifier);
        return new Content(divisor, divisor.isOne() ? e : divide(e, divisor, simplifier));
    }

    private static Rational divisor(Expr e, Simplifier simplifier) {
        if (!(e instanceof Expr.Sum(var terms))) {
            return Rational.ONE;
        }
        BigInteger p = BigInteger.ZERO;
        BigInteger q = BigInteger.ONE;
        for (Expr term : terms) {
            Rational c = simplifier.factors(term).coefficient();
            simplifier.work().product(q.bitLength() + c.bitLength());
            p = p.gcd(c.numerator());
            q = q.multiply(c.denominator()).divide(q.gcd(c.denominator()));
        }
        return p.signum() == 0 ? Rational.ONE : Rational.of(p, q);
    }

    static Expr divide(Expr e, Rational by, Simplifier simplifier) {
        if (!(e instanceof Expr.Sum(var terms))) {
            return simplifier.scaled(by.inverse(), e);
        }
        Terms collected = new Terms(simplifier);
        terms.forEach(t -> collected.add(t, by.inverse()));
        return collected.toExpr();
    }
}
