package nabla.answer.misconception;

/** What is told of a wrong rule of differentiation, as a template of {@link DiagnosisWords}. */
final class RuleWords {
    private RuleWords() {}

    static String of(Misconception kind) {
        return switch (kind) {
            case INNER_FORGOTTEN ->
                    "In {f}, the inner derivative {0} is missing. "
                            + "By the chain rule, the outer derivative is multiplied by it.";
            case INNER_ADDED ->
                    "In {f}, the inner derivative {0} is added. "
                            + "The outer derivative is right; the chain rule multiplies it by the inner one.";
            case SLOPE_AT_INNER_DERIVATIVE ->
                    "In {f}, the outer derivative is taken at {1}, which is the inner derivative. "
                            + "It is taken at the inner function {0} itself, then multiplied by the inner derivative.";
            case SLOPE_AT_VARIABLE ->
                    "In {f}, the outer derivative is taken at {x}. "
                            + "It belongs at the inner function {0}.";
            case OUTER_KEPT ->
                    "In {f}, the inner derivative is there, but the outer function was left as it was. "
                            + "It is differentiated too, and taken at {0}.";
            case OUTER_OF_INNER_DERIVATIVE ->
                    "In {f}, only {0} was differentiated, in its place. "
                            + "The chain rule differentiates the outer function at {0}, and multiplies by the inner derivative.";
            case OUTER_FORGOTTEN ->
                    "For {f}, this is the inner derivative alone. "
                            + "It is multiplied by the derivative of the outer function, taken at {0}.";
            case INNER_TWICE ->
                    "In {f}, the inner derivative {0} is multiplied in twice. Once is enough.";
            case PRODUCT_OF_DERIVATIVES ->
                    "In {f}, the derivatives of the factors are multiplied with each other. "
                            + "The product rule differentiates one factor at a time, keeps the other as it is, and adds up.";
            case PRODUCT_TERM_FORGOTTEN ->
                    "The product rule for {f} has a term for each factor. "
                            + "The one in which {1} is differentiated is missing.";
            case PRODUCT_MINUS ->
                    "In {f}, both terms of the product rule are there, but one is subtracted. "
                            + "They are added.";
            case PRODUCT_AS_SUM ->
                    "In {f}, the derivatives of the factors are added. "
                            + "In the product rule each of them is multiplied by the other factor first.";
            case PRODUCT_UNCROSSED ->
                    "In {f}, each derivative is multiplied by its own factor. "
                            + "In the product rule the derivative of {0} goes with {1}, and the other way round.";
            case QUOTIENT_OF_DERIVATIVES ->
                    "In {f}, numerator and denominator were differentiated each on its own. "
                            + "A quotient needs the quotient rule.";
            case QUOTIENT_SWAPPED ->
                    "In {f}, the terms of the numerator are the wrong way round. "
                            + "The one in which {0} is differentiated comes first; the other is subtracted.";
            case QUOTIENT_NOT_SQUARED ->
                    "In {f}, the numerator of the quotient rule is right. "
                            + "The denominator {0} is to be squared.";
            case QUOTIENT_UNDIVIDED ->
                    "In {f}, the numerator of the quotient rule is right. "
                            + "It is still to be divided by the square of {0}.";
            case QUOTIENT_PLUS ->
                    "In {f}, both terms of the quotient rule are there, but added. "
                            + "The one in which {1} is differentiated is subtracted.";
            case QUOTIENT_TERM_FORGOTTEN ->
                    "The quotient rule for {f} has two terms. "
                            + "The one in which {0} is differentiated is missing.";
            case QUOTIENT_OVER_DERIVATIVE ->
                    "In {f}, the numerator of the quotient rule is right. "
                            + "It belongs over the square of {0} itself, not over that of its derivative.";
            case RECIPROCAL_SIGN ->
                    "In {f}, all is right but the sign. "
                            + "The term with the derivative of {0} is subtracted in the quotient rule.";
            case EXPONENT_NOT_LOWERED ->
                    "In {f}, the exponent {0} came down as a factor, but it also stayed above. "
                            + "There it becomes one less.";
            case EXPONENT_NOT_BROUGHT_DOWN ->
                    "In {f}, the exponent became one less. "
                            + "It also comes down: the factor {0} is missing.";
            case EXPONENT_RAISED ->
                    "In {f}, the exponent {0} went up by one. It goes down by one, to {1}.";
            case LOWERED_EXPONENT_AS_FACTOR ->
                    "In {f}, the exponent was lowered before it came down as a factor. "
                            + "The factor is {0}, the exponent as it was.";
            case POWER_RULE_ON_EXPONENTIAL ->
                    "In {f}, the variable is in the exponent, so the power rule does not apply. "
                            + "An exponential keeps its exponent {0}.";
            case LOGARITHM_OF_BASE_MISSING ->
                    "In {f}, the base is not $e$. The factor {0} is missing.";
            case LOGARITHM_OF_BASE_DIVIDED ->
                    "In {f}, {0} is on the wrong side of the fraction bar. "
                            + "Multiplying and dividing by it have changed places.";
            case BASE_HELD_CONSTANT ->
                    "In {f}, the exponent was differentiated as though {0} were a constant. "
                            + "Base and exponent both vary, and each gives a term.";
            case SINE_SIGN ->
                    "In {f}, the sign is wrong. The derivative of the sine is plus the cosine.";
            case COSINE_SIGN ->
                    "In {f}, the sign is wrong. The derivative of the cosine is minus the sine.";
            case FUNCTION_SIGN ->
                    "In {f}, the derivative of the function has the wrong sign. "
                            + "All else is right there.";
            case TANGENT_NOT_SQUARED ->
                    "In {f}, the secant in the derivative of the tangent is to be squared.";
            case TANH_NOT_SQUARED ->
                    "In {f}, a square is missing. The derivative of tanh is one minus its square.";
            case SIGMOID_FACTOR_MISSING ->
                    "In {f}, the derivative of the sigmoid is a product of two factors. "
                            + "One minus the sigmoid is there; the sigmoid itself is missing.";
            case SIGMOID_ARGUMENT ->
                    "In {f}, the second factor should be one minus the sigmoid. "
                            + "Here it is one minus its argument {0}.";
            case SIGMOID_PLUS ->
                    "In {f}, the second factor of the derivative of the sigmoid is one minus the sigmoid, not one plus it.";
            case SIGMOID_AS_TANH ->
                    "In {f}, this is how tanh is differentiated. "
                            + "For the sigmoid it is the sigmoid times one minus the sigmoid.";
            case ROOT_FACTOR_MISSING ->
                    "In {f}, the root went to the denominator as it should. "
                            + "The factor one half is missing.";
            case ROOT_NOT_INVERTED ->
                    "In {f}, the exponent one half becomes minus one half. "
                            + "So the root belongs in the denominator.";
            case LOGARITHM_BASE_IGNORED ->
                    "In {f}, the logarithm has the base {0}. "
                            + "Its derivative is divided by the natural logarithm of the base.";
            case RELU_ALWAYS_ONE ->
                    "In {f}, the slope is one only where {0} is positive. "
                            + "Where it is negative the slope is zero.";
            case ABSOLUTE_VALUE_IGNORED ->
                    "In {f}, the slope is one only where {0} is positive. "
                            + "Where it is negative the slope is minus one.";
            case CONSTANT_KEPT ->
                    "The constant {f} was kept. "
                            + "A constant does not change, so its derivative is zero.";
            case CONSTANT_AS_ONE ->
                    "The derivative of the constant {f} was taken as one. "
                            + "A constant does not change, so it is zero.";
            case CONSTANT_FACTOR_DROPPED ->
                    "In {f}, the factor {0} got lost. A constant factor stays.";
            case CONSTANT_FACTOR_AS_ONE ->
                    "In {f}, the derivative of the constant {0} was taken as one. "
                            + "A constant factor just stays.";
            case TERM_FORGOTTEN ->
                    "The derivative of the term {f} is missing. A sum is differentiated term by term.";
            case NOT_DIFFERENTIATED ->
                    "Here {f} was left as it was. It is still to be differentiated.";
            case SIGN_OF_TERM ->
                    "The derivative of {f} has the wrong sign in this sum. All else is right.";
            case TERM_INTEGRATED -> "Here {f} was integrated. Asked for is its derivative.";
            case ANTIDERIVATIVE ->
                    "This is an antiderivative of {f}. "
                            + "Asked for is the other direction, the derivative.";
            case TOO_OFTEN ->
                    "This is right, but {f} was differentiated once more than was asked for.";
            case TOO_SELDOM ->
                    "This is right so far. It is to be differentiated once more, by {x}.";
            case OTHER_NOT_CONSTANT ->
                    "In {f}, the variable {0} was differentiated too. "
                            + "While {x} varies, {0} is held constant.";
            case OTHER_KEPT ->
                    "The term {f} was kept. "
                            + "While {x} varies it is a constant, so its derivative is zero.";
            case OTHER_FACTOR_DIFFERENTIATED ->
                    "In {f}, while {x} varies, {0} is held constant. "
                            + "As a constant factor it stays as it is.";
            case OTHER_FACTOR_DROPPED ->
                    "In {f}, while {x} varies, {0} is held constant. "
                            + "As a constant factor it stays as it is.";
            case OTHER_AS_ZERO ->
                    "The derivative of the term {f} is missing. "
                            + "While {x} varies, the factor {0} is constant, but it is not zero.";
            case WRONG_VARIABLE ->
                    "This is the derivative of {f} by {0}. Asked for is the one by {x}.";
            default -> WholeWords.of(kind);
        };
    }
}
