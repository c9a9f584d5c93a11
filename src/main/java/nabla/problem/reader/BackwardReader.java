package nabla.problem.reader;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nabla.expr.SyntaxError;
import nabla.problem.Computation;
import nabla.problem.Computation.Formula;
import nabla.problem.Spelling;

/** Reads {@code backward(L, w)}: finds the givens through which {@code L} rests on {@code w}. */
final class BackwardReader {
    private final Map<String, Computation> givens;
    private final Names names;

    BackwardReader(FormulaReader formulas, Names names) {
        this.givens = formulas.givens();
        this.names = names;
    }

    /**
     * @throws SyntaxError at the argument that is to blame; the starts are where they stand
     */
    Computation read(String of, int ofStart, String by, int byStart) {
        var last = names.symbolOf(of);
        if (!(givens.get(last) instanceof Formula)) {
            throw new SyntaxError(
                    "`backward` begins at a given that is a formula; `"
                            + of
                            + "` is none. "
                            + Spelling.sentence(of, formulas()),
                    ofStart,
                    ofStart + of.length(),
                    null);
        }
        var needed = new LinkedHashSet<String>();
        collect(last, needed);
        var nodes = new LinkedHashMap<String, Formula>();
        for (var given : givens.entrySet()) {
            if (needed.contains(given.getKey()) && given.getValue() instanceof Formula formula) {
                nodes.put(given.getKey(), formula);
            }
        }
        var symbol = names.symbolOf(by);
        var leaves = leaves(nodes);
        if (leaves.contains(symbol)) return new Computation.Backward(nodes, symbol);
        throw new SyntaxError(
                "`" + of + "` does not rest on `" + by + "`. " + Spelling.sentence(by, leaves),
                byStart,
                byStart + by.length(),
                null);
    }

    private List<String> formulas() {
        return givens.keySet().stream().filter(g -> givens.get(g) instanceof Formula).toList();
    }

    private void collect(String name, Set<String> into) {
        if (givens.get(name) instanceof Formula formula && into.add(name)) {
            formula.names().forEach(n -> collect(n, into));
        }
    }

    /** What the nodes are made of: variables, parameters, and givens that are no formulas. */
    private static Set<String> leaves(Map<String, Formula> nodes) {
        var leaves = new LinkedHashSet<String>();
        for (var formula : nodes.values()) {
            leaves.addAll(formula.expr().variables());
            leaves.removeAll(formula.parts().keySet());
        }
        leaves.removeAll(nodes.keySet());
        return leaves;
    }
}
