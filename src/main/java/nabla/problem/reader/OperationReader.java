package nabla.problem.reader;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import nabla.expr.SyntaxError;
import nabla.problem.Computation;
import nabla.problem.Operation;
import nabla.problem.Spelling;

/**
 * Finds the operations in a formula, {@code diff(f, x)} and the like, and {@code f(2)} for a given
 * {@code f}. Each is read and then stands in the text as a name in brackets, as wide as it was.
 */
final class OperationReader {
    private static final Pattern CALL =
            Pattern.compile("(?<![A-Za-z0-9_\\\\])([A-Za-z][A-Za-z0-9_]*)(\\s*)\\(");

    /** Formulas inside operations inside formulas: more than anybody needs. */
    private static final int MOST = 26;

    /** The text that the engine reads, and what the names in it stand for. */
    record Calls(String text, Map<String, Computation> parts) {}

    /** One argument and where it begins. */
    private record Argument(String text, int start) {
        int end() {
            return start + text.length();
        }
    }

    private final FormulaReader formulas;
    private final Names names;

    OperationReader(FormulaReader formulas, Names names) {
        this.formulas = formulas;
        this.names = names;
    }

    Calls read(String text) {
        var parts = new LinkedHashMap<String, Computation>();
        var plain = new StringBuilder(text);
        var call = CALL.matcher(text);
        int from = 0;
        while (call.find(from)) {
            var name = call.group(1);
            from = call.end(1);
            if (!Names.OPERATIONS.contains(name) && !names.isGiven(name)) continue;
            int close = closing(text, call.end() - 1);
            var arguments = arguments(text, call.end(), close);
            var placeholder = "z" + (char) ('A' + parts.size() % MOST);
            if (parts.size() == MOST)
                throw new SyntaxError(
                        "There are too many operations in one formula.", call.start(), close, null);
            parts.put(placeholder, operation(name, arguments, call.start(), close + 1));
            var width = close + 1 - call.start();
            var stand = "(" + placeholder + ")";
            plain.replace(call.start(), close + 1, stand + " ".repeat(width - stand.length()));
            from = close + 1;
        }
        return new Calls(plain.toString(), parts);
    }

    private Computation operation(String name, List<Argument> arguments, int start, int end) {
        return switch (name) {
            case "diff" -> {
                expect(arguments, 2, "diff(f, x)", start, end);
                yield new Computation.Differentiation(
                        formula(arguments.getFirst()), variable(arguments.get(1)));
            }
            case "gradient" -> {
                expect(arguments, 2, "gradient(f, [x, y])", start, end);
                yield new Computation.Gradation(
                        formula(arguments.getFirst()), variables(arguments.get(1)));
            }
            case "evaluate" -> {
                expect(arguments, 3, "evaluate(f, x, 2)", start, end);
                var by = variables(arguments.get(1));
                yield new Computation.Evaluation(
                        formula(arguments.getFirst()), by, point(arguments.get(2), by.size()));
            }
            case "descend" -> {
                expect(arguments, 5, "descend(f, x, start, rate, steps)", start, end);
                var by = variables(arguments.get(1));
                yield new Computation.Descending(
                        formula(arguments.getFirst()),
                        by,
                        point(arguments.get(2), by.size()),
                        formula(arguments.get(3)),
                        formula(arguments.get(4)));
            }
            case "backward" -> {
                expect(arguments, 2, "backward(L, w)", start, end);
                yield new BackwardReader(formulas, names)
                        .read(
                                arguments.get(0).text(),
                                arguments.get(0).start(),
                                arguments.get(1).text(),
                                arguments.get(1).start());
            }
            default -> {
                var operation = Operation.named(name);
                if (operation.isPresent()) yield applied(operation.get(), arguments, start, end);
                var by = names.variables();
                expect(arguments, by.size(), name + "(" + String.join(", ", by) + ")", start, end);
                yield new Computation.Evaluation(
                        formulas.formula(name), by, arguments.stream().map(this::formula).toList());
            }
        };
    }

