package nabla.simplify;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import nabla.expr.Rational;

/**
 * Finds the real polynomial in one that holds waves e^(iu): e^(2ix) + 1 is e^(ix) times e^(ix) +
 * e^(−ix), which is its own conjugate and so real.
 */
final class Conjugation {
    /** The product of both is the polynomial that was split; {@code unit} is of size 1. */
    record Split(Monomial unit, Poly real) {}

    private Conjugation() {}

    static Split split(Poly p, Algebra algebra) {
        Kernels kernels = algebra.kernels;
        Set<Integer> waves = new LinkedHashSet<>();
        boolean complex = false;
        for (Monomial m : p.terms.keySet()) {
            for (int k : m.kernels) {
                complex |= kernels.kernel(k).isComplex();
                if (kernels.kernel(k) instanceof Kernel.Wave && !kernels.isRelated(k)) {
                    waves.add(k);
                }
            }
        }
        if (!complex) {
            return new Split(Monomial.ONE, p);
        }
        Monomial centre = Monomial.ONE;
        for (int k : waves) {
            Rational low = p.leading().exponent(k);
            Rational high = low;
            for (Monomial m : p.terms.keySet()) {
                Rational e = m.exponent(k);
                low = e.compareTo(low) < 0 ? e : low;
                high = e.compareTo(high) > 0 ? e : high;
            }
            centre = centre.times(Monomial.of(k, low.plus(high).times(Rational.HALF)));
        }
        Poly centred = p.shift(centre.pow(Rational.MINUS_ONE));
        Poly mirrored = conjugate(centred, algebra);
        if (mirrored.equals(centred)) {
            return new Split(centre, centred);
        }
        if (!mirrored.equals(centred.scale(Rational.MINUS_ONE))) {
            throw new TooMuchWork("a factor that is neither real nor imaginary");
        }
        int i = kernels.number(new Kernel.Imaginary());
        Poly real = algebra.times(kernels.poly(new Kernel.Imaginary()), centred);
        return new Split(centre.times(Monomial.of(i, Rational.MINUS_ONE)), real);
    }

    private static Poly conjugate(Poly p, Algebra algebra) {
        Poly.Builder mirrored = new Poly.Builder();
        for (Map.Entry<Monomial, Rational> t : p.terms.entrySet()) {
            Monomial m = t.getKey();
            Rational c = t.getValue();
            for (int k : t.getKey().kernels) {
                Kernel kernel = algebra.kernels.kernel(k);
                if (kernel instanceof Kernel.Imaginary) {
                    c = c.negate();
                } else if (kernel instanceof Kernel.Wave) {
                    m = m.times(Monomial.of(k, m.exponent(k).times(Rational.of(-2))));
                }
            }
            mirrored.add(algebra.reduced(m), c);
        }
        return mirrored.build();
    }
}
