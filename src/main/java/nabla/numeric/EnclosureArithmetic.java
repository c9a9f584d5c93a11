package nabla.numeric;

import nabla.expr.Rational;
import org.jspecify.annotations.Nullable;

/**
 * Arithmetic on enclosures of real numbers: every result encloses every value that its arguments
 * may have. Null stands for "has no value, or it cannot be told whether it has one".
 */
interface EnclosureArithmetic<T> {
    T of(Rational value);

    T pi();

    T plus(T a, T b);

    T times(T a, T b);

    T negate(T a);

    @Nullable T inverse(T a);

    @Nullable T power(T a, int n);

    /** The root of index n ≥ 2 of what is not negative. */
    @Nullable T root(T a, int n);

    @Nullable T exp(T a);

    @Nullable T ln(T a);

    @Nullable T sin(T a);

    @Nullable T cos(T a);

    @Nullable T atan(T a);

    T abs(T a);

    T max(T a, T b);

    /** 1 or −1 where the sign is certain, otherwise 0. */
    int sign(T a);

    boolean isZero(T a);
}
