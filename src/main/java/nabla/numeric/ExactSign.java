package nabla.numeric;

import java.util.List;
import java.util.Map;
import nabla.expr.Expr;
import nabla.expr.Rational;
import nabla.simplify.Normalizer;
import nabla.simplify.Numbers;
import nabla.simplify.Simplifier;
import nabla.simplify.Work;
import org.jspecify.annotations.Nullable;

/** The sign of a number that is written without variables, told by proof only. */
final class ExactSign {
    private ExactSign() {}

    /**
     * −1, 0 or 1; null where the number has no value, or neither an enclosure nor a proof tells.
     */
    static @Nullable Integer of(Expr number) {
        Rational value = Numbers.rational(number);
        if (value != null) {
            return value.signum();
        }
        Interval enclosure = Interval.of(number, Map.of());
        if (enclosure == null) {
            return null;
        }
        Integer sign = of(enclosure);
        boolean zero =
                sign == null
                        && (Simplifier.simplify(number).equals(Expr.Num.ZERO)
                                || Normalizer.provesEqual(
                                        number, Expr.Num.ZERO, List.of(), Work.ofOneQuestion()));
        return zero ? Integer.valueOf(0) : sign;
    }

    static @Nullable Integer of(Interval value) {
        if (value.low() > 0) {
            return 1;
        }
        if (value.high() < 0) {
            return -1;
        }
        return value.low() == 0 && value.high() == 0 ? 0 : null;
    }
}