    private Computation applied(Operation operation, List<Argument> arguments, int start, int end) {
        expect(arguments, operation.arguments().size(), operation.example(), start, end);
        var by = List.<String>of();
        var numbers = new ArrayList<List<Computation>>();
        for (int i = 0; i < arguments.size(); i++) {
            switch (operation.arguments().get(i)) {
                case FORMULA -> {}
                case VARIABLES -> by = variables(arguments.get(i));
                case POINT -> numbers.add(point(arguments.get(i), by.size()));
                case NUMBER -> numbers.add(List.of(formula(arguments.get(i))));
            }
        }
        return new Computation.Applied(
                operation, formula(arguments.getFirst()), by, List.copyOf(numbers));
    }

    private static void expect(
            List<Argument> arguments, int count, String example, int start, int end) {
        if (arguments.size() == count) return;
        throw new SyntaxError(
                "Here belong "
                        + count
                        + " arguments, not "
                        + arguments.size()
                        + ": write `"
                        + example
                        + "`.",
                start,
                end,
                null);
    }

    private Computation formula(Argument argument) {
        try {
            return formulas.formula(argument.text());
        } catch (SyntaxError e) {
            throw new SyntaxError(
                    e.message(), argument.start() + e.start(), argument.start() + e.end(), null);
        }
    }

    private String variable(Argument argument) {
        var name = argument.text();
        var symbol = names.symbolOf(name);
        if (names.open() && !names.isBound(symbol) && name.matches("[a-zA-Z]"))
            names.discover(Set.of(name));
        if (names.variables().contains(symbol)) return symbol;
        throw new SyntaxError(
                "`"
                        + name
                        + "` is not a variable of this item. "
                        + Spelling.sentence(name, names.variables()),
                argument.start(),
                argument.end(),
                null);
    }

    private List<String> variables(Argument argument) {
        return list(argument).stream().map(this::variable).toList();
    }

    private List<Computation> point(Argument argument, int size) {
        var point = list(argument).stream().map(this::formula).toList();
        if (point.size() == size) return point;
        throw new SyntaxError(
                "Here belong " + size + " coordinates, not " + point.size() + ".",
                argument.start(),
                argument.end(),
                null);
    }

    /** {@code [x, y]}, or one thing alone. */
    private static List<Argument> list(Argument argument) {
        var text = argument.text();
        int open = text.length() - text.stripLeading().length();
        if (!text.startsWith("[", open)) return List.of(argument);
        var inner = text.stripTrailing();
        if (!inner.endsWith("]"))
            throw new SyntaxError(
                    "This list is never closed: write `]` behind it.",
                    argument.start(),
                    argument.end(),
                    null);
        return split(inner.substring(open + 1, inner.length() - 1), argument.start() + open + 1);
    }

    private static List<Argument> arguments(String text, int start, int close) {
        return split(text.substring(start, close), start);
    }

    private static List<Argument> split(String text, int offset) {
        var parts = new ArrayList<Argument>();
        int depth = 0;
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '(' || c == '[') depth++;
            if (c == ')' || c == ']') depth--;
            if (c == ',' && depth == 0) {
                parts.add(argument(text.substring(start, i), offset + start));
                start = i + 1;
            }
        }
        parts.add(argument(text.substring(start), offset + start));
        return parts;
    }

    private static Argument argument(String text, int start) {
        return new Argument(text.strip(), start + text.length() - text.stripLeading().length());
    }

    private static int closing(String text, int open) {
        int depth = 0;
        for (int i = open; i < text.length(); i++) {
            if (text.charAt(i) == '(') depth++;
            if (text.charAt(i) == ')' && --depth == 0) return i;
        }
        throw new SyntaxError(
                "This bracket is never closed: write `)` behind it.", open, open + 1, null);
    }
}
