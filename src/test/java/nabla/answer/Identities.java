package nabla.answer;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nabla.expr.Expr;
import nabla.expr.Function;
import nabla.expr.Parser;

/**
 * A true identity of every function of one variable and of some of two, in terms of its argument u
 * (and v), as one finds them in tables.
 */
final class Identities {
    private static final Map<Function, String> TEXTS = new TreeMap<>();

    static {
        TEXTS.put(Function.SIN, "2*sin(u/2)*cos(u/2)");
        TEXTS.put(Function.COS, "1 - 2*sin(u/2)^2");
        TEXTS.put(Function.TAN, "sin(u)/cos(u)");
        TEXTS.put(Function.COT, "cos(u)/sin(u)");
        TEXTS.put(Function.SEC, "1/cos(u)");
        TEXTS.put(Function.CSC, "1/sin(u)");
        TEXTS.put(Function.ASIN, "pi/2 - acos(u)");
        TEXTS.put(Function.ACOS, "pi - acos(-u)");
        TEXTS.put(Function.ATAN, "-atan(-u)");
        TEXTS.put(Function.ACOT, "atan(1/u)");
        TEXTS.put(Function.ASEC, "acos(1/u)");
        TEXTS.put(Function.ACSC, "asin(1/u)");
        TEXTS.put(Function.SINH, "(e^u - e^(-u))/2");
        TEXTS.put(Function.COSH, "(e^u + e^(-u))/2");
        TEXTS.put(Function.TANH, "2*sigmoid(2u) - 1");
        TEXTS.put(Function.COTH, "cosh(u)/sinh(u)");
        TEXTS.put(Function.SECH, "2/(e^u + e^(-u))");
        TEXTS.put(Function.CSCH, "1/sinh(u)");
        TEXTS.put(Function.ASINH, "ln(u + sqrt(u^2 + 1))");
        TEXTS.put(Function.ACOSH, "ln(u + sqrt(u^2 - 1))");
        TEXTS.put(Function.ATANH, "ln((1 + u)/(1 - u))/2");
        TEXTS.put(Function.ACOTH, "atanh(1/u)");
        TEXTS.put(Function.ASECH, "acosh(1/u)");
        TEXTS.put(Function.ACSCH, "asinh(1/u)");
        TEXTS.put(Function.EXP, "exp(u/2)^2");
        TEXTS.put(Function.LN, "ln(2u) - ln(2)");
        TEXTS.put(Function.LOG, "ln(u)/ln(v)");
        TEXTS.put(Function.SQRT, "u^(1/2)");
        TEXTS.put(Function.CBRT, "root(u, 3)");
        TEXTS.put(Function.ABS, "sqrt(u^2)");
        TEXTS.put(Function.SIGN, "u/abs(u)");
        TEXTS.put(Function.SIGMOID, "1/(1 + exp(-u))");
        TEXTS.put(Function.SOFTPLUS, "ln(1 + exp(u))");
        TEXTS.put(Function.RELU, "max(u, 0)");
        TEXTS.put(Function.STEP, "(1 + sign(sign(u) + 1/2))/2");
        TEXTS.put(Function.MAX, "(u + v + abs(u - v))/2");
        TEXTS.put(Function.MIN, "-max(-u, -v)");
    }

    private Identities() {}

    /** The same by an identity of its function; what has none is doubly negated. */
    static Expr ofFunction(Expr e) {
        if (!(e instanceof Expr.Call(var f, var arguments)) || !TEXTS.containsKey(f)) {
            return new Expr.Negative(new Expr.Negative(e));
        }
        return Parser.parse(String.valueOf(TEXTS.get(f)))
                .substitute(Map.of("u", arguments.getFirst(), "v", arguments.getLast()));
    }

    /** The functions that have one. */
    static List<Function> functions() {
        return List.copyOf(TEXTS.keySet());
    }
}
