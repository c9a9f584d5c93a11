package nabla.peers;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import nabla.expr.Expr;
import nabla.expr.Function;

/**
 * An expression in Symja's language. Functions whose derivatives Symja does not know are written by
 * others that it does: {@code relu(u)} as {@code (u + |u|)/2}.
 */
final class ToSymja {
    private ToSymja() {}

    static String print(Expr e) {
        return switch (e) {
            case Expr.Num(var value) -> "(" + value.numerator() + "/" + value.denominator() + ")";
            case Expr.Constant c -> c == Expr.Constant.PI ? "Pi" : "E";
            case Expr.Variable(var name) -> name;
            case Expr.Sum(var terms) -> joined(terms, "+");
            case Expr.Product(var factors) -> joined(factors, "*");
            case Expr.Quotient(var p, var q) -> "(" + print(p) + "/" + print(q) + ")";
            case Expr.Negative(var operand) -> "(-" + print(operand) + ")";
            case Expr.Power(var base, var exponent) ->
                    "(" + print(base) + "^" + print(exponent) + ")";
            case Expr.Call(var f, var arguments) -> call(f, arguments);
            case Expr.Vector(var components) ->
                    components.stream()
                            .map(ToSymja::print)
                            .collect(Collectors.joining(",", "{", "}"));
        };
    }

    private static String joined(List<Expr> parts, String by) {
        return parts.stream().map(ToSymja::print).collect(Collectors.joining(by, "(", ")"));
    }

    private static String call(Function f, List<Expr> arguments) {
        String u = print(arguments.getFirst());
        String v = arguments.size() > 1 ? print(arguments.get(1)) : "";
        return switch (f) {
            case ASIN, ACOS, ATAN, ACOT, ASEC, ACSC, ASINH, ACOSH, ATANH, ACOTH, ASECH, ACSCH ->
                    "Arc" + capitalised(f.text().substring(1)) + "(" + u + ")";
            case LN -> "Log(" + u + ")";
            case LOG -> "Log(" + v + "," + u + ")";
            case CBRT -> "Surd(" + u + ",3)";
            case ROOT -> "Surd(" + u + "," + v + ")";
            case ABS -> "RealAbs(" + u + ")";
            case SIGN -> "(" + u + "/RealAbs(" + u + "))";
            case STEP -> "((1+" + u + "/RealAbs(" + u + "))/2)";
            case RELU -> "((" + u + "+RealAbs(" + u + "))/2)";
            case MAX -> "((" + u + "+" + v + "+RealAbs(" + u + "-" + v + "))/2)";
            case MIN -> "((" + u + "+" + v + "-RealAbs(" + u + "-" + v + "))/2)";
            case SIGMOID -> "LogisticSigmoid(" + u + ")";
            case SOFTPLUS -> "Log(1+Exp(" + u + "))";
            case SIN,
                    COS,
                    TAN,
                    COT,
                    SEC,
                    CSC,
                    SINH,
                    COSH,
                    TANH,
                    COTH,
                    SECH,
                    CSCH,
                    EXP,
                    SQRT,
                    FACTORIAL ->
                    capitalised(f.text()) + "(" + u + ")";
        };
    }

    private static String capitalised(String name) {
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }
}
