package nabla.answer.working;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import nabla.expr.Expr;
import nabla.expr.Function;
import nabla.expr.Plain;
import nabla.simplify.Normalizer;
import nabla.simplify.Numbers;
import nabla.simplify.Simplifier;
import nabla.simplify.Work;

/**
 * Tells what was done to an expression, from how both are written. Where equality is already seen
 * when every function stands for an unknown of its own, no law of functions was used.
 */
final class Rewritings {
    private Rewritings() {}

    static Rewriting between(Written before, Written after) {
        Expr a = opaque(before);
        Expr b = opaque(after);
        if (a.equals(b)) {
            return Rewriting.REPEATED;
        }
        if (sorted(a).equals(sorted(b))) {
            return numbers(a) == numbers(b) ? Rewriting.REORDERED : Rewriting.SIMPLIFIED;
        }
        if (!before.auxiliaries().equals(after.auxiliaries())) {
            return Rewriting.SUBSTITUTED;
        }
        Map<Expr, Expr> unknowns = new HashMap<>();
        if (!same(a, b, unknowns, e -> e instanceof Expr.Call c && !isRoot(c.function()))) {
            return Rewriting.IDENTITY;
        }
        unknowns.clear();
        if (!same(a, b, unknowns, Rewritings::isKernel)) {
            return Rewriting.POWER_LAW;
        }
        return algebra(a, b);
    }

    /** Derivatives stand for themselves: by a name made from what they are of. */
    private static Expr opaque(Written w) {
        return w.with(
                o -> Expr.variable("∂" + o.by() + Plain.print(Simplifier.simplify(o.inner()))));
    }

    private static boolean isRoot(Function f) {
        return f == Function.SQRT || f == Function.CBRT || f == Function.ROOT || f == Function.EXP;
    }

    private static boolean isKernel(Expr e) {
        return e instanceof Expr.Call
                || (e instanceof Expr.Power(_, var n)
                        && !(Numbers.rational(n) instanceof nabla.expr.Rational r
                                && r.isInteger()));
    }

    private static boolean same(
            Expr a, Expr b, Map<Expr, Expr> unknowns, Predicate<Expr> isUnknown) {
        return Normalizer.provesEqual(
                hidden(a, unknowns, isUnknown),
                hidden(b, unknowns, isUnknown),
                List.of(),
                Work.ofOneQuestion());
    }

    private static Expr hidden(Expr e, Map<Expr, Expr> unknowns, Predicate<Expr> isUnknown) {
        if (!isUnknown.test(e)) {
            return e.map(part -> hidden(part, unknowns, isUnknown));
        }
        return unknowns.computeIfAbsent(
                e.map(Simplifier::simplify), _ -> Expr.variable("κ" + unknowns.size()));
    }

    private static Rewriting algebra(Expr a, Expr b) {
        Shape before = Shape.of(a);
        Shape after = Shape.of(b);
        if (before.fractions() > 1 && after.fractions() == 1 && before.summedFractions() > 0) {
            return Rewriting.ONE_FRACTION;
        }
        if (after.summedFractions() > before.summedFractions()
                && before.fractions() > 0
                && after.fractions() + after.terms() > before.fractions() + before.terms()) {
            return Rewriting.SPLIT;
        }
        if (after.below() > before.below()
                && after.fractions() >= before.fractions()
                && before.fractions() > 0) {
            return Rewriting.EXTENDED;
        }
        if (after.below() < before.below()) {
            return Rewriting.CANCELLED;
        }
        if (after.products() < before.products()) {
            return Rewriting.EXPANDED;
        }
        if (after.products() > before.products()
                || (isSum(a) && !isSum(b) && after.terms() >= before.terms())) {
            return Rewriting.FACTORED;
        }
        if (after.terms() < before.terms()) {
            return isSum(a) && !isSum(b) && after.terms() > 1
                    ? Rewriting.FACTORED
                    : Rewriting.COLLECTED;
        }
        return after.terms() > before.terms() ? Rewriting.SPLIT : Rewriting.SIMPLIFIED;
    }

    private static boolean isSum(Expr e) {
        return e instanceof Expr.Sum || (e instanceof Expr.Negative(var inner) && isSum(inner));
    }

    /** How many numbers are written; ones and zeros that are left out are tidied away. */
    private static int numbers(Expr e) {
        int here = e instanceof Expr.Num ? 1 : 0;
        return here + e.children().stream().mapToInt(Rewritings::numbers).sum();
    }

    /** The same for every order and grouping of terms and factors. */
    private static Expr sorted(Expr e) {
        Expr inner = e.map(Rewritings::sorted);
        return switch (inner) {
            case Expr.Sum(var terms) -> ordered(Expr.sum(terms));
            case Expr.Product(var factors) -> ordered(Expr.product(factors));
            case Expr.Num _,
                    Expr.Constant _,
                    Expr.Variable _,
                    Expr.Quotient _,
                    Expr.Negative _,
                    Expr.Power _,
                    Expr.Call _,
                    Expr.Vector _ ->
                    inner;
        };
    }

    private static Expr ordered(Expr e) {
        return switch (e) {
            case Expr.Sum(var terms) -> new Expr.Sum(byText(terms));
            case Expr.Product(var factors) -> new Expr.Product(byText(factors));
            case Expr.Negative(var inner) -> new Expr.Negative(ordered(inner));
            case Expr.Num _,
                    Expr.Constant _,
                    Expr.Variable _,
                    Expr.Quotient _,
                    Expr.Power _,
                    Expr.Call _,
                    Expr.Vector _ ->
                    e;
        };
    }

    private static List<Expr> byText(List<Expr> parts) {
        return parts.stream().sorted(java.util.Comparator.comparing(Plain::print)).toList();
    }
}
