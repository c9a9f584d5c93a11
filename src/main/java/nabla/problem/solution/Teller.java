package nabla.problem.solution;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nabla.calculus.Differentiator;
import nabla.expr.Expr;
import nabla.expr.Expr.Num;
import nabla.expr.Plain;
import nabla.expr.Speech;
import nabla.expr.Tex;
import nabla.problem.Computation;
import nabla.problem.Computation.Backward;
import nabla.problem.Computation.Differentiation;
import nabla.problem.Computation.Evaluation;
import nabla.problem.Computation.Formula;
import nabla.problem.Computation.Gradation;
import nabla.problem.Tidy;
import nabla.simplify.Expansion;
import nabla.simplify.Simplifier;

/** Tells how a value is computed. */
final class Teller {
    private final Map<String, Expr> known;
    private final boolean decimals;

    Teller(Map<String, Expr> known) {
        this(known, false);
    }

    /**
     * @param decimals whether fractions are shown as decimals
     */
    Teller(Map<String, Expr> known, boolean decimals) {
        this.known = known;
        this.decimals = decimals;
    }

    Map<String, Expr> known() {
        return known;
    }

    Tale tell(Computation computation) {
        return switch (computation) {
            case Formula formula -> formula(formula);
            case Differentiation(var of, var by) -> derivative(of, by);
            case Gradation(var of, var by) -> partials(of, by);
            case Evaluation evaluation -> evaluation(evaluation);
            case Computation.Descending descending -> new DescentTeller(this).tell(descending);
            case Computation.Applied applied -> new OperationTeller(this).tell(applied);
            case Backward backward -> new BackwardTeller(this).tell(backward, Map.of());
        };
    }

    private Tale formula(Formula formula) {
        var tale = new Tale();
        formula.parts().values().forEach(part -> tale.then(tell(part)));
        var written = formula.written(known);
        var value = formula.value(known);
        if (!Alike.alike(written, value)) {
            var sides = new ArrayList<Maths>(List.of(Maths.value(written)));
            multipliedOut(written).ifPresent(e -> sides.add(Maths.value(e)));
            sides.add(Maths.value(value));
            tale.line(new Line.Step(Sentence.of(Phrase.WORK_OUT), new Maths.Equation(sides)));
            if (formula.parts().isEmpty()) tale.plan.add(Sentence.of(Phrase.WORK_OUT));
        } else if (decimals && !InDecimals.of(value).equals(value)) {
            // 2/5 would be written as 0.4, too: the fraction shows where the decimal comes from.
            var fraction = new Name(Tex.print(value), Plain.print(value), Speech.say(value));
            tale.line(
                    Line.step(
                            Sentence.of(Phrase.WORK_OUT),
                            new Maths.Named(fraction, value),
                            Maths.value(value)));
        }
        return tale;
    }

    /** A quotient of differences with its numerator multiplied out, where that is a step. */
    private static Optional<Expr> multipliedOut(Expr written) {
        if (!(written instanceof Expr.Quotient(var above, var below))
                || below.variables().isEmpty()) return Optional.empty();
        var expanded = Expansion.of(above);
        return Alike.alike(expanded, above) ? Optional.empty() : Optional.of(expanded.over(below));
    }

    /** What is differentiated: a formula as its author wrote it, anything else worked out first. */
    Expr function(Computation of) {
        return of instanceof Formula formula ? Tidy.tidy(formula.written(known)) : of.value(known);
    }

    private Tale derivative(Computation of, String by) {
        var tale = new Tale();
        var called = Called.of(new Differentiation(of, by));
        if (of instanceof Formula) return derivative(function(of), by, called);
        tale.then(tell(of));
        var again = derivative(function(of), by, called);
        tale.plan.add(Sentence.of(Phrase.AGAIN));
        tale.rules.addAll(again.rules);
        tale.lines.addAll(again.lines);
        tale.rung(Sentence.of(Phrase.AGAIN_FROM, Maths.value(function(of))));
        tale.rungs().addAll(again.rungs());
        return tale;
    }

