package nabla.problem.solution;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import nabla.calculus.Differentiator;
import nabla.calculus.Rule;
import nabla.calculus.Step;
import nabla.expr.Expr;
import nabla.problem.solution.Account.Use;

/** What to do about a derivative, before it is done: the plan, and which rules are used where. */
final class Advice {
    private Advice() {}

    /** Which rule the whole asks for, and which its parts. */
    static List<Sentence> plan(List<Use> uses) {
        var whole = uses.getLast();
        var plan = new ArrayList<Sentence>();
        plan.add(first(whole));
        var needs = new LinkedHashMap<Rule, List<Maths>>();
        for (var part : parts(whole)) {
            var rule = rule(part, whole.by());
            if (rule != null)
                needs.computeIfAbsent(rule, _ -> new ArrayList<>()).add(Maths.value(part));
        }
        needs.forEach(
                (rule, list) ->
                        plan.add(
                                Sentence.of(
                                        Phrase.NEEDS, new Listing(list), Sentence.of(the(rule)))));
        return plan;
    }

    private static Sentence first(Use whole) {
        var pieces = whole.pieces().stream().map(p -> Maths.value(p.of())).toList();
        return switch (whole.rule()) {
            case CONSTANT ->
                    Sentence.of(Phrase.PLAN_CONSTANT, Maths.value(Expr.variable(whole.by())));
            case VARIABLE, CONSTANT_MULTIPLE ->
                    Sentence.of(Phrase.PLAN_MULTIPLE, Maths.value(Expr.variable(whole.by())));
            case SUM -> Sentence.of(Phrase.PLAN_SUM);
            case POWER -> {
                var core = Glance.core(Differentiator.derive(whole.of(), whole.by()));
                var x = Maths.value(Expr.variable(whole.by()));
                yield core.of() instanceof Expr.Quotient fraction
                        ? Sentence.of(
                                Phrase.PLAN_POWER_BELOW, Maths.value(Glance.asPower(fraction)), x)
                        : Sentence.of(Phrase.PLAN_POWER, x);
            }
            case EXPONENTIAL -> Sentence.of(Phrase.PLAN_EXPONENTIAL);
            case FUNCTION ->
                    pieces.isEmpty()
                            ? Sentence.of(Phrase.PLAN_TABLE)
                            : pieces.size() > 1
                                    ? Sentence.of(Phrase.PLAN_EXTREMUM, new Listing(pieces))
                                    : Sentence.of(Phrase.PLAN_REWRITE, pieces.getFirst());
            case PRODUCT -> Sentence.of(Phrase.PLAN_PRODUCT, new Listing(pieces));
            case QUOTIENT -> Sentence.of(Phrase.PLAN_QUOTIENT, pieces.get(0), pieces.get(1));
            case RECIPROCAL -> Sentence.of(Phrase.PLAN_RECIPROCAL, pieces.getFirst());
            case CHAIN -> Sentence.of(Phrase.PLAN_CHAIN, pieces.getFirst());
            case LOGARITHMIC -> Sentence.of(Phrase.PLAN_LOGARITHMIC);
        };
    }

    /** The parts of the whole; of a part that is a sum, its terms. */
    private static List<Expr> parts(Use whole) {
        return whole.pieces().stream()
                .map(Account.Piece::of)
                .flatMap(p -> p instanceof Expr.Sum(var terms) ? terms.stream() : Stream.of(p))
                .toList();
    }

    /** The rule that a part needs, or null where it is seen at a glance. */
    private static @org.jspecify.annotations.Nullable Rule rule(Expr part, String by) {
        var step = Differentiator.derive(part, by);
        if (Glance.suffices(step)) return null;
        return Glance.core(step).rule();
    }

    /** Every rule once, with what it is used on. */
    static List<Sentence> rules(List<Use> uses) {
        var used = new LinkedHashMap<Rule, Set<Expr>>();
        for (var use : uses.reversed()) {
            if (!use.pieces().isEmpty() || use.rule() == Rule.SUM) {
                used.computeIfAbsent(use.rule(), _ -> new LinkedHashSet<>()).add(use.of());
            }
            for (var piece : use.pieces()) {
                glance(Differentiator.derive(piece.of(), use.by()), used);
            }
        }
        var whole = uses.getLast();
        if (whole.pieces().isEmpty()) glance(Differentiator.derive(whole.of(), whole.by()), used);
        var rules = new ArrayList<Sentence>();
        used.forEach(
                (rule, on) ->
                        rules.add(
                                Sentence.of(
                                        Phrase.USED,
                                        Sentence.of(name(rule)),
                                        new Listing(on.stream().map(Maths::value).toList()))));
        return rules;
    }

    /** The rules of what is seen at a glance, but for the simplest. */
    private static void glance(Step step, Map<Rule, Set<Expr>> into) {
        switch (step.rule()) {
            case POWER, EXPONENTIAL, FUNCTION -> {
                if (step.substeps().isEmpty()) {
                    into.computeIfAbsent(step.rule(), _ -> new LinkedHashSet<>()).add(step.of());
                }
            }
            case SUM, CONSTANT_MULTIPLE -> step.substeps().forEach(s -> glance(s, into));
            case RECIPROCAL -> {
                if (Glance.suffices(step)) {
                    into.computeIfAbsent(Rule.POWER, _ -> new LinkedHashSet<>()).add(step.of());
                }
            }
            case CONSTANT, VARIABLE, PRODUCT, QUOTIENT, CHAIN, LOGARITHMIC -> {}
        }
    }

    private static Phrase the(Rule rule) {
        return Phrase.valueOf("THE_" + rule);
    }

    private static Phrase name(Rule rule) {
        return Phrase.valueOf("RULE_" + rule);
    }
}
