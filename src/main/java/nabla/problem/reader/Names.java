package nabla.problem.reader;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nabla.expr.Expr;
import nabla.expr.Expr.Variable;
import nabla.expr.Parser;
import nabla.expr.Scope;
import nabla.expr.SyntaxError;
import nabla.problem.Operation;
import nabla.problem.Prompt;
import nabla.problem.Spelling;

/**
 * What the names of one item stand for. As in formulas, {@code x1} is another spelling of {@code
 * x_1}.
 */
final class Names {
    /** What authors compute keys with, as the words are written. */
    static final Set<String> OPERATIONS =
            Stream.concat(
                            Stream.of("diff", "gradient", "evaluate", "descend", "backward"),
                            Arrays.stream(Operation.values()).map(Operation::word))
                    .collect(Collectors.toUnmodifiableSet());

    private final Report report;
    private final Set<String> parameters = new LinkedHashSet<>();
    private final Set<String> givens = new LinkedHashSet<>();
    private final Set<String> variables = new LinkedHashSet<>();
    private final Set<String> answers = new LinkedHashSet<>();
    private final Map<String, String> spellings = new LinkedHashMap<>();
    private boolean declared;
    private boolean open;

    Names(Report report) {
        this.report = report;
    }

    void parameter(String name, int line) {
        add(name, line, "parameter", parameters);
    }

    void given(String name, int line) {
        add(name, line, "given", givens);
    }

    /** From here on formulas may use the answer of this part. */
    void part(String name, int line) {
        add(name, line, "part", answers);
    }

    /** The entries of a part with several fields, {@code g_1} and so on. */
    void entries(String part, int count) {
        for (int i = 1; i <= count; i++) answers.add(symbolOf(part) + "_" + i);
    }

    void variable(Text name) {
        declared = true;
        add(name.value(), name.line(), "variable", variables);
    }

    private void add(String name, int line, String kind, Set<String> kindred) {
        var symbol = symbol(name);
        if (symbol.isEmpty() || OPERATIONS.contains(name)) {
            report.say(
                    line,
                    kind
                            + " `"
                            + name
                            + "` cannot have this name; take a letter, as in `a` or `x_1`, that means nothing else");
            return;
        }
        var taken =
                spellings.containsKey(name)
                        || spellings.containsValue(symbol.get())
                        || variables.contains(symbol.get());
        if (taken)
            report.say(line, kind + " `" + name + "` has a name that is taken; give it another");
        spellings.put(name, symbol.get());
        kindred.add(symbol.get());
    }

    /** How formulas call the thing: the only variable that the name reads as. */
    private static Optional<String> symbol(String name) {
        if (!name.matches("[A-Za-z][A-Za-z0-9_]*")) return Optional.empty();
        try {
            if (Parser.parse(name) instanceof Expr.Constant) return Optional.empty();
            return Parser.read(name, Scope.of(name)).expr() instanceof Variable(var symbol)
                    ? Optional.of(symbol)
                    : Optional.empty();
        } catch (SyntaxError e) {
            return Optional.empty();
        }
    }

    String symbolOf(String name) {
        return spellings.getOrDefault(name, name);
    }

    Set<String> parameters() {
        return parameters;
    }

    boolean isGiven(String name) {
        return givens.contains(symbolOf(name));
    }

    List<String> variables() {
        return List.copyOf(variables);
    }

    /** Without `variables`, what a given leaves free is one. */
    void discover(Set<String> free) {
        for (var name : free) if (!isBound(name)) variables.add(name);
    }

    /** Whether a letter that is no known name is taken for a variable, from here on. */
    void discovering(boolean free) {
        open = free && !declared;
    }

    boolean open() {
        return open;
    }

    Set<String> known() {
        var all = new LinkedHashSet<>(parameters);
        all.addAll(givens);
        all.addAll(variables);
        all.addAll(answers);
        return all;
    }

    /** Names of parameters, givens and answers, which a computation depends on. */
    boolean isBound(String symbol) {
        return isShown(symbol) || answers.contains(symbol);
    }

    /** Names that a prompt may hold; an answer would be given away. */
    private boolean isShown(String symbol) {
        return parameters.contains(symbol) || givens.contains(symbol);
    }

    /** The names that a prompt may hold, as spelled, with what they stand for. */
    Map<String, String> fillable() {
        var all = new LinkedHashMap<>(spellings);
        all.values().removeIf(s -> !isShown(s));
        return all;
    }

    void check(Prompt prompt, Text text) {
        if (!prompt.closed())
            report.say(
                    text,
                    "a `$` is never closed; write formulas as `$x^2$`, and a dollar as `\\$`");
        var fillable = fillable();
        for (var name : prompt.names()) {
            if (!isShown(name)) {
                report.say(
                        text,
                        "`{"
                                + name
                                + "}` names no parameter and no given; "
                                + Spelling.mend(name, fillable.keySet()));
            }
        }
    }
}