    Tale derivative(Expr f, String by, Called called) {
        var tale = new Tale();
        var others = new ArrayList<>(f.variables());
        others.remove(by);
        boolean partial = !others.isEmpty();
        var simple = Simplifier.simplify(f);
        boolean worthwhile = simple.size() <= f.size() - 4 && 5 * simple.size() <= 4 * f.size();
        if (worthwhile) {
            var first = Sentence.of(Phrase.FIRST_SIMPLIFY);
            tale.plan.add(first);
            tale.line(Line.step(first, Maths.value(f), Maths.value(simple)));
        }
        var uses = Account.of(Differentiator.derive(worthwhile ? simple : f, by));
        var advice = new ArrayList<Sentence>();
        if (partial) {
            var constants = others.stream().map(v -> Maths.value(Expr.variable(v))).toList();
            advice.add(
                    Sentence.of(
                            Phrase.HOLD, Maths.value(Expr.variable(by)), new Listing(constants)));
        }
        advice.addAll(Advice.plan(uses));
        tale.plan.addAll(advice);
        tale.rules.addAll(Advice.rules(uses));
        var answer = uses.getLast().result();
        var head = called.derivative(partial).map(n -> (Maths) new Maths.Named(n, answer));
        new Derivations(partial).lines(uses, head.orElse(null), answer).forEach(tale::line);
        Kinks.in(f, by).forEach(tale::line);
        tale.rung(advice);
        Ladder.climb(uses.getLast(), partial, tale);
        return tale;
    }

    private Tale partials(Computation of, List<String> by) {
        var tale = new Tale();
        var plan =
                Sentence.of(
                        Phrase.PLAN_PARTIALS,
                        new Listing(by.stream().map(v -> Maths.value(Expr.variable(v))).toList()));
        tale.plan.add(plan);
        tale.rung(plan);
        var each = new Tale();
        by.forEach(v -> each.beside(derivative(of, v)));
        tale.under(each);
        return tale;
    }

    private Tale evaluation(Evaluation evaluation) {
        var point = evaluation.point(known);
        if (evaluation.of() instanceof Backward backward) {
            return new BackwardTeller(this).tell(backward, point);
        }
        var tale = new Tale();
        var simple = evaluation.of() instanceof Formula formula && formula.parts().isEmpty();
        if (!simple) tale.then(tell(evaluation.of()));
        var into = evaluation.of().value(known);
        var value = evaluation.value(known);
        boolean symbols = point.values().stream().anyMatch(v -> !v.variables().isEmpty());
        var at = symbols ? replaced(point) : at(point);
        var sides = new ArrayList<Maths>();
        var called = Called.of(evaluation.of());
        int variables = variables(evaluation.of());
        var all = point.size() < variables ? List.<Expr>of() : List.copyOf(point.values());
        called.at(variables > 1, all).ifPresent(n -> sides.add(new Maths.Named(n, value)));
        var written = into.substitute(point);
        if (!Alike.alike(written, value)) sides.add(Maths.value(written));
        var expanded = symbols ? Expansion.of(value) : value;
        sides.add(Maths.value(expanded));
        tale.line(new Line.Step(Sentence.of(Phrase.PUT_IN, at), new Maths.Equation(sides)));
        tale.plan.add(Sentence.of(simple ? Phrase.PUT_IN : Phrase.THEN_PUT_IN, at));
        tale.rung(Sentence.of(Phrase.PUT_INTO, at, Maths.value(into)));
        return tale;
    }

    /** How many variables the function has at which a derivative is taken. */
    private int variables(Computation of) {
        return switch (of) {
            case Differentiation(var inner, var _) -> variables(inner);
            case Gradation(var inner, var _) -> variables(inner);
            default -> of.value(known).variables().size();
        };
    }

    /** x = 1 and y = 2 */
    static Listing at(Map<String, Expr> point) {
        return new Listing(
                point.entrySet().stream()
                        .map(
                                p ->
                                        Maths.equation(
                                                new Maths.Named(Name.of(p.getKey()), p.getValue()),
                                                Maths.value(p.getValue())))
                        .toList());
    }

    /** x + h for x */
    private static Listing replaced(Map<String, Expr> point) {
        return new Listing(
                point.entrySet().stream()
                        .map(
                                p ->
                                        Sentence.of(
                                                Phrase.INSTEAD,
                                                Maths.value(p.getValue()),
                                                Maths.value(Expr.variable(p.getKey()))))
                        .toList());
    }

    static boolean isZero(Expr e) {
        return e.equals(Num.ZERO);
    }
}
