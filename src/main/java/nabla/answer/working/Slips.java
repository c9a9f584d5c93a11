package nabla.answer.working;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nabla.answer.Equivalence;
import nabla.answer.Verdict;
import nabla.answer.Witness;
import nabla.calculus.Differentiator;
import nabla.expr.Expr;
import nabla.expr.Rational;
import nabla.simplify.Numbers;
import nabla.simplify.Simplifier;
import org.jspecify.annotations.Nullable;

/**
 * Looks for the one wrong law of algebra that explains a wrong line: each is applied at each node
 * of the line before. Where two laws would explain it, nothing is said.
 */
final class Slips {
    /** Lines with more nodes than this are not searched. */
    private static final int NODES = 150;

    private final Written after;
    private final Witness witness;
    private final Map<Slip.Kind, Slip> found = new LinkedHashMap<>();

    private Slips(Written after, Witness witness) {
        this.after = after;
        this.witness = witness;
    }

    static @Nullable Slip explaining(Written before, Written after, Witness witness) {
        Slips slips = new Slips(after, witness);
        for (Expr start : starts(before, after)) {
            if (start.size() <= NODES) {
                slips.search(start, start, new ArrayList<>(), before);
            }
        }
        return slips.only(before);
    }

    /** The line before, with the derivatives worked out that are no longer there. */
    private static List<Expr> starts(Written before, Written after) {
        Expr raw =
                before.with(
                        o ->
                                after.holds(o)
                                        ? o.value()
                                        : Differentiator.derive(o.inner(), o.by()).result());
        Expr tidy = before.with(Operator::value);
        return raw.equals(tidy) ? List.of(raw) : List.of(raw, tidy);
    }

    private void search(Expr whole, Expr node, List<Integer> path, Written before) {
        for (Slip slip : WrongLaws.of(node)) {
            consider(replaced(whole, path, 0, slip.wrong()), slip, before);
        }
        List<Expr> children = node.children();
        for (int i = 0; i < children.size(); i++) {
            path.add(i);
            search(whole, children.get(i), path, before);
            path.removeLast();
        }
    }

    private void consider(Expr candidate, Slip slip, Written before) {
        Expr value = candidate.substitute(before.defined());
        if (!found.containsKey(slip.kind()) && isAfter(value)) {
            found.put(slip.kind(), slip);
        }
    }

    private boolean isAfter(Expr value) {
        return Equivalence.compare(after.value(), value) instanceof Verdict.Equivalent;
    }

    private static Expr replaced(Expr whole, List<Integer> path, int depth, Expr part) {
        if (depth == path.size()) {
            return part;
        }
        int[] child = {0};
        return whole.map(
                c -> child[0]++ == path.get(depth) ? replaced(c, path, depth + 1, part) : c);
    }

    /** The only named law; failing that, what can be said of the whole. */
    private @Nullable Slip only(Written before) {
        Slip sign = found.remove(Slip.Kind.SIGN);
        Slip lost = found.remove(Slip.Kind.TERM_LOST);
        if (!found.isEmpty()) {
            return found.size() == 1 ? found.values().iterator().next() : null;
        }
        Slip off = off(before);
        if (off != null && off.kind() == Slip.Kind.SIGN) {
            return off;
        }
        if (sign != null || lost != null) {
            return sign == null ? lost : lost == null ? sign : null;
        }
        return off;
    }

    /** Off by a number as a factor, −1 among them. */
    private @Nullable Slip off(Written before) {
        if (witness.answerValue() == 0 || witness.keyValue() == 0) {
            return null;
        }
        Rational ratio = near(witness.answerValue() / witness.keyValue());
        if (ratio == null) {
            return null;
        }
        Expr wrong = Simplifier.simplify(Expr.num(ratio).times(before.value()));
        Slip.Kind kind = ratio.equals(Rational.MINUS_ONE) ? Slip.Kind.SIGN : Slip.Kind.FACTOR;
        return Numbers.rational(before.value()) == null && isAfter(wrong)
                ? new Slip(kind, before.value(), Expr.num(ratio))
                : null;
    }

    /** The fraction with a small denominator that a value seems to be. */
    private static @Nullable Rational near(double value) {
        for (int q = 1; q <= 12; q++) {
            double p = Math.floor(value * q + 0.5);
            if (p != 0 && Math.abs(p) < 1000 && Math.abs(p - value * q) < 1e-6) {
                return Rational.of((long) p).over(Rational.of(q));
            }
        }
        return null;
    }
}
