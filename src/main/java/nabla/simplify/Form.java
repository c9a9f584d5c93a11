package nabla.simplify;

import java.util.List;
import java.util.Map;
import nabla.expr.Expr;
import nabla.expr.Limits;
import nabla.expr.Rational;

/** The form in which an expression is written, judged apart from its value. */
public enum Form {
    /** A sum of terms, with like terms collected and no product or power of a sum left. */
    EXPANDED,
    /**
     * A product of powers of polynomials that cannot be factored further over the rational numbers.
     */
    FACTORED,
    /** One numerator over one denominator, without a common factor. */
    SINGLE_FRACTION,
    /** Nothing left to collect, cancel or work out. */
    SIMPLIFIED;

    public boolean holds(Expr e) {
        return switch (this) {
            case EXPANDED -> isExpanded(e);
            case FACTORED -> isFactored(e);
            case SINGLE_FRACTION -> isSingleFraction(e);
            case SIMPLIFIED -> isCollected(e) && Cost.of(e) <= Cost.of(Simplifier.simplify(e));
        };
    }

    private static boolean isExpanded(Expr e) {
        if (hasProductOfSum(e)) {
            return false;
        }
        return isCollected(e);
    }

    /** Whether no like terms stand side by side, in any sum of the expression. */
    private static boolean isCollected(Expr e) {
        if (e instanceof Expr.Sum(var list)) {
            Terms terms = new Terms(new Simplifier(Work.of(Limits.SIMPLIFICATION)));
            terms.add(e, Rational.ONE);
            if (terms.coefficients().size() != list.size()) {
                return false;
            }
        }
        return e.children().stream().allMatch(Form::isCollected);
    }

    private static boolean hasProductOfSum(Expr e) {
        return switch (e) {
            case Expr.Product(var factors) ->
                    factors.stream().anyMatch(f -> f instanceof Expr.Sum || hasProductOfSum(f));
            case Expr.Negative(var operand) ->
                    operand instanceof Expr.Sum || hasProductOfSum(operand);
            case Expr.Power(var base, var exponent) -> {
                Rational n = Numbers.rational(exponent);
                boolean multipliedOut = n == null || !n.isInteger() || n.signum() < 0;
                yield !multipliedOut && (base instanceof Expr.Sum || base instanceof Expr.Product);
            }
            case Expr.Sum(var terms) ->
                    terms.stream().anyMatch(t -> t instanceof Expr.Sum || hasProductOfSum(t));
            case Expr.Quotient(var p, var q) -> hasProductOfSum(p) || hasProductOfSum(q);
            case Expr.Num _, Expr.Constant _, Expr.Variable _, Expr.Call _, Expr.Vector _ -> false;
        };
    }

    private static boolean isFactored(Expr e) {
        return switch (e) {
            case Expr.Negative(var operand) -> isFactored(operand);
            case Expr.Product(var factors) ->
                    factors.stream().allMatch(Form::isFactored) && distinctSums(factors);
            case Expr.Quotient(var p, var q) -> isFactored(p) && isFactored(q);
            case Expr.Power(var base, _) -> isFactored(base);
            case Expr.Sum _ -> {
                Factoring.Factors f = Factoring.of(e);
                yield f == null
                        || (f.content().abs().isOne()
                                && f.factors().size() == 1
                                && f.factors().containsValue(1));
            }
            case Expr.Num _, Expr.Constant _, Expr.Variable _, Expr.Call _, Expr.Vector _ -> true;
        };
    }

    /** (x+1)(x+1) is not written as the square that it is. */
    private static boolean distinctSums(List<Expr> factors) {
        List<Expr> sums =
                factors.stream()
                        .filter(f -> f instanceof Expr.Sum)
                        .map(Simplifier::simplify)
                        .toList();
        return sums.stream().distinct().count() == sums.size();
    }

    private static boolean isSingleFraction(Expr e) {
        Expr positive = e instanceof Expr.Negative(var operand) ? operand : e;
        if (!(positive instanceof Expr.Quotient(var p, var q))) {
            return !holdsQuotient(positive);
        }
        return !holdsQuotient(p) && !holdsQuotient(q) && shareNoFactor(p, q);
    }

    private static boolean holdsQuotient(Expr e) {
        boolean here =
                e instanceof Expr.Quotient
                        || (e instanceof Expr.Power(_, var n)
                                && Numbers.rational(n) instanceof Rational r
                                && r.signum() < 0);
        return here || e.children().stream().anyMatch(Form::holdsQuotient);
    }

    private static boolean shareNoFactor(Expr p, Expr q) {
        Factoring.Factors above = Factoring.of(p);
        Factoring.Factors below = Factoring.of(q);
        if (above == null || below == null) {
            return true;
        }
        for (Map.Entry<Expr, Integer> f : below.factors().entrySet()) {
            if (above.factors().containsKey(f.getKey())) {
                return false;
            }
        }
        return above.content().numerator().gcd(below.content().numerator()).bitLength() <= 1
                || above.content().isZero();
    }
}
