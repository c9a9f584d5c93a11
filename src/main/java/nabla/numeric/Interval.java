package nabla.numeric;

import java.util.Map;
import nabla.expr.Expr;
import nabla.expr.Rational;
import org.jspecify.annotations.Nullable;

/** A closed interval of doubles that encloses a real number; bounds are rounded outwards. */
public record Interval(double low, double high) {

    /**
     * Encloses the value of an expression at an exact point; null where it has none or that cannot
     * be told.
     */
    public static @Nullable Interval of(Expr e, Map<String, Rational> point) {
        Interval value = new Enclosure<>(DoubleArithmetic.INSTANCE, point).of(e);
        return value == null || Double.isNaN(value.low) || Double.isNaN(value.high) ? null : value;
    }

    /**
     * Encloses every value that an expression takes on a box; null where it may have none somewhere
     * in it.
     */
    public static @Nullable Interval over(Expr e, Map<String, Interval> box) {
        Interval value = new Enclosure<>(DoubleArithmetic.INSTANCE, Map.of(), box).of(e);
        return value == null || Double.isNaN(value.low) || Double.isNaN(value.high) ? null : value;
    }

    public boolean isDisjoint(Interval o) {
        return high < o.low || o.high < low;
    }

    public double middle() {
        return low == high ? low : low / 2 + high / 2;
    }

    /** Whether the bounds are finite and agree to some digits at least. */
    public boolean isSharp() {
        return high - low <= 1e-6 * Math.max(Math.abs(low), Math.abs(high)) || high - low < 1e-300;
    }
}
