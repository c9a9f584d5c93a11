package nabla.answer.misconception;

import static nabla.expr.Expr.Num.ONE;
import static nabla.expr.Expr.Num.ZERO;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nabla.calculus.Derivative;
import nabla.expr.Expr;
import nabla.simplify.Simplifier;

/** What goes wrong on the way back through the steps of a function. */
final class BackwardSlips {
    private final Task.Backward task;
    private final Map<String, Expr> values = new HashMap<>();
    private final Map<Edge, Expr> locals = new LinkedHashMap<>();
    private final List<Slip> slips = new ArrayList<>();

    /** How a step rests on an earlier one, or on the variable itself. */
    private record Edge(String node, String argument) {}

    BackwardSlips(Task.Backward task) {
        this.task = task;
        values.putAll(task.at());
        task.nodes()
                .forEach(
                        (name, formula) -> {
                            values.put(name, Simplifier.simplify(formula.substitute(values)));
                            for (String argument : formula.variables()) {
                                if (leadsBack(argument)) {
                                    locals.put(
                                            new Edge(name, argument),
                                            Derivative.of(formula, argument).substitute(values));
                                }
                            }
                        });
    }

    private boolean leadsBack(String name) {
        return name.equals(task.by())
                || task.nodes().containsKey(name)
                        && locals.keySet().stream().anyMatch(e -> e.node().equals(name));
    }

    Expr key() {
        return Simplifier.simplify(pass(locals, task.by()));
    }

    List<Slip> all() {
        ofPass();
        locals.keySet().forEach(this::ofLocal);
        return slips;
    }

    /** What goes wrong with the pass goes before what goes wrong with a local derivative. */
    List<Diagnosis> diagnose(Expr answer) {
        Expr key = key();
        ofPass();
        List<Diagnosis> found = among(answer, key);
        if (found.isEmpty()) {
            locals.keySet().forEach(this::ofLocal);
            found = among(answer, key);
        }
        return found;
    }

    private void ofPass() {
        locals.keySet().forEach(this::ofEdge);
        for (String node : task.nodes().keySet()) {
            if (leadsBack(node) && !node.equals(last())) {
                Expr by = Expr.variable(node);
                add(Misconception.STOPPED_SHORT, Expr.variable(last()), pass(locals, node), by);
            }
        }
        Expr value = values.getOrDefault(last(), ZERO);
        add(Misconception.VALUE_FOR_SLOPE, Expr.variable(last()), value);
    }

    private List<Diagnosis> among(Expr answer, Expr key) {
        return key.variables().isEmpty() && answer.variables().isEmpty()
                ? NumberSlips.decide(slips, answer, key)
                : Diagnoses.among(slips, answer, key);
    }

    private void ofEdge(Edge edge) {
        Expr formula = task.nodes().getOrDefault(edge.node(), ZERO);
        Expr[] names = {Expr.variable(edge.node()), Expr.variable(edge.argument())};
        add(Misconception.LOCAL_FORGOTTEN, formula, with(edge, ONE), names);
        if (locals.keySet().stream().filter(e -> e.argument().equals(edge.argument())).count()
                > 1) {
            add(Misconception.PATH_FORGOTTEN, formula, with(edge, ZERO), names);
        }
        Map<String, Expr> output = new HashMap<>(values);
        output.put(edge.argument(), values.getOrDefault(edge.node(), ZERO));
        Expr there = Derivative.of(formula, edge.argument()).substitute(output);
        add(Misconception.LOCAL_AT_OUTPUT, formula, with(edge, there), names);
    }

    /** The local derivative itself is worked out wrongly. */
    private void ofLocal(Edge edge) {
        Expr formula = task.nodes().getOrDefault(edge.node(), ZERO);
        for (Slip slip : DerivativeSlips.withoutAnswer(formula, List.of(edge.argument()))) {
            slips.add(slip.within(wrong -> with(edge, wrong.substitute(values))));
        }
    }

    private Expr with(Edge edge, Expr local) {
        Map<Edge, Expr> changed = new LinkedHashMap<>(locals);
        changed.put(edge, local);
        return pass(changed, task.by());
    }

    /** The derivative of the last step by a variable or an earlier step, over all paths. */
    private Expr pass(Map<Edge, Expr> edges, String by) {
        Map<String, Expr> reached = new HashMap<>(Map.of(by, ONE));
        for (String node : task.nodes().keySet()) {
            if (node.equals(by)) {
                continue;
            }
            List<Expr> terms = new ArrayList<>();
            edges.forEach(
                    (edge, local) -> {
                        Expr inner = reached.get(edge.argument());
                        if (edge.node().equals(node) && inner != null) {
                            terms.add(local.times(inner));
                        }
                    });
            if (!terms.isEmpty()) {
                reached.put(node, Simplifier.simplify(Expr.sum(terms)));
            }
        }
        return reached.getOrDefault(last(), ZERO);
    }

    private String last() {
        return List.copyOf(task.nodes().keySet()).getLast();
    }

    private void add(Misconception kind, Expr where, Expr result, Expr... parts) {
        slips.add(new Slip(kind, where, List.of(parts), task.by(), result));
    }
}
