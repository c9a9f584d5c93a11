package nabla.answer.misconception;

import static nabla.expr.Expr.Num.ONE;
import static nabla.expr.Expr.Num.TWO;
import static nabla.expr.Expr.call;

import nabla.expr.Expr;
import nabla.expr.Function;

/** What is remembered wrongly of the table of derivatives. */
final class FunctionSlips {
    private FunctionSlips() {}

    static void of(Expr.Call e, Expr slope, Slips slips) {
        Expr u = e.argument();
        switch (e.function()) {
            case SIN -> slips.add(Misconception.SINE_SIGN, e, slope.negate());
            case COS -> slips.add(Misconception.COSINE_SIGN, e, slope.negate());
            case TAN ->
                    slips.add(Misconception.TANGENT_NOT_SQUARED, e, call(Function.SEC, u), slope);
            case TANH -> {
                slips.add(Misconception.TANH_NOT_SQUARED, e, ONE.minus(e));
                slips.add(Misconception.TANH_NOT_SQUARED, e, call(Function.SECH, u));
            }
            case SIGMOID -> sigmoid(e, u, slips);
            case SQRT -> root(e, slips);
            case LN -> slips.add(Misconception.TERM_INTEGRATED, e, u.times(e).minus(u));
            case LOG -> {
                slips.add(
                        Misconception.LOGARITHM_BASE_IGNORED, e, ONE.over(u), e.arguments().get(1));
                slips.add(
                        Misconception.LOGARITHM_OF_BASE_DIVIDED,
                        e,
                        call(Function.LN, e.arguments().get(1)).over(u),
                        call(Function.LN, e.arguments().get(1)));
            }
            case RELU -> slips.add(Misconception.RELU_ALWAYS_ONE, e, ONE, u);
            case ABS -> slips.add(Misconception.ABSOLUTE_VALUE_IGNORED, e, ONE, u);
            default -> sign(e, slope, slips);
        }
    }

    private static void sign(Expr e, Expr slope, Slips slips) {
        slips.add(Misconception.FUNCTION_SIGN, e, slope.negate());
    }

    private static void sigmoid(Expr e, Expr u, Slips slips) {
        slips.add(Misconception.SIGMOID_FACTOR_MISSING, e, ONE.minus(e));
        slips.add(Misconception.SIGMOID_ARGUMENT, e, e.times(ONE.minus(u)), u);
        slips.add(Misconception.SIGMOID_PLUS, e, e.times(ONE.plus(e)));
        slips.add(Misconception.SIGMOID_AS_TANH, e, ONE.minus(e.pow(2)));
    }

    private static void root(Expr e, Slips slips) {
        slips.add(Misconception.ROOT_FACTOR_MISSING, e, ONE.over(e));
        slips.add(Misconception.ROOT_NOT_INVERTED, e, e.over(TWO));
        slips.add(Misconception.ROOT_NOT_INVERTED, e, TWO.times(e));
    }
}
