package nabla.calculus;

import nabla.expr.Expr;
import nabla.expr.Speech;
import nabla.simplify.Simplifier;

/**
 * Says a step in words: "by the product rule, the derivative of x squared times sine of x is …".
 */
public final class SpokenStep {
    private SpokenStep() {}

    public static String say(Step step) {
        Expr result = Simplifier.simplify(step.result());
        return "by the "
                + name(step.rule())
                + ", the derivative of "
                + Speech.say(step.of())
                + " is "
                + Speech.say(result);
    }

    private static String name(Rule rule) {
        return switch (rule) {
            case CONSTANT -> "constant rule";
            case VARIABLE -> "rule for the variable itself";
            case SUM -> "sum rule";
            case CONSTANT_MULTIPLE -> "constant multiple rule";
            case PRODUCT -> "product rule";
            case QUOTIENT -> "quotient rule";
            case RECIPROCAL -> "reciprocal rule";
            case POWER -> "power rule";
            case EXPONENTIAL -> "exponential rule";
            case FUNCTION -> "table of derivatives";
            case CHAIN -> "chain rule";
            case LOGARITHMIC -> "rule of logarithmic differentiation";
        };
    }
}
