package nabla.browser;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import nabla.calculus.Derivative;
import nabla.calculus.NotDifferentiable;
import nabla.expr.Expr;
import nabla.expr.MathMl;
import nabla.expr.Parser;
import nabla.expr.Plain;
import nabla.expr.Scope;
import nabla.expr.SyntaxError;
import org.teavm.jso.JSExport;

/**
 * What the engine offers to JavaScript. Variables are named in one text, by commas; none named
 * means any.
 */
public final class Engine {
    private Engine() {}

    public static void main(String[] args) {}

    /** How a text is read, as JSON: see {@link Preview}. */
    @JSExport
    public static String preview(String text, String variables) {
        return Preview.of(text, scope(variables));
    }

    /** How a line of working is read, as JSON: see {@link Preview}. */
    @JSExport
    public static String line(String text, String variables) {
        Objects.requireNonNull(Expr.Num.ZERO);
        return Preview.ofLine(text, variables.isEmpty() ? List.of() : names(variables));
    }

    /**
     * The function that a text says; an error is thrown where it cannot be read, or is a vector.
     */
    @JSExport
    public static CompiledFunction compile(String text, String variables) {
        return new CompiledFunction(read(text, variables), names(variables));
    }

    /**
     * A function together with a text that says what its gradient is: a vector with one component a
     * variable, or for a single variable an expression.
     */
    @JSExport
    public static CompiledField compileField(String function, String gradient, String variables) {
        return new CompiledField(
                read(function, variables), read(gradient, variables), names(variables));
    }

    /**
     * The derivative by one variable, as {@code {ok, mathml, plain}}; {@code {ok: false}} where
     * there is none.
     */
    @JSExport
    public static String derivative(String text, String variables, String by) {
        try {
            Expr derivative = Derivative.of(read(text, variables), by);
            return Json.object()
                    .put("ok", true)
                    .put("mathml", MathMl.print(derivative))
                    .put("plain", Plain.print(derivative))
                    .end();
        } catch (SyntaxError | NotDifferentiable e) {
            return Json.object().put("ok", false).end();
        }
    }

    /**
     * Touches a constant of {@link Expr} first: TeaVM 0.15 does not initialise an interface when a
     * class that implements it is, as Java does where there are default methods, and would find its
     * constants null.
     */
    private static Expr read(String text, String variables) {
        Objects.requireNonNull(Expr.Num.ZERO);
        return Parser.read(text, scope(variables)).expr();
    }

    private static Scope scope(String variables) {
        return variables.isEmpty() ? Scope.OPEN : Scope.of(names(variables));
    }

    private static List<String> names(String variables) {
        List<String> names = new ArrayList<>();
        int from = 0;
        for (int comma; (comma = variables.indexOf(',', from)) >= 0; from = comma + 1) {
            names.add(variables.substring(from, comma));
        }
        names.add(variables.substring(from));
        return names;
    }
}
