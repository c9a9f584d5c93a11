package nabla.peers;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nabla.expr.Expr;
import nabla.expr.Function;
import nabla.expr.Rational;
import org.matheclipse.core.interfaces.IAST;
import org.matheclipse.core.interfaces.IExpr;
import org.matheclipse.core.interfaces.IRational;

/** What Symja answered, as our own expression. */
final class FromSymja {
    private static final Map<String, Function> OTHER_NAMES =
            Map.of(
                    "Surd", Function.ROOT,
                    "RealAbs", Function.ABS,
                    "RealSign", Function.SIGN,
                    "LogisticSigmoid", Function.SIGMOID,
                    "CubeRoot", Function.CBRT);

    private FromSymja() {}

    /**
     * @throws IllegalArgumentException for what has no counterpart here
     */
    static Expr read(IExpr e) {
        if (e instanceof IRational number) {
            return Expr.num(
                    Rational.of(
                            number.numerator().toBigNumerator(),
                            number.denominator().toBigNumerator()));
        }
        if (e instanceof IAST call) {
            return call(call);
        }
        return switch (e.toString()) {
            case "Pi" -> Expr.Constant.PI;
            case "E" -> Expr.Constant.E;
            case "x", "y", "z" -> Expr.variable(e.toString());
            default -> throw new IllegalArgumentException("no counterpart of " + e);
        };
    }

    private static Expr call(IAST call) {
        List<Expr> arguments = new ArrayList<>();
        for (int i = 1; i <= call.argSize(); i++) {
            arguments.add(read(call.get(i)));
        }
        String head = call.head().toString();
        return switch (head) {
            case "Plus" -> new Expr.Sum(arguments);
            case "Times" -> new Expr.Product(arguments);
            case "Power" -> new Expr.Power(arguments.get(0), arguments.get(1));
            case "List" -> new Expr.Vector(arguments);
            case "Log" ->
                    arguments.size() == 1
                            ? Expr.call(Function.LN, arguments.getFirst())
                            : Expr.call(Function.LOG, arguments.get(1), arguments.get(0));
            default -> new Expr.Call(function(head), arguments);
        };
    }

    private static Function function(String head) {
        Function other = OTHER_NAMES.get(head);
        if (other != null) {
            return other;
        }
        String name = head.startsWith("Arc") ? "a" + head.substring(3) : head;
        for (Function f : Function.values()) {
            if (f.text().equals(name.toLowerCase(Locale.ROOT))) {
                return f;
            }
        }
        throw new IllegalArgumentException("no counterpart of " + head);
    }
}
