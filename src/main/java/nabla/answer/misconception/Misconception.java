package nabla.answer.misconception;

/**
 * The wrong rules by which learners differentiate, one row a rule; f and u stand for functions, c
 * for a constant.
 *
 * <p>Those that teachers' lists of common mistakes name most come first within each group.
 */
public enum Misconception {
    /** f(u)′ = f′(u). */
    INNER_FORGOTTEN,
    /** f(u)′ = f′(u) + u′. */
    INNER_ADDED,
    /** f(u)′ = f′(u′). */
    SLOPE_AT_INNER_DERIVATIVE,
    /** f(u)′ = f′(x)·u′, or f′(x) alone. */
    SLOPE_AT_VARIABLE,
    /** f(u)′ = f(u)·u′. */
    OUTER_KEPT,
    /** f(u)′ = f(u′). */
    OUTER_OF_INNER_DERIVATIVE,
    /** f(u)′ = u′. */
    OUTER_FORGOTTEN,
    /** f(u)′ = f′(u)·u′·u′. */
    INNER_TWICE,

    /** (u·v)′ = u′·v′. */
    PRODUCT_OF_DERIVATIVES,
    /** (u·v)′ = u′·v, or u·v′. */
    PRODUCT_TERM_FORGOTTEN,
    /** (u·v)′ = u′·v − u·v′. */
    PRODUCT_MINUS,
    /** (u·v)′ = u′ + v′. */
    PRODUCT_AS_SUM,
    /** (u·v)′ = u·u′ + v·v′. */
    PRODUCT_UNCROSSED,

    /** (u/v)′ = u′/v′. */
    QUOTIENT_OF_DERIVATIVES,
    /** (u/v)′ = (u·v′ − u′·v)/v². */
    QUOTIENT_SWAPPED,
    /** (u/v)′ = (u′·v − u·v′)/v. */
    QUOTIENT_NOT_SQUARED,
    /** (u/v)′ = u′·v − u·v′. */
    QUOTIENT_UNDIVIDED,
    /** (u/v)′ = (u′·v + u·v′)/v². */
    QUOTIENT_PLUS,
    /** (u/v)′ = u′/v, or −u·v′/v². */
    QUOTIENT_TERM_FORGOTTEN,
    /** (u/v)′ = (u′·v − u·v′)/v′². */
    QUOTIENT_OVER_DERIVATIVE,
    /** (c/v)′ = c·v′/v². */
    RECIPROCAL_SIGN,

    /** (xⁿ)′ = n·xⁿ. */
    EXPONENT_NOT_LOWERED,
    /** (xⁿ)′ = xⁿ⁻¹. */
    EXPONENT_NOT_BROUGHT_DOWN,
    /** (xⁿ)′ = n·xⁿ⁺¹, most often where n is negative. */
    EXPONENT_RAISED,
    /** (xⁿ)′ = (n−1)·xⁿ⁻¹. */
    LOWERED_EXPONENT_AS_FACTOR,
    /** (aˣ)′ = x·aˣ⁻¹. */
    POWER_RULE_ON_EXPONENTIAL,
    /** (aˣ)′ = aˣ. */
    LOGARITHM_OF_BASE_MISSING,
    /** (aˣ)′ = aˣ/ln a. */
    LOGARITHM_OF_BASE_DIVIDED,
    /** (uᵛ)′ = uᵛ·ln u·v′. */
    BASE_HELD_CONSTANT,

    /** sin′ = −cos. */
    SINE_SIGN,
    /** cos′ = sin. */
    COSINE_SIGN,
    /** Another function's derivative with the wrong sign, such as cosh′ = −sinh. */
    FUNCTION_SIGN,
    /** tan′ = sec. */
    TANGENT_NOT_SQUARED,
    /** tanh′ = 1 − tanh, or sech. */
    TANH_NOT_SQUARED,
    /** σ′ = 1 − σ. */
    SIGMOID_FACTOR_MISSING,
    /** σ′(x) = σ(x)·(1 − x). */
    SIGMOID_ARGUMENT,
    /** σ′ = σ·(1 + σ). */
    SIGMOID_PLUS,
    /** σ′ = 1 − σ². */
    SIGMOID_AS_TANH,
    /** (√x)′ = 1/√x. */
    ROOT_FACTOR_MISSING,
    /** (√x)′ = √x/2, or 2·√x. */
    ROOT_NOT_INVERTED,
    /** (log_b x)′ = 1/x. */
    LOGARITHM_BASE_IGNORED,
    /** relu′ = 1, also for negative arguments. */
    RELU_ALWAYS_ONE,
    /** |x|′ = 1, also for negative arguments. */
    ABSOLUTE_VALUE_IGNORED,

