package nabla.answer.working;

import static nabla.expr.Expr.Num.ONE;

import java.util.ArrayList;
import java.util.List;
import nabla.answer.working.Slip.Kind;
import nabla.expr.Expr;
import nabla.expr.Function;
import nabla.expr.Rational;
import nabla.simplify.Numbers;
import nabla.simplify.Simplifier;

/** Every wrong law of algebra, applied to one node. */
final class WrongLaws {
    private final Expr node;
    private final List<Slip> slips = new ArrayList<>();

    private WrongLaws(Expr node) {
        this.node = node;
    }

    /** What the wrong laws make of the outermost part of an expression. */
    static List<Slip> of(Expr node) {
        WrongLaws laws = new WrongLaws(node);
        switch (node) {
            case Expr.Power(var base, var exponent) -> laws.power(base, exponent);
            case Expr.Call call -> laws.call(call);
            case Expr.Quotient(var p, var q) -> laws.quotient(p, q);
            case Expr.Negative(var inner) -> laws.negative(inner);
            case Expr.Product(var factors) -> laws.product(factors);
            case Expr.Sum(var terms) -> laws.sum(terms);
            case Expr.Num _, Expr.Constant _, Expr.Variable _, Expr.Vector _ -> {}
        }
        return laws.slips;
    }

    private void add(Kind kind, Expr wrong) {
        slips.add(new Slip(kind, node, wrong));
    }

    private void power(Expr base, Expr exponent) {
        Rational n = Numbers.rational(exponent);
        switch (base) {
            case Expr.Sum(var terms) ->
                    add(
                            n != null && n.signum() > 0 && !n.isInteger()
                                    ? Kind.ROOT_OF_SUM
                                    : n != null && n.equals(Rational.MINUS_ONE)
                                            ? Kind.RECIPROCAL_OF_SUM
                                            : Kind.POWER_OF_SUM,
                            raised(terms, exponent));
            case Expr.Product(var factors) -> {
                for (int i = 0; i < factors.size(); i++) {
                    add(Kind.POWER_OF_PRODUCT, with(factors, i, factors.get(i).pow(exponent)));
                }
            }
            case Expr.Negative(var inner) -> {
                add(Kind.SQUARE_OF_NEGATIVE, inner.pow(exponent).negate());
            }
            case Expr.Power(var b, var m) ->
                    add(Kind.EXPONENTS_ADDED, b.pow(Simplifier.simplify(m.plus(exponent))));
            case Expr.Num _,
                    Expr.Constant _,
                    Expr.Variable _,
                    Expr.Quotient _,
                    Expr.Call _,
                    Expr.Vector _ -> {}
        }
        if (n != null && n.signum() < 0) {
            add(Kind.NEGATIVE_EXPONENT, base.pow(Expr.num(n.negate())).negate());
        }
        if (n != null && n.signum() > 0 && !n.isInteger()) {
            add(Kind.ROOT_AS_RECIPROCAL, ONE.over(base.pow(Expr.num(n.inverse()))));
        }
    }

    private static Expr raised(List<Expr> terms, Expr exponent) {
        return Expr.sum(
                terms.stream()
                        .map(
                                t ->
                                        t instanceof Expr.Negative(var inner)
                                                ? inner.pow(exponent).negate()
                                                : t.pow(exponent))
                        .toList());
    }

    private static Expr with(List<Expr> parts, int place, Expr other) {
        List<Expr> changed = new ArrayList<>(parts);
        changed.set(place, other);
        return Expr.product(changed);
    }

    private void call(Expr.Call call) {
        Function f = call.function();
        if (call.arguments().size() != 1) {
            return;
        }
        boolean root = f == Function.SQRT || f == Function.CBRT;
        if (call.argument() instanceof Expr.Sum(var terms)) {
            add(
                    root ? Kind.ROOT_OF_SUM : Kind.FUNCTION_OF_SUM,
                    Expr.sum(terms.stream().map(t -> applied(f, t)).toList()));
        }
        if (f == Function.SQRT && call.argument() instanceof Expr.Sum(var terms)) {
            add(Kind.ROOT_OF_SUM, Expr.sum(terms.stream().map(WrongLaws::rooted).toList()));
        }
        if (call.argument() instanceof Expr.Product(var factors) && !root) {
            for (int i = 0; i < factors.size(); i++) {
                if (Numbers.rational(factors.get(i)) != null) {
                    Expr rest = with(factors, i, ONE);
                    add(Kind.FUNCTION_OF_MULTIPLE, factors.get(i).times(Expr.call(f, rest)));
                }
            }
        }
    }

    /** √(x²) taken for x. */
    private static Expr rooted(Expr term) {
        return term instanceof Expr.Power(var base, var n)
                ? base.pow(Simplifier.simplify(n.over(Expr.Num.TWO)))
                : applied(Function.SQRT, term);
    }

    private static Expr applied(Function f, Expr term) {
        return term instanceof Expr.Negative(var inner)
                ? Expr.call(f, inner).negate()
                : Expr.call(f, term);
    }

