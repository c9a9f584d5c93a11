package nabla.problem.solution;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nabla.calculus.Rule;
import nabla.calculus.Step;
import nabla.expr.Expr;
import nabla.expr.Expr.Num;
import nabla.expr.Limits;
import nabla.simplify.Simplifier;
import nabla.simplify.Work;

/**
 * A derivative as a teacher writes it on the board. What one sees at a glance (the terms of a
 * polynomial, the functions of the table) is folded away; a constant factor goes along; each
 * composite part has one use of a rule of its own, before the whole that it belongs to; and nothing
 * is worked out twice.
 */
final class Account {
    /** A part of what a rule was used on, with its derivative. */
    record Piece(Expr of, Expr slope) {}

    /**
     * One use of a rule.
     *
     * @param of what was differentiated
     * @param pieces the parts that the rule names, in its order; none where it is seen at a glance
     * @param assembled as the rule puts it together
     * @param result simplified
     */
    record Use(Rule rule, Expr of, String by, List<Piece> pieces, Expr assembled, Expr result) {
        Use {
            pieces = List.copyOf(pieces);
        }
    }

    /** In a longer account, what is linear inside counts as seen at a glance, too. */
    private static final int MANY = 5;

    private final Map<Expr, Expr> known = new HashMap<>();
    private final List<Use> uses = new ArrayList<>();

    private final boolean brief;
    private final Work work;

    private Account(boolean brief, Work work) {
        this.brief = brief;
        this.work = work;
    }

    /**
     * The uses that lead to the derivative, the whole last. All of them are simplified within one
     * budget; where it is spent, later lines stand as the rule put them together.
     */
    static List<Use> of(Step step) {
        var work = Work.of(Limits.DERIVATIVES);
        var uses = of(step, false, work);
        return uses.size() > MANY ? of(step, true, work) : uses;
    }

    private static List<Use> of(Step step, boolean brief, Work work) {
        var account = new Account(brief, work);
        account.uses.add(account.whole(step));
        return List.copyOf(account.uses);
    }

    private Use whole(Step step) {
        if (Glance.suffices(step)) {
            var raw = Glance.written(step);
            return new Use(
                    Glance.rule(step), step.of(), step.variable(), List.of(), raw, simple(raw));
        }
        return switch (step.rule()) {
            case CONSTANT_MULTIPLE -> multiple(step);
            case SUM -> {
                var only = Glance.only(step);
                if (only != null) {
                    var inner = whole(only);
                    yield new Use(
                            inner.rule(),
                            step.of(),
                            step.variable(),
                            inner.pieces(),
                            inner.assembled(),
                            inner.result());
                }
                var pieces = step.substeps().stream().map(this::piece).toList();
                var sum = Expr.sum(pieces.stream().map(Piece::slope).toList());
                yield use(step, pieces, sum);
            }
            case PRODUCT -> product(step);
            case QUOTIENT -> {
                var quotient = (Expr.Quotient) step.of();
                var u = piece(step.substeps().getFirst());
                var v = piece(step.substeps().getLast());
                yield use(step, List.of(u, v), Rules.quotient(u, v, quotient.denominator()));
            }
            case RECIPROCAL -> {
                var quotient = (Expr.Quotient) step.of();
                var v = piece(step.substeps().getFirst());
                yield use(
                        step,
                        List.of(v),
                        Rules.reciprocal(quotient.numerator(), v.slope(), quotient.denominator()));
            }
            case CHAIN -> {
                var inner = piece(step.substeps().getLast());
                var slope = step.substeps().getFirst().result();
                yield use(step, List.of(inner), Rules.chain(slope, inner.slope()));
            }
            case LOGARITHMIC -> {
                var u = piece(step.substeps().getFirst());
                var v = piece(step.substeps().getLast());
                yield use(step, List.of(u, v), Rules.logarithmic(step.of(), u, v));
            }
            case CONSTANT, VARIABLE, POWER, EXPONENTIAL, FUNCTION -> {
                var pieces = step.substeps().stream().map(this::piece).toList();
                yield use(step, pieces, simple(step.result()));
            }
        };
    }

    private Use product(Step step) {
        var pieces = step.substeps().stream().map(this::piece).toList();
        return use(step, pieces, Rules.product(pieces));
    }

    /** The constant factor goes along with the rule for what it multiplies. */
    private Use multiple(Step step) {
        var inner = whole(step.substeps().getFirst());
        return new Use(
                inner.rule(),
                step.of(),
                step.variable(),
                inner.pieces(),
                Glance.multiple(step, inner.assembled()),
                simple(Glance.multiple(step, inner.result())));
    }

    private Use use(Step step, List<Piece> pieces, Expr assembled) {
        return new Use(
                step.rule(), step.of(), step.variable(), pieces, assembled, simple(assembled));
    }

    private Piece piece(Step step) {
        return new Piece(step.of(), slope(step));
    }

    /** The derivative of a part, after what it rests on has been told. */
    private Expr slope(Step step) {
        boolean glance = Glance.suffices(step) || brief && Glance.isLinearInside(step);
        if (glance) return simple(step.result());
        var told = known.get(step.of());
        if (told != null) return told;
        var slope =
                switch (step.rule()) {
                    case CONSTANT_MULTIPLE ->
                            simple(Glance.multiple(step, slope(step.substeps().getFirst())));
                    case SUM ->
                            simple(Expr.sum(step.substeps().stream().map(this::slope).toList()));
                    default -> {
                        var use = whole(step);
                        uses.add(use);
                        yield use.result();
                    }
                };
        known.put(step.of(), slope);
        return slope;
    }

    private Expr simple(Expr e) {
        return Simplifier.simplify(e, work);
    }

    /** How rules put their parts together; letters will do for the parts, too. */
    static final class Rules {
        private Rules() {}

        static Expr product(List<Piece> pieces) {
            var terms = new ArrayList<Expr>();
            for (int i = 0; i < pieces.size(); i++) {
                var factors = new ArrayList<Expr>();
                for (int j = 0; j < pieces.size(); j++) {
                    factors.add(i == j ? pieces.get(j).slope() : pieces.get(j).of());
                }
                terms.add(Expr.product(factors));
            }
            return Expr.sum(terms);
        }

        static Expr quotient(Piece u, Piece v, Expr below) {
            return u.slope().times(v.of()).minus(u.of().times(v.slope())).over(below.pow(2));
        }

        /** The inner derivative stays in its place, in brackets where it is negative. */
        static Expr chain(Expr outer, Expr inner) {
            if (inner.equals(Num.ONE)) return outer;
            if (inner.equals(Num.ZERO) || outer.equals(Num.ZERO)) return Num.ZERO;
            if (outer.equals(Num.ONE)) return inner;
            return outer instanceof Expr.Negative(var positive)
                    ? new Expr.Negative(chain(positive, inner))
                    : new Expr.Product(List.of(outer, inner));
        }

        static Expr reciprocal(Expr c, Expr slope, Expr below) {
            return c.times(slope).over(below.pow(2)).negate();
        }

        static Expr logarithmic(Expr whole, Piece u, Piece v) {
            var inBrackets =
                    v.slope()
                            .times(Expr.call(nabla.expr.Function.LN, u.of()))
                            .plus(v.of().times(u.slope()).over(u.of()));
            return whole.times(inBrackets.equals(Num.ZERO) ? Num.ZERO : inBrackets);
        }
    }
}
