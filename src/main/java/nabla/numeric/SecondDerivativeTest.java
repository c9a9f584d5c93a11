package nabla.numeric;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nabla.calculus.Hessian;
import nabla.expr.Expr;
import nabla.simplify.Simplifier;
import org.jspecify.annotations.Nullable;

/**
 * The second-derivative test where the gradient is zero, by Sylvester's criterion: a symmetric
 * matrix is positive definite where its leading minors are positive, negative definite where they
 * alternate from a negative one, and indefinite where its principal minors fit neither sign (Horn
 * and Johnson, <i>Matrix Analysis</i>, 2nd ed., 7.2). A matrix that is only semidefinite decides
 * nothing.
 *
 * @param hessian the second derivatives at the point, row by row
 * @param leading its leading minors, the first of them the upper left entry
 */
public record SecondDerivativeTest(
        Verdict verdict, Reason reason, Expr.Vector hessian, List<Minor> leading) {
    private static final int MOST_VARIABLES = 5;

    /** What is there. */
    public enum Verdict {
        MINIMUM,
        MAXIMUM,
        SADDLE,
        UNDECIDED
    }

    /** Why. */
    public enum Reason {
        POSITIVE_DEFINITE,
        NEGATIVE_DEFINITE,
        INDEFINITE,
        /** Definite but for directions without curvature, along which anything may happen. */
        SEMIDEFINITE,
        /** The function may have a kink there, so that second derivatives say nothing. */
        KINK,
        /** Some sign could not be told, or there are too many variables. */
        NOT_KNOWN
    }

    /**
     * The determinant of some rows and the same columns.
     *
     * @param value exact at an exact point, otherwise null
     * @param sign −1, 0 or 1; null where it cannot be told
     */
    public record Minor(int size, @Nullable Expr value, @Nullable Integer sign) {}

    public SecondDerivativeTest {
        leading = List.copyOf(leading);
    }

    /** At an exact point, where the gradient is taken to be zero. */
    public static SecondDerivativeTest at(
            Expr f, List<String> variables, Map<String, ? extends Expr> point) {
        return at(f, Hessian.of(f, variables), point);
    }

    /** The same where the Hessian is at hand. */
    static SecondDerivativeTest at(Expr f, Expr.Vector matrix, Map<String, ? extends Expr> point) {
        Expr.Vector there = (Expr.Vector) matrix.substitute(point).map(SecondDerivativeTest::row);
        for (Expr kink : Kinks.of(f)) {
            Integer sign = ExactSign.of(Simplifier.simplify(kink.substitute(point)));
            if (sign == null || sign == 0) {
                return undecided(Reason.KINK, there);
            }
        }
        return decide(there, minor -> exact(minor));
    }

    /** At the only critical point in a box, by enclosures of the minors over all of it. */
    static SecondDerivativeTest within(Expr f, Expr.Vector hessian, Map<String, Interval> box) {
        for (Expr kink : Kinks.of(f)) {
            Interval side = Interval.over(kink, box);
            if (side == null || ExactSign.of(side) == null) {
                return undecided(Reason.KINK, hessian);
            }
        }
        return decide(
                hessian,
                minor -> {
                    Interval value = Interval.over(minor, box);
                    return new Minor(0, null, value == null ? null : ExactSign.of(value));
                });
    }

    private static Expr row(Expr row) {
        return row.map(Simplifier::simplify);
    }

    private static Minor exact(Expr determinant) {
        Expr value = Simplifier.simplify(determinant);
        return new Minor(0, value, ExactSign.of(value));
    }

    private static SecondDerivativeTest undecided(Reason reason, Expr.Vector hessian) {
        return new SecondDerivativeTest(Verdict.UNDECIDED, reason, hessian, List.of());
    }

    private static SecondDerivativeTest decide(
            Expr.Vector hessian, java.util.function.Function<Expr, Minor> valued) {
        int n = hessian.components().size();
        if (n > MOST_VARIABLES) {
            return undecided(Reason.NOT_KNOWN, hessian);
        }
        List<Minor> leading = new ArrayList<>();
        boolean positive = true;
        boolean negative = true;
        boolean notPositive = false;
        boolean notNegative = false;
        boolean known = true;
        for (int chosen = 1; chosen < 1 << n; chosen++) {
            int size = Integer.bitCount(chosen);
            Minor m = valued.apply(Determinant.of(hessian, chosen));
            Integer sign = m.sign();
            int flipped = sign == null ? 0 : size % 2 == 0 ? sign : -sign;
            known &= sign != null;
            notPositive |= sign != null && sign < 0;
            notNegative |= flipped < 0;
            if (chosen == (1 << size) - 1) {
                leading.add(new Minor(size, m.value(), sign));
                positive &= sign != null && sign > 0;
                negative &= flipped > 0;
            }
        }
        Reason reason =
                positive
                        ? Reason.POSITIVE_DEFINITE
                        : negative
                                ? Reason.NEGATIVE_DEFINITE
                                : notPositive && notNegative
                                        ? Reason.INDEFINITE
                                        : known ? Reason.SEMIDEFINITE : Reason.NOT_KNOWN;
        return new SecondDerivativeTest(verdict(reason), reason, hessian, leading);
    }

    private static Verdict verdict(Reason reason) {
        return switch (reason) {
            case POSITIVE_DEFINITE -> Verdict.MINIMUM;
            case NEGATIVE_DEFINITE -> Verdict.MAXIMUM;
            case INDEFINITE -> Verdict.SADDLE;
            case SEMIDEFINITE, KINK, NOT_KNOWN -> Verdict.UNDECIDED;
        };
    }
}