    /** c′ = c. */
    CONSTANT_KEPT,
    /** c′ = 1. */
    CONSTANT_AS_ONE,
    /** (c·u)′ = u′. */
    CONSTANT_FACTOR_DROPPED,
    /** (c·u)′ = u + c·u′. */
    CONSTANT_FACTOR_AS_ONE,
    /** (u + v)′ = u′. */
    TERM_FORGOTTEN,
    /** u′ = u. */
    NOT_DIFFERENTIATED,
    /** (u + v)′ = u′ − v′. */
    SIGN_OF_TERM,
    /** (xⁿ)′ = xⁿ⁺¹/(n+1) in one place. */
    TERM_INTEGRATED,

    /** The antiderivative instead of the derivative. */
    ANTIDERIVATIVE,
    /** A higher derivative than the one asked for. */
    TOO_OFTEN,
    /** A lower derivative than the one asked for. */
    TOO_SELDOM,

    /** ∂(c·u)/∂x = c′·u + c·u′, or ∂c/∂x = c′: another variable is differentiated too. */
    OTHER_NOT_CONSTANT,
    /** ∂c/∂x = c for a term of other variables. */
    OTHER_KEPT,
    /** ∂(c·u)/∂x = c′·u′ for a factor of other variables. */
    OTHER_FACTOR_DIFFERENTIATED,
    /** ∂(c·u)/∂x = u′ for a factor of other variables. */
    OTHER_FACTOR_DROPPED,
    /** ∂(c·u)/∂x = 0 for a factor of other variables. */
    OTHER_AS_ZERO,
    /** ∂f/∂y instead of ∂f/∂x. */
    WRONG_VARIABLE,

    /** The components of a gradient in another order. */
    COMPONENTS_SWAPPED,
    /** −∇f. */
    GRADIENT_NEGATED,
    /** One partial derivative instead of the gradient. */
    ONE_COMPONENT,
    /** |∇f|. */
    NORM_OF_GRADIENT,
    /** The sum of the partial derivatives. */
    COMPONENTS_ADDED,
    /** The same partial derivative in every component. */
    SAME_COMPONENT,

    /** Zeros for the mixed second derivatives. */
    MIXED_MISSING,
    /** The second derivatives on the diagonal in another order. */
    DIAGONAL_SWAPPED,
    /** The mixed second derivatives with the wrong sign. */
    MIXED_SIGN,
    /** ∇f·∇fᵀ instead of the Hessian. */
    OUTER_PRODUCT,
    /** First derivatives on the diagonal. */
    DIAGONAL_ONCE,
    /** The gradient instead of the Hessian. */
    GRADIENT_FOR_HESSIAN,
    /** A Jacobian with rows and columns exchanged. */
    JACOBIAN_TRANSPOSED,

    /** The derivative as a function, where its value at a point is asked for. */
    NOT_EVALUATED,
    /** f(a) instead of f′(a). */
    VALUE_FOR_SLOPE,

    /** x + η·f′(x). */
    ASCENT,
    /** x − f′(x). */
    RATE_MISSING,
    /** x − η·f(x). */
    DESCENT_BY_VALUE,
    /** −η·f′(x), or η·f′(x): the step instead of the point it leads to. */
    STEP_ONLY,
    /** The slope at the start, also for later steps. */
    SLOPE_NOT_RENEWED,
    /** One step too few. */
    STEP_TOO_FEW,
    /** One step too many. */
    STEP_TOO_MANY,
    /** x − η²·f′(x). */
    RATE_TWICE,
    /** A coordinate is moved with the others' new values. */
    ONE_AFTER_ANOTHER,

    /** (f(a+h) − f(a))/h instead of the central difference. */
    FORWARD_FOR_CENTRAL,
    /** (f(a+h) − f(a−h))/(2h) instead of the forward difference. */
    CENTRAL_FOR_FORWARD,
    /** (f(a) − f(a−h))/h. */
    BACKWARD_FOR_FORWARD,
    /** (f(a+h) − f(a−h))/h. */
    HALF_MISSING,
    /** (f(a+h) − f(a))/(2h). */
    TWO_TOO_MANY,
    /** Divided by h². */
    STEP_SQUARED,
    /** (f(a) − f(a+h))/h. */
    DIFFERENCE_SWAPPED,
    /** f(a+h) − f(a). */
    NOT_DIVIDED,
    /** f(a+h)/h. */
    VALUE_NOT_SUBTRACTED,
    /** f′(a) instead of the difference quotient. */
    EXACT_FOR_DIFFERENCE,

    /** In a table of descent, a slope at a point of an earlier row. */
    SLOPE_OF_EARLIER_POINT,
    /** −f′(x) in the column of slopes. */
    SLOPE_SIGN,
    /** η·f′(x) in the column of slopes. */
    RATE_IN_SLOPE,
    /** A step from a point of an earlier row. */
    STEP_FROM_EARLIER_POINT,
    /** x − f′(x)/η. */
    RATE_DIVIDED,
    /** η·f′(x) − x. */
    STEP_REVERSED,
    /** x − η·∂f/∂y. */
    OTHER_SLOPE,
    /** y − η·∂f/∂x for the next x. */
    OTHER_COORDINATE,

