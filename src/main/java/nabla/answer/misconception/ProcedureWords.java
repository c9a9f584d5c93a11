package nabla.answer.misconception;

/**
 * What is told of a mistake in a table of descent, a Taylor polynomial, a slope along a direction,
 * a set of points or a backward pass, as a template of {@link DiagnosisWords}.
 */
final class ProcedureWords {
    private ProcedureWords() {}

    static String of(Misconception kind) {
        return switch (kind) {
            case SLOPE_OF_EARLIER_POINT ->
                    "This rests on the slope of {f} at {1}, a point of an earlier row. "
                            + "In each row the slope is taken anew, here at {2}.";
            case SLOPE_SIGN ->
                    "This is the slope with its sign turned round. "
                            + "The minus of descent comes in only with the step.";
            case RATE_IN_SLOPE ->
                    "Here the slope is already multiplied by the learning rate {0}. "
                            + "That comes in only with the step.";
            case STEP_FROM_EARLIER_POINT ->
                    "The step is right, but it starts from {1}, a point of an earlier row. "
                            + "It starts where this row stands, at {2}.";
            case RATE_DIVIDED ->
                    "Here the slope is divided by the learning rate {0}. "
                            + "Descent multiplies the slope by it.";
            case STEP_REVERSED ->
                    "Here the point is subtracted from the step. "
                            + "The step is subtracted from the point.";
            case OTHER_SLOPE ->
                    "This coordinate was moved by the slope of another variable. "
                            + "The step of {x} is made of the slope by {x}.";
            case OTHER_COORDINATE ->
                    "The step is the right one for {x}, but it starts from another coordinate.";
            case FACTORIALS_FORGOTTEN ->
                    "The derivatives of {f} are right, but they are not yet divided. "
                            + "The term with the $n$th derivative is divided by $n!$.";
            case DIVIDED_BY_ORDER ->
                    "The derivatives of {f} are right. "
                            + "The term with the $n$th one is divided by $n!$, not by $n$.";
            case CENTRE_FORGOTTEN ->
                    "The coefficients are right, but these are powers of {x}. "
                            + "About {0} the powers are those of the distance from {0}.";
            case CENTRE_SIGN ->
                    "The coefficients are right, but the sign in the brackets is not. "
                            + "The distance from {0} is {x} minus {0}.";
            case DERIVATIVES_AT_ZERO ->
                    "The derivatives of {f} are taken at zero. "
                            + "They belong at {0}, about which the polynomial is made.";
            case DERIVATIVES_NOT_EVALUATED ->
                    "The derivatives of {f} are left as functions here. "
                            + "They are taken at {0}, so that the coefficients are numbers.";
            case VALUE_TERM_MISSING ->
                    "All terms are right but the first, which is missing. "
                            + "The polynomial begins with the value of {f} at {0}.";
            case DEGREE_TOO_LOW ->
                    "These terms are right, but there are too few of them. "
                            + "The polynomial goes up to the degree {1}.";
            case DEGREE_TOO_HIGH ->
                    "These terms are right, but there is one too many. "
                            + "The polynomial stops at the degree {1}.";
            case DIRECTION_NOT_NORMALISED ->
                    "The gradient of {f} is multiplied by {0} as it is. "
                            + "A direction has length one, so this is still to be divided by the length of {0}.";
            case DIRECTION_NORMALISED_TWICE ->
                    "Here the length of {0} is divided by twice. Once is enough.";
            case DIRECTION_REVERSED ->
                    "This is the slope of {f} in the opposite direction. All but the sign is right.";
            case DIRECTION_IGNORED ->
                    "The slopes of {f} are added as they are. "
                            + "Each is multiplied by its component of the direction {0} first.";
            case GRADIENT_LENGTH_FOR_SLOPE ->
                    "This is the length of the gradient of {f}, the slope in the steepest direction. "
                            + "Asked for is the slope along {0}.";
            case GRADIENT_FOR_SLOPE ->
                    "This is the gradient of {f} at {1}. "
                            + "The slope along {0} is one number, its product with the direction.";
            case PRODUCTS_NOT_ADDED ->
                    "The components of the gradient and of the direction {0} are multiplied as they should. "
                            + "To be one slope, the products are added.";
            case ONE_PRODUCT_ONLY ->
                    "This is one part of the product of the gradient of {f} and the direction {0}. "
                            + "Every component adds a part.";
            case PRODUCT_CROSSED ->
                    "The slopes of {f} are multiplied with the components of {0} in the wrong order. "
                            + "Each goes with the component of its own variable.";
            case POINT_AND_DIRECTION_EXCHANGED ->
                    "Point and direction have changed places. "
                            + "The gradient of {f} belongs at {1}, and is then multiplied by the direction {0}.";
            case ROOT_FORGOTTEN ->
                    "What is here is right. "
                            + "An even power has the same value at a number and at its negative, so more than this solves the equation.";
            case ROOT_AT_ZERO_FORGOTTEN ->
                    "What is here is right. "
                            + "Dividing an equation by {x} loses the solution at which {x} is zero.";
            case ROOT_SIGN ->
                    "All is right but the sign of {x}. "
                            + "A factor such as $x - a$ is zero at $a$, not at $-a$.";
            case ROOT_NOT_TAKEN ->
                    "This is the square of {x}. The root is still to be taken, and there may be two.";
            case ZEROS_FOR_CRITICAL ->
                    "Here {f} itself is zero. " + "Asked for is where its slope is zero.";
            case INFLECTION_FOR_CRITICAL ->
                    "Here the second derivative of {f} is zero. "
                            + "Asked for is where the first one is.";
            case HEIGHT_FOR_PLACE ->
                    "This is the value of {f} where its slope is zero. "
                            + "Asked for is the place, the value of {x}.";
            case COORDINATES_SWAPPED ->
                    "The numbers are right, but the coordinates of each point have changed places.";
            case COORDINATES_CROSSED ->
                    "The right points are among these, but so are others. "
                            + "Both coordinates of a point come from one solution of all the equations together.";
            case COORDINATE_ALONE ->
                    "These are the right values of {x}. "
                            + "To be points, each needs its other coordinate.";
            case ONE_SLOPE_ONLY ->
                    "At each of these points the slope by {x} is zero. "
                            + "The slope by {0} has to be zero there as well.";
            case CURVATURE_SIGN ->
                    "That {f} turns round here is right. "
                            + "Where the slope goes from negative to positive there is a valley, from positive to negative a hill.";
            case DEFINITENESS_SIGN ->
                    "There is no saddle here, that is right. "
                            + "Which of the two it is, the sign of the second derivative by one variable tells: positive is a valley, negative a hill.";
            case EXTREMUM_FOR_LEVEL ->
                    "The slope of {f} is zero here, but it has the same sign on both sides. "
                            + "So the curve only levels off.";
            case LEVEL_FOR_EXTREMUM ->
                    "The slope of {f} changes its sign here. "
                            + "So the curve turns round, and does not merely level off.";
            case EXTREMUM_FOR_SADDLE ->
                    "The determinant of the Hessian of {f} is negative here. "
                            + "So the surface curves up along one direction and down along another.";
            case SADDLE_FOR_EXTREMUM ->
                    "The determinant of the Hessian of {f} is positive here. "
                            + "So the surface curves the same way in all directions.";
            case LOCAL_FORGOTTEN ->
                    "On the way back from {0} to {1}, a factor is missing. "
                            + "It is the derivative of {f} by {1}.";
            case PATH_FORGOTTEN ->
                    "What acts along several paths gets a part from each of them. "
                            + "The part of {1} that comes back through {0} is missing.";
            case LOCAL_AT_OUTPUT ->
                    "The derivative of {f} by {1} is taken at the value of {0}. "
                            + "It belongs at the value of {1}.";
            case STOPPED_SHORT ->
                    "This is the derivative of {f} by {0}. "
                            + "From there the way back goes on to {x}.";
            default -> throw new IllegalArgumentException("no words for " + kind);
        };
    }
}
