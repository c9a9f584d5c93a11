package nabla.problem;

import java.util.Optional;
import nabla.expr.Expr;
import nabla.problem.Finding.Lack;
import nabla.simplify.Form;

/** What an answer of the right value lacks of the form that is asked for. */
final class Lacking {
    private Lacking() {}

    static Optional<Lack> of(Form form, Expr answer) {
        if (form.holds(answer)) return Optional.empty();
        return Optional.of(
                switch (form) {
                    case EXPANDED -> holdsProductOfSum(answer) ? Lack.MULTIPLY_OUT : Lack.COLLECT;
                    case FACTORED ->
                            unsigned(answer) instanceof Expr.Sum
                                    ? Lack.FACTOR
                                    : Lack.FACTOR_FURTHER;
                    case SINGLE_FRACTION ->
                            isOneFraction(unsigned(answer)) ? Lack.CANCEL : Lack.ONE_FRACTION;
                    case SIMPLIFIED -> Lack.SIMPLIFY;
                });
    }

    private static Expr unsigned(Expr e) {
        return e instanceof Expr.Negative(var operand) ? operand : e;
    }

    private static boolean holdsProductOfSum(Expr e) {
        return switch (e) {
            case Expr.Product(var factors) ->
                    factors.stream().anyMatch(f -> f instanceof Expr.Sum || holdsProductOfSum(f));
            case Expr.Power(var base, _) ->
                    base instanceof Expr.Sum || base instanceof Expr.Product;
            case Expr.Negative(var operand) ->
                    operand instanceof Expr.Sum || holdsProductOfSum(operand);
            default -> e.children().stream().anyMatch(Lacking::holdsProductOfSum);
        };
    }

    private static boolean isOneFraction(Expr e) {
        return e instanceof Expr.Quotient(var p, var q) && !holdsFraction(p) && !holdsFraction(q);
    }

    private static boolean holdsFraction(Expr e) {
        return e instanceof Expr.Quotient || e.children().stream().anyMatch(Lacking::holdsFraction);
    }
}
