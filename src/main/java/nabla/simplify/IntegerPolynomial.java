package nabla.simplify;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nabla.expr.Rational;

/**
 * A polynomial in one variable with whole coefficients, lowest first, without leading zeros; the
 * zero polynomial has no coefficients.
 */
record IntegerPolynomial(List<BigInteger> coefficients) {
    static final IntegerPolynomial ONE = new IntegerPolynomial(List.of(BigInteger.ONE));

    IntegerPolynomial {
        int size = coefficients.size();
        while (size > 0 && coefficients.get(size - 1).signum() == 0) {
            size--;
        }
        coefficients = List.copyOf(coefficients.subList(0, size));
    }

    static IntegerPolynomial of(long... coefficients) {
        return new IntegerPolynomial(
                Arrays.stream(coefficients).mapToObj(BigInteger::valueOf).toList());
    }

    int degree() {
        return coefficients.size() - 1;
    }

    BigInteger lead() {
        return coefficients.getLast();
    }

    boolean isZero() {
        return coefficients.isEmpty();
    }

    /**
     * The greatest whole number that divides every coefficient, with the sign of the leading one.
     */
    BigInteger content() {
        BigInteger g = BigInteger.ZERO;
        for (BigInteger c : coefficients) {
            g = g.gcd(c);
        }
        return isZero() || lead().signum() > 0 ? g : g.negate();
    }

    IntegerPolynomial primitive() {
        BigInteger g = content();
        return isZero()
                ? this
                : new IntegerPolynomial(coefficients.stream().map(c -> c.divide(g)).toList());
    }

    IntegerPolynomial times(IntegerPolynomial o) {
        if (isZero() || o.isZero()) {
            return new IntegerPolynomial(List.of());
        }
        BigInteger[] product = new BigInteger[degree() + o.degree() + 1];
        Arrays.fill(product, BigInteger.ZERO);
        for (int i = 0; i <= degree(); i++) {
            for (int j = 0; j <= o.degree(); j++) {
                product[i + j] =
                        product[i + j].add(coefficients.get(i).multiply(o.coefficients.get(j)));
            }
        }
        return new IntegerPolynomial(Arrays.asList(product));
    }

    IntegerPolynomial derivative() {
        List<BigInteger> slope = new ArrayList<>();
        for (int i = 1; i <= degree(); i++) {
            slope.add(coefficients.get(i).multiply(BigInteger.valueOf(i)));
        }
        return new IntegerPolynomial(slope);
    }

    /** The quotient where it divides exactly with whole coefficients, otherwise null. */
    @org.jspecify.annotations.Nullable
    IntegerPolynomial dividedBy(IntegerPolynomial o) {
        BigInteger[] rest = coefficients.toArray(BigInteger[]::new);
        int top = degree() - o.degree();
        if (top < 0) {
            return isZero() ? this : null;
        }
        BigInteger[] quotient = new BigInteger[top + 1];
        for (int k = top; k >= 0; k--) {
            BigInteger[] qr = rest[k + o.degree()].divideAndRemainder(o.lead());
            if (qr[1].signum() != 0) {
                return null;
            }
            quotient[k] = qr[0];
            for (int j = 0; j <= o.degree(); j++) {
                rest[k + j] = rest[k + j].subtract(qr[0].multiply(o.coefficients.get(j)));
            }
        }
        for (int i = 0; i < o.degree(); i++) {
            if (rest[i].signum() != 0) {
                return null;
            }
        }
        return new IntegerPolynomial(Arrays.asList(quotient));
    }

    /** The primitive greatest common divisor, by pseudo-remainders, whose sign does not matter. */
    IntegerPolynomial gcd(IntegerPolynomial o, Work work) {
        IntegerPolynomial a = primitive();
        IntegerPolynomial b = o.primitive();
        while (!b.isZero()) {
            IntegerPolynomial r = a.negatedRemainder(b, work).primitive();
            a = b;
            b = r;
        }
        return a.primitive();
    }

    Rational at(Rational x, Work work) {
        Rational value = Rational.ZERO;
        for (BigInteger c : coefficients.reversed()) {
            work.product(value.bitLength() + x.bitLength());
            value = value.times(x).plus(Rational.of(c));
        }
        return value;
    }

    /**
     * The remainder of division with its sign changed, times some positive number: the next of a
     * Sturm chain.
     */
    IntegerPolynomial negatedRemainder(IntegerPolynomial o, Work work) {
        IntegerPolynomial rest = this;
        while (!rest.isZero() && rest.degree() >= o.degree()) {
            int shift = rest.degree() - o.degree();
            BigInteger lead = o.lead().signum() < 0 ? rest.lead().negate() : rest.lead();
            BigInteger scale = o.lead().abs();
            BigInteger[] next = new BigInteger[rest.degree() + 1];
            for (int i = 0; i <= rest.degree(); i++) {
                BigInteger subtrahend =
                        i >= shift ? o.coefficients.get(i - shift).multiply(lead) : BigInteger.ZERO;
                work.product(rest.coefficients.get(i).bitLength() + scale.bitLength());
                next[i] = rest.coefficients.get(i).multiply(scale).subtract(subtrahend);
            }
            rest = new IntegerPolynomial(Arrays.asList(next));
            BigInteger content = rest.isZero() ? BigInteger.ONE : rest.content().abs();
            rest =
                    new IntegerPolynomial(
                            rest.coefficients.stream().map(c -> c.divide(content)).toList());
        }
        return new IntegerPolynomial(rest.coefficients.stream().map(BigInteger::negate).toList());
    }
}
