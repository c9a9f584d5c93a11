package nabla.answer.working;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nabla.answer.Equivalence;
import nabla.answer.Verdict;
import nabla.calculus.Differentiator;
import nabla.calculus.Rule;
import nabla.calculus.Step;
import nabla.expr.Expr;

/**
 * Finds by which rules one expression became another of the same value. Derivatives that stood in
 * the first and no longer stand in the second were worked out, as far down their tree of steps as
 * the second shows; where there are none, the first was rewritten.
 */
final class Reasons {
    private final Written before;
    private final Written after;
    private final Map<Rule, Expr> rules = new LinkedHashMap<>();

    private Reasons(Written before, Written after) {
        this.before = before;
        this.after = after;
    }

    static List<Reason> between(Written before, Written after) {
        return new Reasons(before, after).find();
    }

    private List<Reason> find() {
        List<Operator> gone = missing(before, after);
        List<Operator> fresh = missing(after, before);
        if (gone.isEmpty()) {
            return List.of(new Reason.Rewritten(Rewritings.between(before, after)));
        }
        if (gone.size() == 1 && fresh.size() == 1 && alike(gone.getFirst(), fresh.getFirst())) {
            return List.of(
                    new Reason.Rewritten(
                            Rewritings.between(
                                    Written.of(gone.getFirst().inner()),
                                    Written.of(fresh.getFirst().inner()))));
        }
        for (Operator operator : gone) {
            walk(Differentiator.derive(operator.inner(), operator.by()), true);
        }
        return named();
    }

    private static List<Operator> missing(Written from, Written in) {
        return from.operators().values().stream().filter(o -> !in.holds(o)).toList();
    }

    private static boolean alike(Operator a, Operator b) {
        return a.by().equals(b.by())
                && Equivalence.compare(a.inner(), b.inner()) instanceof Verdict.Equivalent;
    }

    private void walk(Step step, boolean top) {
        if (!top && after.holds(new Operator(step.of(), step.variable(), step.result()))) {
            return;
        }
        rules.putIfAbsent(step.rule(), step.of());
        List<Step> below = step.substeps();
        boolean outerFirst = step.rule() == Rule.CHAIN;
        below.stream().skip(outerFirst ? 1 : 0).forEach(s -> walk(s, false));
    }

    /** That a number has no slope and x the slope one is only worth a word where it is all. */
    private List<Reason> named() {
        Map<Rule, Expr> told = new LinkedHashMap<>(rules);
        told.remove(Rule.VARIABLE);
        if (told.size() > 1) {
            told.remove(Rule.CONSTANT);
        }
        List<Reason> reasons = new ArrayList<>();
        (told.isEmpty() ? rules : told).forEach((r, of) -> reasons.add(new Reason.Derived(r, of)));
        return reasons;
    }
}
