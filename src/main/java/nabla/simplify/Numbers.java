package nabla.simplify;

import java.math.BigInteger;
import nabla.expr.Expr;
import nabla.expr.IntegerRoots;
import nabla.expr.Rational;
import org.jspecify.annotations.Nullable;

/** Exact arithmetic on trees that are written as numbers, bounded in size. */
public final class Numbers {
    /** Powers with more bits than this are left as they are. */
    static final int BITS = 4_000;

    private Numbers() {}

    /**
     * The value of a number, a fraction of numbers, or the opposite of one; null for anything else.
     */
    public static @Nullable Rational rational(Expr e) {
        return switch (e) {
            case Expr.Num(var value) -> value;
            case Expr.Negative(var operand) -> {
                Rational value = rational(operand);
                yield value == null ? null : value.negate();
            }
            case Expr.Quotient(var p, var q) -> {
                Rational top = rational(p);
                Rational bottom = top == null ? null : rational(q);
                yield top == null || bottom == null || bottom.isZero() ? null : top.over(bottom);
            }
            default -> null;
        };
    }

    /** A whole power of moderate size, or null where it is too large or not defined. */
    static @Nullable Rational power(Rational base, Rational exponent) {
        if (!exponent.isInt()) {
            return null;
        }
        int n = exponent.intValue();
        if (base.isZero()) {
            return n > 0 ? Rational.ZERO : n == 0 ? Rational.ONE : null;
        }
        int bits = Math.max(base.numerator().bitLength(), base.denominator().bitLength());
        boolean unit = base.abs().isOne();
        if (!unit && (long) bits * Math.abs((long) n) > BITS) {
            return null;
        }
        return unit ? (n % 2 == 0 ? Rational.ONE : base) : base.pow(n);
    }

    /**
     * The largest r for which r^index divides a natural number, as far as trial division finds it:
     * √12 is 2√3.
     */
    static BigInteger rootPart(BigInteger n, int index, Work work) {
        work.spend(Primes.SMALL.size() / 8);
        work.product(n.bitLength());
        BigInteger exact = IntegerRoots.floor(n, index);
        if (exact.pow(index).equals(n)) {
            return exact;
        }
        BigInteger part = BigInteger.ONE;
        BigInteger rest = n;
        for (BigInteger p : Primes.SMALL) {
            if ((long) (p.bitLength() - 1) * index >= rest.bitLength()) {
                break;
            }
            if (rest.mod(p).signum() != 0) {
                continue;
            }
            BigInteger q = p.pow(index);
            BigInteger[] qr = rest.divideAndRemainder(q);
            while (qr[1].signum() == 0) {
                part = part.multiply(p);
                rest = qr[0];
                qr = rest.divideAndRemainder(q);
            }
        }
        return part;
    }
}