    private void quotient(Expr p, Expr q) {
        if (q instanceof Expr.Sum(var terms)) {
            add(Kind.RECIPROCAL_OF_SUM, Expr.sum(terms.stream().map(p::over).toList()));
        }
        if (p instanceof Expr.Sum(var terms)) {
            for (int i = 0; i < terms.size(); i++) {
                List<Expr> one = new ArrayList<>(terms);
                Expr divided = Simplifier.simplify(terms.get(i).over(q));
                one.set(i, divided);
                add(Kind.CANCELLED_SUMMAND, Expr.sum(one));
                if (divided.equals(ONE)) {
                    one.remove(i);
                    add(Kind.CANCELLED_SUMMAND, Expr.sum(one));
                }
            }
        }
        cancelledBelow(p, q);
    }

    /** a/(a + b) = 1/b, and 1/(1 + b). */
    private void cancelledBelow(Expr p, Expr q) {
        List<Expr> terms = q instanceof Expr.Sum(var all) ? all : List.of();
        for (int i = 0; i < terms.size(); i++) {
            Expr ratio = Simplifier.simplify(p.over(terms.get(i)));
            if (!(ratio instanceof Expr.Quotient)) {
                List<Expr> rest = new ArrayList<>(terms);
                rest.remove(i);
                add(Kind.CANCELLED_SUMMAND, ratio.over(Expr.sum(rest)));
                rest.add(i, ONE);
                add(Kind.CANCELLED_SUMMAND, ratio.over(Expr.sum(rest)));
            }
        }
    }

    private void negative(Expr inner) {
        if (inner instanceof Expr.Sum(var terms)) {
            add(Kind.SIGN_IN_BRACKETS, onlyFirst(ONE.negate(), terms));
        }
        if (inner instanceof Expr.Product(var factors)) {
            for (int i = 0; i < factors.size(); i++) {
                if (factors.get(i) instanceof Expr.Sum(var terms)) {
                    Expr kept = onlyFirst(ONE.negate(), terms);
                    add(Kind.SIGN_IN_BRACKETS, with(factors, i, kept));
                }
            }
        }
    }

    private static Expr onlyFirst(Expr factor, List<Expr> terms) {
        List<Expr> changed = new ArrayList<>(terms);
        Expr first = terms.getFirst();
        changed.set(0, factor.equals(ONE.negate()) ? first.negate() : factor.times(first));
        return Expr.sum(changed);
    }

    private void product(List<Expr> factors) {
        for (int i = 0; i < factors.size(); i++) {
            if (factors.get(i) instanceof Expr.Sum(var terms)) {
                add(Kind.FIRST_TERM_ONLY, onlyFirst(with(factors, i, ONE), terms));
            }
            if (factors.get(i) instanceof Expr.Power(var base, var exponent)) {
                Expr rest = with(factors, i, ONE);
                if (Numbers.rational(rest) != null) {
                    add(Kind.COEFFICIENT_RAISED, rest.times(base).pow(exponent));
                }
            }
            for (int j = 0; j < i; j++) {
                multiplied(factors, j, i);
            }
        }
    }

    private void multiplied(List<Expr> factors, int i, int j) {
        Expr base = base(factors.get(i));
        if (base.equals(base(factors.get(j))) && !isNumber(base)) {
            Expr product = exponent(factors.get(i)).times(exponent(factors.get(j)));
            List<Expr> changed = new ArrayList<>(factors);
            changed.set(i, base.pow(Simplifier.simplify(product)));
            changed.remove(j);
            add(Kind.EXPONENTS_MULTIPLIED, Expr.product(changed));
        }
    }

    private void sum(List<Expr> terms) {
        for (int i = 0; i < terms.size(); i++) {
            List<Expr> flipped = new ArrayList<>(terms);
            flipped.set(i, terms.get(i).negate());
            add(Kind.SIGN, Expr.sum(flipped));
            List<Expr> fewer = new ArrayList<>(terms);
            fewer.remove(i);
            add(Kind.TERM_LOST, Expr.sum(fewer));
            for (int j = 0; j < i; j++) {
                added(terms, j, i);
            }
        }
    }

    private void added(List<Expr> terms, int i, int j) {
        Expr base = base(terms.get(i));
        List<Expr> changed = new ArrayList<>(terms);
        changed.remove(j);
        if (base.equals(base(terms.get(j))) && !isNumber(base)) {
            Expr exponent = exponent(terms.get(i)).plus(exponent(terms.get(j)));
            changed.set(i, base.pow(Simplifier.simplify(exponent)));
            add(Kind.SUM_OF_POWERS, Expr.sum(changed));
        }
        if (terms.get(i) instanceof Expr.Quotient(var a, var b)
                && terms.get(j) instanceof Expr.Quotient(var c, var d)) {
            changed.set(i, a.plus(c).over(b.plus(d)));
            add(Kind.FRACTIONS_ADDED, Expr.sum(changed));
        }
    }

    private static Expr base(Expr e) {
        return e instanceof Expr.Power(var base, _) ? base : e;
    }

    private static Expr exponent(Expr e) {
        return e instanceof Expr.Power(_, var exponent) ? exponent : ONE;
    }

    private static boolean isNumber(Expr e) {
        return Numbers.rational(e) != null;
    }
}
