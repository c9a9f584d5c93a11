package nabla.answer.misconception;

/**
 * What is told of a mistake with a vector, a matrix or a number as a whole, as a template of {@link
 * DiagnosisWords}.
 */
final class WholeWords {
    private WholeWords() {}

    static String of(Misconception kind) {
        return switch (kind) {
            case COMPONENTS_SWAPPED ->
                    "All partial derivatives of {f} are right, but they are in the wrong order.";
            case GRADIENT_NEGATED ->
                    "All signs are turned round: this points down the slope of {f}. "
                            + "The gradient points up.";
            case ONE_COMPONENT ->
                    "This is the partial derivative of {f} by {0} alone. "
                            + "The gradient is a vector with one component for each variable.";
            case NORM_OF_GRADIENT ->
                    "This is the length of the gradient of {f}. Asked for is the vector itself.";
            case COMPONENTS_ADDED ->
                    "The partial derivatives of {f} are right, but added up. "
                            + "The gradient keeps them apart, as the components of a vector.";
            case SAME_COMPONENT ->
                    "All components are the same partial derivative of {f}. "
                            + "Each component belongs to a variable of its own.";
            case MIXED_MISSING ->
                    "The diagonal is right. The mixed second derivatives of {f} are not all zero.";
            case DIAGONAL_SWAPPED ->
                    "The mixed second derivatives of {f} are right. "
                            + "On the diagonal, the order of the entries is wrong.";
            case MIXED_SIGN ->
                    "The diagonal is right. The mixed second derivatives of {f} have the wrong sign.";
            case OUTER_PRODUCT ->
                    "Here first derivatives of {f} are multiplied with each other. "
                            + "An entry of the Hessian is a second derivative.";
            case DIAGONAL_ONCE ->
                    "On the diagonal, {f} was differentiated only once by each variable. "
                            + "There, too, the Hessian has second derivatives.";
            case GRADIENT_FOR_HESSIAN ->
                    "This is the gradient of {f}. "
                            + "The Hessian holds the derivatives of each of its components.";
            case JACOBIAN_TRANSPOSED ->
                    "All entries are right, but rows and columns are exchanged. "
                            + "Each function has a row, each variable a column.";
            case NOT_EVALUATED ->
                    "This is the right derivative of {f}. "
                            + "Its value at the point is still to be worked out.";
            case VALUE_FOR_SLOPE ->
                    "This is the value of {f} at the point. Asked for is the slope there.";
            case ASCENT ->
                    "This steps up the slope of {f}. "
                            + "Descent subtracts the learning rate times the gradient.";
            case RATE_MISSING ->
                    "Here the gradient of {f} is subtracted whole. "
                            + "It is multiplied by the learning rate {0} first.";
            case DESCENT_BY_VALUE ->
                    "Here the value of {f} is subtracted. The step is made of its slope.";
            case STEP_ONLY ->
                    "This is the last step alone. Asked for is the point to which it leads.";
            case SLOPE_NOT_RENEWED ->
                    "Every step here uses the slope of {f} at the start. "
                            + "After each step the slope is taken anew, at the new point.";
            case STEP_TOO_FEW -> "These steps are right, but there is one more to take.";
            case STEP_TOO_MANY -> "These steps are right, but there is one too many.";
            case RATE_TWICE -> "Here the learning rate {0} is multiplied in twice. Once is enough.";
            case ONE_AFTER_ANOTHER ->
                    "Here each coordinate is moved with the new values of those before it. "
                            + "All of them move at once, from the same point.";
            case FORWARD_FOR_CENTRAL ->
                    "This is a one-sided difference. The central one takes {f} on both sides of {0}.";
            case CENTRAL_FOR_FORWARD ->
                    "This is the central difference. "
                            + "The forward one takes {f} at {0} and one step ahead of it.";
            case BACKWARD_FOR_FORWARD ->
                    "This is the backward difference. "
                            + "The forward one takes {f} at {0} and one step ahead of it.";
            case HALF_MISSING ->
                    "The difference of the two values of {f} is right. "
                            + "The points are two steps apart, so it is divided by twice {1}.";
            case TWO_TOO_MANY ->
                    "The difference of the two values of {f} is right. "
                            + "The points are only one step apart, so it is divided by {1} alone.";
            case STEP_SQUARED ->
                    "The difference of the two values of {f} is right. "
                            + "It was divided by the step {1} once too often.";
            case DIFFERENCE_SWAPPED ->
                    "The values of {f} are subtracted the wrong way round. "
                            + "The one further to the left is taken away.";
            case NOT_DIVIDED ->
                    "The difference of the two values of {f} is right. "
                            + "To become a slope it is divided by the distance of the points.";
            case VALUE_NOT_SUBTRACTED ->
                    "The value of {f} one step ahead is right. "
                            + "The other value is still to be subtracted before dividing.";
            case EXACT_FOR_DIFFERENCE ->
                    "This is the exact slope of {f} at {0}. "
                            + "Asked for is what the difference quotient gives, with the step {1}.";
            default -> ProcedureWords.of(kind);
        };
    }
}
