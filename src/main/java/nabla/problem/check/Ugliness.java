package nabla.problem.check;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import nabla.expr.Decimals;
import nabla.expr.Expr;
import nabla.expr.Plain;
import nabla.expr.Rational;
import nabla.problem.Key;
import nabla.problem.Variant;

/**
 * Whether a person would want to write the key by hand: no number in it with a numerator of more
 * than six digits, or a denominator of more than three unless it is a decimal of at most six
 * places; and no more than {@value #LONGEST} characters in all. Where a tolerance is given, a
 * calculator is expected, so nothing is too ugly.
 */
record Ugliness(Notes notes) implements Trial {
    private static final BigInteger LARGEST = BigInteger.valueOf(999_999);
    private static final BigInteger FINEST = BigInteger.valueOf(999);
    private static final int MOST_PLACES = 6;
    private static final int LONGEST = 160;

    @Override
    public void see(Variant variant) {
        for (var value : values(variant)) {
            var text = Plain.print(value);
            if (text.length() > LONGEST || hasUglyNumber(value)) {
                notes.note(
                        "the key is ugly; narrow a range or add a `where`: ",
                        "`" + text + "`",
                        variant);
                return;
            }
        }
    }

    private static List<Expr> values(Variant variant) {
        var values = new ArrayList<Expr>();
        for (var question : variant.questions()) {
            if (question.key() instanceof Key.Points(_, var points, var tolerance, _)
                    && tolerance == null) {
                points.forEach(values::addAll);
            }
            question.key().entries().stream()
                    .filter(field -> field.tolerance() == null)
                    .forEach(field -> values.add(field.value()));
        }
        return values;
    }

    private static boolean hasUglyNumber(Expr e) {
        return switch (e) {
            case Expr.Num(var value) -> isUgly(value);
            case Expr.Quotient(Expr.Num(var p), Expr.Num(var q)) when !q.isZero() ->
                    isUgly(p.over(q));
            default -> e.children().stream().anyMatch(Ugliness::hasUglyNumber);
        };
    }

    private static boolean isUgly(Rational value) {
        return value.numerator().abs().compareTo(LARGEST) > 0
                || value.denominator().compareTo(FINEST) > 0 && !isShortDecimal(value);
    }

    private static boolean isShortDecimal(Rational value) {
        var text = Decimals.exact(value);
        return text != null && text.length() - text.indexOf('.') - 1 <= MOST_PLACES;
    }
}