    /** f⁽ⁿ⁾(a)·(x − a)ⁿ, not divided by n!. */
    FACTORIALS_FORGOTTEN,
    /** f⁽ⁿ⁾(a)·(x − a)ⁿ/n. */
    DIVIDED_BY_ORDER,
    /** Powers of x instead of x − a. */
    CENTRE_FORGOTTEN,
    /** Powers of x + a. */
    CENTRE_SIGN,
    /** f⁽ⁿ⁾(0) instead of f⁽ⁿ⁾(a). */
    DERIVATIVES_AT_ZERO,
    /** f⁽ⁿ⁾(x) instead of f⁽ⁿ⁾(a). */
    DERIVATIVES_NOT_EVALUATED,
    /** f(a) is left out. */
    VALUE_TERM_MISSING,
    /** Too few terms. */
    DEGREE_TOO_LOW,
    /** One term too many. */
    DEGREE_TOO_HIGH,

    /** ∇f·v with a v that is not of length 1. */
    DIRECTION_NOT_NORMALISED,
    /** ∇f·v/|v|². */
    DIRECTION_NORMALISED_TWICE,
    /** −∇f·v/|v|. */
    DIRECTION_REVERSED,
    /** The sum of the components of ∇f. */
    DIRECTION_IGNORED,
    /** |∇f|. */
    GRADIENT_LENGTH_FOR_SLOPE,
    /** ∇f. */
    GRADIENT_FOR_SLOPE,
    /** The products of the components, side by side. */
    PRODUCTS_NOT_ADDED,
    /** One of the products of the components alone. */
    ONE_PRODUCT_ONLY,
    /** Each component times the other one of the direction. */
    PRODUCT_CROSSED,
    /** ∇f(v)·a/|a|. */
    POINT_AND_DIRECTION_EXCHANGED,

    /** One of two opposite solutions. */
    ROOT_FORGOTTEN,
    /** The solution 0, lost in a division by x. */
    ROOT_AT_ZERO_FORGOTTEN,
    /** −a instead of a. */
    ROOT_SIGN,
    /** a² instead of a. */
    ROOT_NOT_TAKEN,
    /** f(x) = 0 instead of f′(x) = 0. */
    ZEROS_FOR_CRITICAL,
    /** f″(x) = 0 instead of f′(x) = 0. */
    INFLECTION_FOR_CRITICAL,
    /** f(a) instead of a. */
    HEIGHT_FOR_PLACE,
    /** (b, a) instead of (a, b). */
    COORDINATES_SWAPPED,
    /** Every first coordinate with every second one. */
    COORDINATES_CROSSED,
    /** One coordinate of each point. */
    COORDINATE_ALONE,
    /** One slope is zero, but not the other. */
    ONE_SLOPE_ONLY,

    /** A minimum where f″ is negative, or the other way round. */
    CURVATURE_SIGN,
    /** A minimum for a maximum of several variables, or the other way round. */
    DEFINITENESS_SIGN,
    /** An extremum where the slope does not change its sign. */
    EXTREMUM_FOR_LEVEL,
    /** Neither, where f″ is not zero. */
    LEVEL_FOR_EXTREMUM,
    /** An extremum where the Hessian is indefinite. */
    EXTREMUM_FOR_SADDLE,
    /** A saddle point where the Hessian is definite. */
    SADDLE_FOR_EXTREMUM,

    /** 1 for a local derivative of a backward pass. */
    LOCAL_FORGOTTEN,
    /** One of several paths back is left out. */
    PATH_FORGOTTEN,
    /** A local derivative at the value that comes out of a step. */
    LOCAL_AT_OUTPUT,
    /** The derivative by a step on the way. */
    STOPPED_SHORT;

    /**
     * How common it is, 0 for most. Where two mistakes lead to the same answer, the commoner one is
     * meant; only among equally common ones can nobody tell.
     */
    int rank() {
        return switch (this) {
            case SLOPE_AT_VARIABLE,
                    OUTER_OF_INNER_DERIVATIVE,
                    LOCAL_FORGOTTEN,
                    PRODUCT_MINUS,
                    QUOTIENT_UNDIVIDED,
                    QUOTIENT_OVER_DERIVATIVE,
                    SINE_SIGN,
                    FUNCTION_SIGN ->
                    1;
            case ANTIDERIVATIVE,
                    WRONG_VARIABLE,
                    INNER_TWICE,
                    LOWERED_EXPONENT_AS_FACTOR,
                    SIGN_OF_TERM,
                    CONSTANT_FACTOR_AS_ONE,
                    DIRECTION_NORMALISED_TWICE,
                    CENTRE_SIGN,
                    LOCAL_AT_OUTPUT ->
                    2;
            case TERM_INTEGRATED, TOO_OFTEN -> LAST_RANK;
            default -> 0;
        };
    }

    static final int LAST_RANK = 3;
}
