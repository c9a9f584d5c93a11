package nabla.simplify;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nabla.expr.Rational;
import org.jspecify.annotations.Nullable;

/**
 * The kernels of one comparison, with what is known of their signs where both expressions are
 * defined: an argument of a square root or a logarithm is not negative there.
 */
final class Kernels {
    private final List<Kernel> kernels = new ArrayList<>();
    private final List<Boolean> related = new ArrayList<>();
    private final Map<Kernel, Integer> numbers = new HashMap<>();
    private final Set<Kernel> notNegativeKernels = new HashSet<>();
    private final Map<Poly, Integer> signs = new HashMap<>();
    private int facts;

    Kernels() {}

    /** A table that knows the same, for another case. */
    Kernels copy() {
        Kernels copy = new Kernels();
        copy.kernels.addAll(kernels);
        copy.related.addAll(related);
        copy.numbers.putAll(numbers);
        copy.notNegativeKernels.addAll(notNegativeKernels);
        copy.signs.putAll(signs);
        copy.facts = facts;
        return copy;
    }

    /** A polynomial whose size occurs, and whose sign is open; null where there is none. */
    @Nullable Poly openSize() {
        for (Kernel k : kernels) {
            if (k instanceof Kernel.Size(var p) && sign(p) == 0) {
                return p;
            }
        }
        return null;
    }

    int number(Kernel k) {
        Integer known = numbers.get(k);
        if (known != null) {
            return known;
        }
        boolean relation = hasRelation(k);
        kernels.add(k);
        related.add(relation);
        numbers.put(k, kernels.size() - 1);
        return kernels.size() - 1;
    }

    /** Whether powers of a kernel are not all independent: i² = −1, |p|² = p², e^(iπ) = −1. */
    boolean isRelated(int number) {
        return related.get(number);
    }

    private boolean hasRelation(Kernel k) {
        return switch (k) {
            case Kernel.Imaginary _,
                    Kernel.Prime _,
                    Kernel.Radicand _,
                    Kernel.Size _,
                    Kernel.Alternating _ ->
                    true;
            case Kernel.Wave(var t) -> t.equals(Ratio.of(poly(new Kernel.Pi())));
            case Kernel.Variable _,
                    Kernel.Pi _,
                    Kernel.Tower _,
                    Kernel.Exponential _,
                    Kernel.Logarithm _,
                    Kernel.Opaque _ ->
                    false;
        };
    }

    Kernel kernel(int number) {
        return kernels.get(number);
    }

    Poly poly(Kernel k) {
        return power(k, Rational.ONE);
    }

    Poly power(Kernel k, Rational exponent) {
        return Poly.term(Rational.ONE, Monomial.of(number(k), exponent));
    }

    /**
     * How many facts about signs have been noted: when none came since, a second reading would say
     * the same.
     */
    int facts() {
        return facts;
    }

    void notNegative(Kernel k) {
        if (notNegativeKernels.add(k)) {
            facts++;
        }
    }

    /** Notes that a polynomial is nowhere below zero (sign 1) or above it (sign −1). */
    void noteSign(Poly p, int sign) {
        if (sign > 0 && p.size() == 1) {
            notNegative(kernel(p.single().getKey().kernels[0]));
            return;
        }
        if (signs.putIfAbsent(p, sign) == null) {
            facts++;
        }
    }

    boolean isNotNegative(Kernel k) {
        return switch (k) {
            case Kernel.Pi _, Kernel.Prime _, Kernel.Exponential _, Kernel.Size _ -> true;
            case Kernel.Radicand(var p) -> sign(p) >= 0;
            case Kernel.Tower(var p) -> sign(p) > 0;
            case Kernel.Variable _,
                    Kernel.Imaginary _,
                    Kernel.Wave _,
                    Kernel.Alternating _,
                    Kernel.Logarithm _,
                    Kernel.Opaque _ ->
                    notNegativeKernels.contains(k);
        };
    }

    /** 1 or −1 where a polynomial is known to keep to one side of zero, otherwise 0. */
    int sign(Poly p) {
        Integer known = signs.get(p);
        if (known != null) {
            return known;
        }
        int sign = 0;
        for (Map.Entry<Monomial, Rational> t : p.terms.entrySet()) {
            int s = sign(t.getKey()) * t.getValue().signum();
            if (s == 0 || (sign != 0 && s != sign)) {
                return 0;
            }
            sign = s;
        }
        return sign;
    }

    /** 1 or −1 where a monomial is known to keep to one side of zero, otherwise 0. */
    int sign(Monomial m) {
        int sign = 1;
        for (int i = 0; i < m.kernels.length; i++) {
            Kernel k = kernel(m.kernels[i]);
            boolean even = !m.exponents[i].numerator().testBit(0);
            if (k.isComplex()) {
                return 0;
            }
            if (!even && !isNotNegative(k)) {
                boolean negative =
                        m.exponents[i].isInteger()
                                && Integer.valueOf(-1).equals(signs.get(poly(k)));
                if (!negative) {
                    return 0;
                }
                sign = -sign;
            }
        }
        return sign;
    }

    /**
     * The logarithm, exponential or other kernel with an equal argument, however that is written.
     */
    @Nullable Ratio same(Class<? extends Kernel> kind, Ratio argument, Algebra algebra) {
        for (Kernel k : List.copyOf(kernels)) {
            if (kind.isInstance(k)) {
                Ratio other =
                        switch (k) {
                            case Kernel.Exponential(var t) -> t;
                            case Kernel.Wave(var t) -> t;
                            case Kernel.Alternating(var t) -> t;
                            case Kernel.Opaque(_, var a) -> a;
                            default -> null;
                        };
                if (other != null
                        && !other.equals(argument)
                        && (!other.isPolynomial() || !argument.isPolynomial())
                        && algebra.plus(other, argument.negate()).numerator().isZero()) {
                    return other;
                }
            }
        }
        return null;
    }
}
