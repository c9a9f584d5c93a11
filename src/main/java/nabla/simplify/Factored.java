package nabla.simplify;

import java.util.ArrayList;
import java.util.List;
import nabla.expr.Rational;

/**
 * A quotient taken apart into a coefficient and real factors, with what is known of their signs
 * where an even root or a logarithm of it is defined.
 */
final class Factored {
    /** A factor: a kernel or a polynomial of several terms, with its exponent. */
    record Factor(Poly base, Rational exponent) {}

    private final Algebra algebra;
    private final Kernels kernels;
    private final List<Factor> factors = new ArrayList<>();
    private Rational coefficient = Rational.ONE;

    /** Whatever is complex: in the end it must be 1 or −1, for the whole is real. */
    private Monomial unit = Monomial.ONE;

    private Factored(Algebra algebra) {
        this.algebra = algebra;
        this.kernels = algebra.kernels;
    }

    static Factored of(Ratio r, Algebra algebra) {
        Factored f = new Factored(algebra);
        f.take(r.numerator(), Rational.ONE);
        r.denominator().forEach((p, n) -> f.take(p, Rational.of(-n)));
        f.settleUnit();
        return f;
    }

    Rational coefficient() {
        return coefficient;
    }

    List<Factor> factors() {
        return factors;
    }

    private void take(Poly p, Rational exponent) {
        Piece piece = Piece.of(p, kernels);
        Monomial m = piece.monomial();
        for (int i = 0; i < m.kernels.length; i++) {
            Kernel k = kernels.kernel(m.kernels[i]);
            if (k.isComplex()) {
                unit = unit.times(Monomial.of(m.kernels[i], m.exponents[i].times(exponent)));
                continue;
            }
            if (!m.exponents[i].denominator().testBit(0)) {
                kernels.notNegative(k);
            }
            factors.add(new Factor(kernels.poly(k), m.exponents[i].times(exponent)));
        }
        scale(piece.coefficient(), exponent);
        if (!piece.rest().isOne()) {
            LinearFactors.of(withoutImaginary(piece.rest(), exponent), kernels)
                    .forEach((f, n) -> takeSquare(f, exponent.times(Rational.of(n))));
        }
    }

    /** Takes i out where it stands in every term. */
    private Poly withoutImaginary(Poly p, Rational exponent) {
        int i = kernels.number(new Kernel.Imaginary());
        if (!p.terms.keySet().stream().allMatch(m -> m.exponent(i).isOne())) {
            return p;
        }
        unit = unit.times(Monomial.of(i, exponent));
        return p.shift(Monomial.of(i, Rational.MINUS_ONE));
    }

    /** x² + 2xy + y² is (x + y)². */
    private void takeSquare(Poly p, Rational exponent) {
        Poly root = p.size() < 3 ? null : Division.root(p, algebra.work);
        if (root == null) {
            takeReal(p, exponent);
        } else {
            takeSquare(root, exponent.times(Rational.TWO));
        }
    }

    private void takeReal(Poly p, Rational exponent) {
        Conjugation.Split split = Conjugation.split(p, algebra);
        unit = unit.times(split.unit().pow(exponent));
        Rational lead = split.real().coefficient(split.real().leading());
        scale(lead, exponent);
        factors.add(new Factor(split.real().scale(lead.inverse()), exponent));
    }

    private void scale(Rational by, Rational exponent) {
        Rational power = Numbers.power(by, exponent);
        if (power == null) {
            throw new TooMuchWork("a power of a number would be too long");
        }
        coefficient = coefficient.times(power);
    }

    private void settleUnit() {
        Rational value = algebra.reduced(unit).constant();
        if (value == null) {
            throw new TooMuchWork("a complex factor");
        }
        coefficient = coefficient.times(value);
    }

    /**
     * What is under an even root or a logarithm is not negative; where one factor's sign is open,
     * that settles it.
     */
    void noteNotNegative() {
        Factor open = null;
        int known = coefficient.signum();
        for (Factor f : factors) {
            int s = signOf(f);
            if (s == 0 && open != null) {
                return;
            } else if (s == 0) {
                open = f;
            } else {
                known *= s;
            }
        }
        if (open != null && known != 0 && open.exponent().isInteger()) {
            if (open.base().size() == 1) {
                if (known > 0) {
                    kernels.notNegative(kernels.kernel(open.base().single().getKey().kernels[0]));
                }
            } else {
                kernels.noteSign(open.base(), known);
            }
        }
    }

    int signOf(Factor f) {
        boolean even = !f.exponent().numerator().testBit(0);
        return even ? 1 : kernels.sign(f.base());
    }
}
