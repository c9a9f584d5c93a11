package nabla.simplify;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import nabla.expr.Expr;
import nabla.expr.Function;
import nabla.expr.Limits;
import nabla.expr.Rational;
import org.jspecify.annotations.Nullable;

/**
 * The real roots of a polynomial in one variable with rational coefficients: exact where a factor
 * over the rational numbers is linear or quadratic, otherwise enclosed (by Sturm's theorem and
 * bisection).
 */
public final class RealRoots {
    private static final Rational WIDTH = Rational.of(BigInteger.ONE, BigInteger.ONE.shiftLeft(60));

    /**
     * A real root.
     *
     * @param exact the root as an expression, or null where it is only enclosed
     * @param low not above the root
     * @param high not below it; within 2⁻⁶⁰ of {@code low}
     * @param multiplicity how often it counts
     */
    public record Root(@Nullable Expr exact, Rational low, Rational high, int multiplicity) {}

    private RealRoots() {}

    /**
     * The roots in ascending order; null for anything but a polynomial of positive degree in one
     * variable, and where the work would pass its bound.
     */
    public static @Nullable List<Root> of(Expr e) {
        Work work = Work.of(Limits.FACTORING);
        List<Root> roots = new ArrayList<>();
        try {
            Univariate polynomial = Univariate.of(e, work);
            if (polynomial == null) {
                return null;
            }
            for (Map.Entry<IntegerPolynomial, Integer> factor :
                    IntegerFactoring.of(polynomial.polynomial(), work).entrySet()) {
                isolate(factor.getKey(), factor.getValue(), roots, work);
            }
        } catch (TooMuchWork _) {
            return null;
        }
        roots.sort(Comparator.comparing(Root::low));
        return roots;
    }

    /** The sign of a polynomial in one variable beyond all of its roots; 0 for anything else. */
    public static int signFarRight(Expr e) {
        Univariate polynomial = Univariate.of(e, Work.of(Limits.FACTORING));
        return polynomial == null ? 0 : polynomial.polynomial().lead().signum();
    }

    /** An irreducible factor: its roots are simple and, but for a linear one, irrational. */
    private static void isolate(IntegerPolynomial f, int multiplicity, List<Root> into, Work work) {
        if (f.degree() == 1) {
            Rational root = Rational.of(f.coefficients().get(0).negate(), f.lead());
            into.add(new Root(Expr.num(root), root, root, multiplicity));
            return;
        }
        List<IntegerPolynomial> chain = sturm(f, work);
        Rational bound = bound(f);
        List<Rational[]> open = new ArrayList<>();
        open.add(new Rational[] {bound.negate(), bound});
        List<Rational[]> single = new ArrayList<>();
        while (!open.isEmpty()) {
            Rational[] side = open.removeLast();
            int count = changes(chain, side[0], work) - changes(chain, side[1], work);
            Rational middle = side[0].plus(side[1]).times(Rational.HALF);
            if (count == 1 && side[1].minus(side[0]).compareTo(WIDTH) <= 0) {
                single.add(side);
            } else if (count > 0) {
                open.add(new Rational[] {middle, side[1]});
                open.add(new Rational[] {side[0], middle});
            }
        }
        for (int i = 0; i < single.size(); i++) {
            Expr exact = f.degree() == 2 ? quadratic(f, i == 0 ? -1 : 1) : null;
            into.add(new Root(exact, single.get(i)[0], single.get(i)[1], multiplicity));
        }
    }

    private static Expr quadratic(IntegerPolynomial f, int sign) {
        Rational a = Rational.of(f.coefficients().get(2));
        Rational b = Rational.of(f.coefficients().get(1));
        Rational c = Rational.of(f.coefficients().get(0));
        Rational discriminant = b.times(b).minus(Rational.of(4).times(a).times(c));
        Expr root = Expr.call(Function.SQRT, Expr.num(discriminant));
        Expr numerator = Expr.num(b.negate()).plus(sign > 0 ? root : root.negate());
        return Simplifier.simplify(numerator.over(Expr.num(a.times(Rational.TWO))));
    }

    /**
     * Cauchy: no root is larger than one plus the largest quotient of a coefficient by the leading
     * one.
     */
    private static Rational bound(IntegerPolynomial f) {
        Rational largest = Rational.ZERO;
        for (BigInteger c : f.coefficients()) {
            Rational q = Rational.of(c, f.lead()).abs();
            largest = q.compareTo(largest) > 0 ? q : largest;
        }
        return largest.plus(Rational.ONE);
    }

    private static List<IntegerPolynomial> sturm(IntegerPolynomial f, Work work) {
        List<IntegerPolynomial> chain = new ArrayList<>(List.of(f, f.derivative()));
        while (chain.getLast().degree() > 0) {
            chain.add(chain.get(chain.size() - 2).negatedRemainder(chain.getLast(), work));
        }
        return chain;
    }

    private static int changes(List<IntegerPolynomial> chain, Rational x, Work work) {
        int changes = 0;
        int before = 0;
        for (IntegerPolynomial f : chain) {
            int sign = f.at(x, work).signum();
            if (sign != 0) {
                changes += before != 0 && sign != before ? 1 : 0;
                before = sign;
            }
        }
        return changes;
    }
}
