package nabla.simplify;

import java.math.BigInteger;
import java.util.List;
import nabla.expr.Expr;
import nabla.expr.Function;
import nabla.expr.Rational;
import org.jspecify.annotations.Nullable;

/** Values and symmetries of functions that a person knows by heart: sin(π/6), ln 1, cos(−u). */
final class Known {
    private static final int FACTORIAL = 200;

    private final Simplifier simplifier;

    Known(Simplifier simplifier) {
        this.simplifier = simplifier;
    }

    /** The call written more simply, or null where nothing is known about it. */
    @Nullable Expr value(Expr.Call call) {
        Function f = call.function();
        Expr u = call.argument();
        Rational value = Numbers.rational(u);
        Expr opposite = opposite(u);
        if (opposite != null) {
            Expr mirrored = mirrored(f, opposite);
            if (mirrored != null) {
                return mirrored;
            }
        }
        return switch (f) {
            case SQRT -> root(u, value);
            case CBRT -> value == null ? null : simplifier.power(u, Expr.num(Rational.of(1, 3)));
            case ABS -> value != null ? Expr.num(value.abs()) : evenPower(u) ? u : null;
            case SIGN -> value == null ? null : Expr.num(value.signum());
            case STEP -> value == null ? null : Expr.num(value.signum() < 0 ? 0 : 1);
            case RELU ->
                    value == null ? null : Expr.num(value.signum() < 0 ? Rational.ZERO : value);
            case SIGMOID -> value != null && value.isZero() ? Expr.num(Rational.HALF) : null;
            case LN -> logarithm(u, Expr.Constant.E);
            case LOG -> logarithm(u, call.arguments().get(1));
            case SIN, COS, TAN -> Angles.value(f, u, simplifier);
            case ASIN, ATAN, SINH, TANH, ASINH, ATANH ->
                    value != null && value.isZero() ? Expr.Num.ZERO : null;
            case COSH, SECH -> value != null && value.isZero() ? Expr.Num.ONE : null;
            case ROOT -> indexed(u, call.arguments().get(1));
            case MAX, MIN -> extremum(call);
            case FACTORIAL -> factorial(value);
            default -> null;
        };
    }

    private @Nullable Expr opposite(Expr u) {
        return u instanceof Expr.Negative(var operand) ? operand : null;
    }

    private @Nullable Expr mirrored(Function f, Expr positive) {
        return switch (f) {
            case SIN,
                    TAN,
                    COT,
                    CSC,
                    ASIN,
                    ATAN,
                    ACOT,
                    ACSC,
                    SINH,
                    TANH,
                    COTH,
                    CSCH,
                    ASINH,
                    ATANH,
                    ACOTH,
                    ACSCH,
                    SIGN,
                    CBRT ->
                    simplifier.known(new Expr.Call(f, List.of(positive))).negate();
            case COS, SEC, COSH, SECH, ABS -> simplifier.known(new Expr.Call(f, List.of(positive)));
            default -> null;
        };
    }

    private @Nullable Expr root(Expr u, @Nullable Rational value) {
        if (value != null) {
            return value.signum() < 0
                    ? null
                    : value.isZero() ? Expr.Num.ZERO : simplifier.power(u, Expr.num(Rational.HALF));
        }
        if (u instanceof Expr.Power(var base, var exponent)) {
            Rational n = Numbers.rational(exponent);
            if (n != null && n.isInteger() && !n.numerator().testBit(0)) {
                Rational half = n.times(Rational.HALF);
                Expr size = half.numerator().testBit(0) ? Expr.call(Function.ABS, base) : base;
                return simplifier.power(size, Expr.num(half));
            }
            if (base instanceof Expr.Constant) {
                return simplifier.power(base, simplifier.product(exponent.over(Expr.Num.TWO)));
            }
        }
        return null;
    }

    private @Nullable Expr indexed(Expr u, Expr index) {
        Rational n = Numbers.rational(index);
        Rational value = Numbers.rational(u);
        if (n == null || !n.isInt() || n.intValue() < 1) {
            return null;
        }
        if (value != null && value.signum() < 0) {
            return n.intValue() % 2 == 0
                    ? null
                    : simplifier.power(Expr.num(value.negate()), Expr.num(n.inverse())).negate();
        }
        return simplifier.power(u, Expr.num(n.inverse()));
    }

    private boolean evenPower(Expr u) {
        return switch (u) {
            case Expr.Power(var base, var exponent) -> {
                Rational n = Numbers.rational(exponent);
                yield base instanceof Expr.Constant
                        || (n != null && n.isInteger() && !n.numerator().testBit(0));
            }
            case Expr.Constant _ -> true;
            case Expr.Call(var f, _) ->
                    f == Function.ABS
                            || f == Function.SQRT
                            || f == Function.EXP
                            || f == Function.SIGMOID;
            default -> false;
        };
    }

    private @Nullable Expr logarithm(Expr u, Expr base) {
        if (u.equals(Expr.Num.ONE)) {
            return Expr.Num.ZERO;
        }
        if (u.equals(base)) {
            return Expr.Num.ONE;
        }
        if (u instanceof Expr.Power(var b, var n) && b.equals(base)) {
            return n;
        }
        if (base.equals(Expr.Constant.E)
                && u instanceof Expr.Quotient(var one, var rest)
                && one.equals(Expr.Num.ONE)
                && Numbers.rational(rest) != null) {
            return Expr.call(Function.LN, rest).negate();
        }
        Rational value = Numbers.rational(u);
        Rational b = Numbers.rational(base);
        return value == null || b == null ? null : exactLogarithm(value, b);
    }

    private @Nullable Expr exactLogarithm(Rational value, Rational base) {
        if (base.signum() <= 0 || base.isOne() || value.signum() <= 0) {
            return null;
        }
        Rational up = Rational.ONE;
        Rational down = Rational.ONE;
        for (int n = 0; n <= 64; n++) {
            if (up.equals(value)) {
                return Expr.num(n);
            }
            if (down.equals(value)) {
                return Expr.num(-n);
            }
            up = up.times(base);
            down = down.over(base);
        }
        return null;
    }

    private @Nullable Expr extremum(Expr.Call call) {
        Rational best = null;
        for (Expr argument : call.arguments()) {
            Rational value = Numbers.rational(argument);
            if (value == null) {
                return call.arguments().size() == 1 ? call.argument() : null;
            }
            boolean better =
                    best == null
                            || (call.function() == Function.MAX
                                    ? value.compareTo(best) > 0
                                    : value.compareTo(best) < 0);
            best = better ? value : best;
        }
        return best == null ? null : Expr.num(best);
    }

    private @Nullable Expr factorial(@Nullable Rational value) {
        if (value == null || !value.isInt() || value.signum() < 0 || value.intValue() > FACTORIAL) {
            return null;
        }
        BigInteger product = BigInteger.ONE;
        for (int i = 2; i <= value.intValue(); i++) {
            product = product.multiply(BigInteger.valueOf(i));
        }
        return Expr.num(Rational.of(product));
    }
}
