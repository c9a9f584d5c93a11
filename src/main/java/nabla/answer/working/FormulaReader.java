package nabla.answer.working;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import nabla.expr.Expr;
import nabla.expr.Parser;
import nabla.expr.Scope;
import nabla.expr.SyntaxError;
import org.jspecify.annotations.Nullable;

/**
 * Reads an expression that may hold unevaluated derivatives. Each of them is read by itself, and a
 * name of its own takes its place in the text that {@link Parser} then reads.
 */
final class FormulaReader {
    private static final int DEPTH = 10;
    private static final String PLACE = "Ω_90";

    private final String text;
    private final Letters letters;
    private final Names names;
    private final Map<String, Operator> operators = new LinkedHashMap<>();
    private final Map<String, String> sources = new LinkedHashMap<>();
    private int depth;

    FormulaReader(String text, Names names) {
        this.text = text;
        this.letters = new Letters(text);
        this.names = names;
    }

    /** Reads a part of the text; spans of errors are those of the whole text. */
    Written read(int from, int to) {
        Expr expr = scalar(from, to);
        Expr value = valued(expr).substitute(names.defined());
        return new Written(expr, operators, names.defined(), value);
    }

    private Expr valued(Expr expr) {
        Map<String, Expr> values = new LinkedHashMap<>();
        operators.forEach((name, operator) -> values.put(name, operator.value()));
        return expr.substitute(values);
    }

    private Expr scalar(int from, int to) {
        if (++depth > DEPTH) {
            throw new SyntaxError(
                    "At most " + DEPTH + " derivatives may stand in one another.", from, to, null);
        }
        Expr expr = formula(from, to);
        depth--;
        if (expr instanceof Expr.Vector) {
            throw new SyntaxError(
                    "A line of working is one expression, not a list.", from, to, null);
        }
        return expr;
    }

    private Expr formula(int from, int to) {
        OperatorFinder finder = new OperatorFinder(letters.until(to), names);
        Replaced replaced = new Replaced(text, from);
        int at = from;
        while (at < to) {
            OperatorFinder.Found found = finder.at(at);
            if (found == null) {
                int call = call(at);
                replaced.keep(at);
                at = call < 0 ? at + 1 : call;
            } else {
                replaced.put("(" + place(found) + ")", found.start(), found.end());
                at = found.end();
            }
        }
        replaced.end(to);
        return parsed(replaced);
    }

    /** {@code u(x)} is u: where the arguments of a defined name end; −1 for none. */
    private int call(int at) {
        Letters.Name n =
                names.defined().isEmpty() || letters.isLetter(at - 1)
                        ? null
                        : letters.name(at, names.defined().keySet());
        if (n == null) {
            return -1;
        }
        int end = letters.arguments(n.end(), names.variables());
        return end > n.end() && n.end() == at + 1 ? end : -1;
    }

    private String place(OperatorFinder.Found found) {
        Operator operator =
                switch (found) {
                    case OperatorFinder.OfName(var name, var by, var start, var end) ->
                            names.derivative(name, by, start, end)
                                    .called(text.substring(start, end));
                    case OperatorFinder.OfPart(var from, var to, var by, var start, var end) ->
                            names.operator(
                                    valued(scalar(from, to)), variable(by, start, end), start, end);
                };
        String name = PLACE + operators.size();
        operators.put(name, operator);
        sources.put(name, text.substring(found.start(), found.end()));
        return name;
    }

    private String variable(@Nullable String by, int start, int end) {
        String variable = by == null ? names.task().by() : by;
        if (variable == null) {
            throw new SyntaxError("Say by which variable: write d/dx in front.", start, end, null);
        }
        return variable;
    }

    private Expr parsed(Replaced replaced) {
        Set<String> known = names.known();
        known.addAll(operators.keySet());
        try {
            return Parser.read(replaced.text(), Scope.of(known)).expr();
        } catch (SyntaxError e) {
            String repair = e.repair();
            throw new SyntaxError(
                    asTyped(e.message()),
                    replaced.origin(e.start()),
                    replaced.origin(e.end()),
                    repair == null ? null : replaced.around(asTyped(repair)));
        }
    }

    private String asTyped(String words) {
        String typed = words;
        for (Map.Entry<String, String> source : sources.entrySet()) {
            typed = typed.replace("(" + source.getKey() + ")", source.getValue());
            typed = typed.replace(source.getKey(), source.getValue());
        }
        return typed;
    }
}
