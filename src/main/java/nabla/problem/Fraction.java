package nabla.problem;

import nabla.expr.Expr;
import nabla.expr.Expr.Num;
import nabla.simplify.Expansion;
import nabla.simplify.Simplifier;

/** An expression put over one denominator. */
record Fraction(Expr above, Expr below) {

    static Fraction of(Expr e) {
        return switch (e) {
            case Expr.Sum(var terms) ->
                    terms.stream()
                            .map(Fraction::of)
                            .reduce(new Fraction(Num.ZERO, Num.ONE), Fraction::plus);
            case Expr.Product(var factors) ->
                    factors.stream()
                            .map(Fraction::of)
                            .reduce(new Fraction(Num.ONE, Num.ONE), Fraction::times);
            case Expr.Negative(var operand) -> {
                var f = of(operand);
                yield new Fraction(f.above.negate(), f.below);
            }
            case Expr.Quotient(var p, var q) -> {
                var below = of(q);
                yield of(p).times(new Fraction(below.below, below.above));
            }
            case Expr.Power(var base, Expr.Negative(var n)) -> new Fraction(Num.ONE, base.pow(n));
            default -> new Fraction(e, Num.ONE);
        };
    }

    private Fraction plus(Fraction other) {
        return below.equals(other.below)
                ? new Fraction(above.plus(other.above), below)
                : new Fraction(
                        above.times(other.below).plus(other.above.times(below)),
                        below.times(other.below));
    }

    private Fraction times(Fraction other) {
        return new Fraction(above.times(other.above), below.times(other.below));
    }

    /** The quotient with its numerator multiplied out, and with what both sides share cancelled. */
    Expr written() {
        var plain = Expansion.of(above).over(Simplifier.simplify(below));
        var simple = Simplifier.simplify(plain);
        return simple instanceof Expr.Quotient || simple instanceof Expr.Negative ? simple : plain;
    }
}
