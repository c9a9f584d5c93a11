package nabla.calculus;

import static nabla.expr.Expr.Num.ONE;
import static nabla.expr.Expr.Num.TWO;
import static nabla.expr.Expr.Num.ZERO;
import static nabla.expr.Expr.call;

import nabla.expr.Expr;
import nabla.expr.Function;

/**
 * The derivatives of the functions of one variable, one row a function (Abramowitz and Stegun,
 * 4.1–4.6).
 *
 * <p>Conventions where there is no derivative: {@code abs} has the slope sign(u), which is 0 at 0;
 * {@code relu} has the slope step(u), which is 1 at 0; {@code sign} and {@code step} have the slope
 * 0, also where they jump.
 */
final class Slope {
    private Slope() {}

    /** f′(u). */
    static Expr of(Function f, Expr u) {
        return switch (f) {
            case SIN -> call(Function.COS, u);
            case COS -> call(Function.SIN, u).negate();
            case TAN -> call(Function.SEC, u).pow(2);
            case COT -> call(Function.CSC, u).pow(2).negate();
            case SEC -> call(Function.SEC, u).times(call(Function.TAN, u));
            case CSC -> call(Function.CSC, u).times(call(Function.COT, u)).negate();
            case ASIN -> ONE.over(root(ONE.minus(u.pow(2))));
            case ACOS -> ONE.over(root(ONE.minus(u.pow(2)))).negate();
            case ATAN -> ONE.over(u.pow(2).plus(ONE));
            case ACOT -> ONE.over(u.pow(2).plus(ONE)).negate();
            case ASEC -> ONE.over(abs(u).times(root(u.pow(2).minus(ONE))));
            case ACSC -> ONE.over(abs(u).times(root(u.pow(2).minus(ONE)))).negate();
            case SINH -> call(Function.COSH, u);
            case COSH -> call(Function.SINH, u);
            case TANH -> ONE.minus(call(Function.TANH, u).pow(2));
            case COTH -> ONE.minus(call(Function.COTH, u).pow(2));
            case SECH -> call(Function.SECH, u).times(call(Function.TANH, u)).negate();
            case CSCH -> call(Function.CSCH, u).times(call(Function.COTH, u)).negate();
            case ASINH -> ONE.over(root(u.pow(2).plus(ONE)));
            case ACOSH -> ONE.over(root(u.pow(2).minus(ONE)));
            case ATANH, ACOTH -> ONE.over(ONE.minus(u.pow(2)));
            case ASECH -> ONE.over(u.times(root(ONE.minus(u.pow(2))))).negate();
            case ACSCH -> ONE.over(abs(u).times(root(u.pow(2).plus(ONE)))).negate();
            case EXP -> call(Function.EXP, u);
            case LN -> ONE.over(u);
            case SQRT -> ONE.over(TWO.times(root(u)));
            case CBRT -> ONE.over(Expr.num(3).times(call(Function.CBRT, u).pow(2)));
            case ABS -> call(Function.SIGN, u);
            case SIGN, STEP -> ZERO;
            case SIGMOID -> call(Function.SIGMOID, u).times(ONE.minus(call(Function.SIGMOID, u)));
            case SOFTPLUS -> call(Function.SIGMOID, u);
            case RELU -> call(Function.STEP, u);
            case MAX, MIN -> ONE;
            case FACTORIAL ->
                    throw new NotDifferentiable(
                            "A factorial is defined for whole numbers only; it has no derivative.");
            case LOG, ROOT -> throw new IllegalArgumentException(f + " takes two arguments");
        };
    }

    private static Expr root(Expr u) {
        return call(Function.SQRT, u);
    }

    private static Expr abs(Expr u) {
        return call(Function.ABS, u);
    }
}
