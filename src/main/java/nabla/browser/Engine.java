package nabla.browser;

import java.util.ArrayList;
import java.util.List;
import nabla.expr.Expr;
import nabla.expr.Parser;
import nabla.expr.Scope;
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

    /**
     * The function that a text says; an error is thrown where it cannot be read, or is a vector.
     */
    @JSExport
    public static CompiledFunction compile(String text, String variables) {
        return new CompiledFunction(read(text, variables), names(variables));
    }

    private static Expr read(String text, String variables) {
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
