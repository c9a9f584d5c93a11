package nabla.problem;

import java.util.Optional;
import nabla.answer.Assumptions;
import nabla.answer.Equivalence;
import nabla.answer.Verdict;
import nabla.answer.Witness;
import nabla.expr.Decimals;
import nabla.expr.Expr;
import nabla.expr.Rational;
import nabla.numeric.Compiled;
import nabla.problem.Finding.Evidence;
import nabla.problem.Finding.Near;
import nabla.simplify.Simplifier;
import org.jspecify.annotations.Nullable;

/** One answer held against its key. */
final class Comparison {
    /** Beyond this, what was nearly right is not looked for: the verdict alone must be quick. */
    private static final int LARGEST = 120;

    private final Key.Field key;
    private final Expr answer;

    Comparison(Key.Field key, Expr answer) {
        this.key = key;
        this.answer = answer;
    }

    Finding finding() {
        if (answer instanceof Expr.Vector(var components)) {
            return new Finding.Wrong(new Finding.Shape(components.size()));
        }
        if (dividesByZero(answer)) return new Finding.Wrong(new Finding.NoValue());
        int huge = key.isNumber() ? Magnitude.signOfHuge(answer) : 0;
        if (huge != 0 && Double.isFinite(value(key.value()))) {
            return new Finding.Wrong(new Finding.Off(huge > 0, null));
        }
        if (key.isNumber() && key.tolerance() != null && answer.variables().isEmpty()) {
            return within(key.tolerance());
        }
        return switch (Equivalence.compare(answer, key.value(), Assumptions.NONE)) {
            case Verdict.Equivalent equivalent -> new Finding.Right(equivalent.reason());
            case Verdict.Undecided(var reason) -> new Finding.Undecided(reason);
            case Verdict.Different(var reason, var witness) ->
                    new Finding.Wrong(evidence(reason, witness));
        };
    }

    /** Whether it has no value anywhere, because some denominator is plainly zero. */
    static boolean dividesByZero(Expr e) {
        return e instanceof Expr.Quotient(var _, var q)
                        && Exact.of(q).filter(Rational::isZero).isPresent()
                || e.children().stream().anyMatch(Comparison::dividesByZero);
    }

    private Finding within(Tolerance tolerance) {
        double wanted = value(key.value());
        double given = value(answer);
        if (Double.isNaN(given)) {
            return new Finding.Wrong(new Finding.NoValue());
        }
        double allowed =
                tolerance.amount().doubleValue() * (tolerance.relative() ? Math.abs(wanted) : 1);
        // What is written with the last digit on the edge is inside, whatever its nearest double.
        return Math.abs(given - wanted) <= allowed * (1 + 1e-9)
                ? new Finding.Right("within the tolerance")
                : new Finding.Wrong(
                        new Finding.Off(
                                given > wanted, near().filter(n -> n == Near.SIGN).orElse(null)));
    }

    private Evidence evidence(String reason, @Nullable Witness witness) {
        if (key.isNumber() && !answer.variables().isEmpty()) {
            return new Finding.Stray(answer.variables());
        }
        var near = near().orElse(null);
        if (key.isNumber()) return new Finding.Off(value(answer) > value(key.value()), near);
        if (witness == null) return new Finding.Otherwise(reason);
        return new Finding.Differs(
                witness.point(), witness.answerValue(), witness.keyValue(), near);
    }

    private Optional<Near> near() {
        if (answer.size() > LARGEST) return Optional.empty();
        if (isZero(answer.plus(key.value()))) return Optional.of(Near.SIGN);
        if (key.isNumber()) return isRounded() ? Optional.of(Near.ROUNDED) : Optional.empty();
        if (isZero(key.value()) || isZero(answer)) return Optional.empty();
        if (isConstant(answer.over(key.value()))) return Optional.of(Near.FACTOR);
        return isConstant(answer.minus(key.value())) ? Optional.of(Near.TERM) : Optional.empty();
    }

    /** Whether it is a decimal that agrees with the key as far as it goes. */
    private boolean isRounded() {
        var digits = answer instanceof Expr.Negative(var operand) ? operand : answer;
        if (!(digits instanceof Expr.Num(var number)) || number.isInteger()) return false;
        var decimal = Decimals.exact(number);
        if (decimal == null) return false;
        int places = decimal.length() - decimal.indexOf('.') - 1;
        var unit = Rational.ONE.over(Rational.of(10).pow(places)).doubleValue();
        return Math.abs(value(answer) - value(key.value())) < unit;
    }

    private static boolean isZero(Expr e) {
        return Simplifier.simplify(e).equals(Expr.Num.ZERO);
    }

    private static boolean isConstant(Expr e) {
        return Simplifier.simplify(e).variables().isEmpty();
    }

    private static double value(Expr e) {
        return Exact.of(e)
                .map(Rational::doubleValue)
                .orElseGet(() -> Compiled.of(e, java.util.List.of()).at());
    }
}
