package nabla.problem.solution;

import java.util.ArrayList;
import java.util.List;
import nabla.calculus.Differentiator;
import nabla.calculus.Rule;
import nabla.calculus.Step;
import nabla.expr.Expr;
import nabla.expr.Expr.Variable;
import nabla.problem.solution.Account.Piece;
import nabla.problem.solution.Account.Rules;
import nabla.problem.solution.Account.Use;
import nabla.simplify.Simplifier;

/** The hints that lead up to a derivative: the parts, their derivatives, how they go together. */
final class Ladder {
    private final Use whole;
    private final List<Piece> letters = new ArrayList<>();
    private final List<Maths> are = new ArrayList<>();
    private final List<Maths> slopes = new ArrayList<>();
    private final boolean partial;

    private Ladder(Use whole, boolean partial) {
        this.whole = whole;
        this.partial = partial;
        var free = new Letters(whole.of());
        for (var piece : whole.pieces()) {
            var letter = free.next();
            letters.add(new Piece(new Variable(letter), piece.slope()));
            are.add(Letters.is(letter, piece.of()));
            slopes.add(Letters.slope(letter, piece.slope()));
        }
    }

    /** The rungs above the plan, each given at once. */
    static void climb(Use whole, boolean partial, Tale tale) {
        var ladder = new Ladder(whole, partial);
        if (whole.pieces().isEmpty()) ladder.glance(tale);
        else if (whole.rule() == Rule.SUM) ladder.terms(tale);
        else ladder.parts(tale);
    }

    private void parts(Tale tale) {
        tale.rung(
                whole.rule() == Rule.CHAIN
                        ? Sentence.of(
                                Phrase.TAKE_INNER,
                                are.getFirst(),
                                Maths.value(outside(letters.getFirst().of())))
                        : Sentence.of(
                                are.size() == 1 ? Phrase.TAKE_ONE : Phrase.TAKE, new Listing(are)));
        tale.rung(Sentence.of(Phrase.FOUND, new Listing(slopes)));
        var together = together();
        if (together != null) {
            tale.rung(Sentence.of(Phrase.TOGETHER, Maths.value(together), new Listing(are)));
        }
    }

    private void terms(Tale tale) {
        var varying = whole.pieces().stream().filter(p -> p.of().contains(whole.by())).toList();
        tale.rung(
                Sentence.of(
                        Phrase.ONE_BY_ONE,
                        new Listing(varying.stream().map(p -> Maths.value(p.of())).toList())));
        tale.rung(
                Sentence.of(
                        Phrase.FOUND,
                        new Listing(varying.stream().map(p -> slope(p.of(), p.slope())).toList())));
    }

    /** Of several terms the first is shown; of one, its exponent. */
    private void glance(Tale tale) {
        var varying = varying(Differentiator.derive(whole.of(), whole.by()));
        if (varying.size() > 1) {
            tale.rung(
                    Sentence.of(
                            Phrase.ONE_BY_ONE,
                            new Listing(varying.stream().map(s -> Maths.value(s.of())).toList())));
            var first = varying.getFirst();
            tale.rung(
                    Sentence.of(
                            Phrase.FOR_INSTANCE,
                            slope(first.of(), Simplifier.simplify(first.result()))));
        } else if (!varying.isEmpty()) {
            single(varying.getFirst(), tale);
        }
    }

    private static void single(Step step, Tale tale) {
        var core = Glance.core(step);
        var of = core.of() instanceof Expr.Quotient fraction ? Glance.asPower(fraction) : core.of();
        if (of instanceof Expr.Power power && core.rule() != Rule.EXPONENTIAL) {
            tale.rung(
                    Sentence.of(
                            Phrase.EXPONENT, Maths.value(power), Maths.value(power.exponent())));
        }
        if (step.rule() == Rule.CONSTANT_MULTIPLE && core.rule() != Rule.VARIABLE) {
            tale.rung(Sentence.of(Phrase.ONLY, Maths.value(core.of())));
        }
    }

    private Maths slope(Expr of, Expr slope) {
        return Maths.equation(new Maths.Slope(of, whole.by(), partial), Maths.value(slope));
    }

    private static List<Step> varying(Step step) {
        var all = step.rule() == Rule.SUM ? step.substeps() : List.of(step);
        return all.stream().filter(s -> s.rule() != Rule.CONSTANT).toList();
    }

    /** The whole with its inner part replaced by a letter. */
    private Expr outside(Expr letter) {
        return replace(whole.of(), whole.pieces().getFirst().of(), letter);
    }

    /** As the rule puts it together, with letters for the parts; null where it has no such form. */
    private @org.jspecify.annotations.Nullable Expr together() {
        var first = letters.getFirst();
        Expr core =
                switch (whole.rule()) {
                    case PRODUCT -> Rules.product(letters);
                    case RECIPROCAL -> Rules.reciprocal(numerator(), first.slope(), first.of());
                    case QUOTIENT -> Rules.quotient(first, letters.get(1), letters.get(1).of());
                    case CHAIN -> {
                        var u = ((Variable) first.of()).name();
                        var slope =
                                Simplifier.simplify(
                                        Differentiator.derive(outside(first.of()), u).result());
                        yield Rules.chain(slope, first.slope());
                    }
                    default -> null;
                };
        if (core == null || whole.rule() == Rule.CHAIN) return core;
        return multiplied(core);
    }

    private Expr numerator() {
        var core = Glance.core(Differentiator.derive(whole.of(), whole.by()));
        return core.of() instanceof Expr.Quotient(var c, var _) ? c : Expr.Num.ONE;
    }

    /** The constant factor that went along with the rule. */
    private Expr multiplied(Expr core) {
        var step = Differentiator.derive(whole.of(), whole.by());
        var around = new ArrayList<Step>();
        while (step.rule() == Rule.CONSTANT_MULTIPLE || step.rule() == Rule.SUM) {
            var only = Glance.only(step);
            if (step.rule() == Rule.CONSTANT_MULTIPLE) around.add(step);
            else if (only == null) break;
            step = only == null ? step.substeps().getFirst() : only;
        }
        for (var multiple : around.reversed()) core = Glance.multiple(multiple, core);
        return core;
    }

    private static Expr replace(Expr e, Expr part, Expr by) {
        return e.equals(part) ? by : e.map(child -> replace(child, part, by));
    }
}
