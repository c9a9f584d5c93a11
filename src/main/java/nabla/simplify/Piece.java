package nabla.simplify;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import nabla.expr.Rational;

/**
 * A polynomial taken apart: its leading coefficient, the monomial that divides every term, and the
 * rest, whose leading coefficient is one (and which is 1 where the polynomial is a single term).
 */
record Piece(Rational coefficient, Monomial monomial, Poly rest) {
    static Piece of(Poly p, Kernels kernels) {
        if (p.size() == 1) {
            Map.Entry<Monomial, Rational> t = p.single();
            return new Piece(t.getValue(), t.getKey(), Poly.ONE);
        }
        Monomial common = Monomial.ONE;
        Set<Integer> seen = new HashSet<>();
        for (Monomial m : p.terms.keySet()) {
            for (int k : m.kernels) {
                if (seen.add(k) && free(kernels.kernel(k))) {
                    Rational least = m.exponent(k);
                    for (Monomial o : p.terms.keySet()) {
                        Rational e = o.exponent(k);
                        least = e.compareTo(least) < 0 ? e : least;
                    }
                    common = common.times(Monomial.of(k, least));
                }
            }
        }
        Poly shifted = p.shift(common.pow(Rational.MINUS_ONE));
        Rational lead = shifted.coefficient(shifted.leading());
        return new Piece(lead, common, shifted.scale(lead.inverse()));
    }

    /** Kernels that have no relation may have any exponent. */
    private static boolean free(Kernel k) {
        return switch (k) {
            case Kernel.Variable _,
                    Kernel.Pi _,
                    Kernel.Exponential _,
                    Kernel.Logarithm _,
                    Kernel.Opaque _,
                    Kernel.Tower _ ->
                    true;
            case Kernel.Wave _ -> true;
            case Kernel.Imaginary _,
                    Kernel.Prime _,
                    Kernel.Radicand _,
                    Kernel.Size _,
                    Kernel.Alternating _ ->
                    false;
        };
    }
}
