package nabla.answer.misconception;

import java.util.List;
import nabla.expr.Decimals;
import nabla.expr.Expr;
import nabla.expr.Rational;

/** Numbers as they were answered, and as finely as they were written. */
final class Rounded {
    /** With fewer digits, a number may be that of too many others, rounded. */
    private static final int DIGITS = 3;

    private final double[] values;
    private final double[] halves;

    Rounded(Expr answer) {
        List<Expr> entries = VectorSlips.flat(answer);
        values = NumberSlips.values(answer);
        halves = entries.stream().mapToDouble(Rounded::half).toArray();
    }

    int size() {
        return values.length;
    }

    boolean isNear(double[] others) {
        return agree(others, false);
    }

    /**
     * Whether others are these where they are rounded to as many places as these were written with.
     */
    boolean rounds(double[] others) {
        return agree(others, true);
    }

    private boolean agree(double[] others, boolean rounded) {
        if (others.length != values.length) {
            return false;
        }
        for (int i = 0; i < values.length; i++) {
            boolean near = Probe.near(values[i], others[i]);
            if (!near && !(rounded && Math.abs(values[i] - others[i]) <= halves[i])) {
                return false;
            }
        }
        return true;
    }

    /** Half of the unit of the last decimal place; 0 where none was rounded, as in 1/3 or 2.5. */
    private static double half(Expr e) {
        if (e instanceof Expr.Negative(var u)) {
            return half(u);
        }
        String decimal = e instanceof Expr.Num(var value) ? Decimals.exact(value) : null;
        if (decimal == null || decimal.indexOf('.') < 0) {
            return 0;
        }
        int places = decimal.length() - decimal.indexOf('.') - 1;
        int digits = decimal.replaceAll("[.-]", "").replaceAll("^0+", "").length();
        Rational unit = Rational.ONE.over(Rational.of(10).pow(places));
        return digits < DIGITS ? 0 : unit.doubleValue() / 2 * (1 + 1e-9);
    }
}
