package nabla.expr;

/**
 * Every bound on what is read and on the work done with it, in one place. Passing a bound on
 * reading is an ordinary {@link SyntaxError}; what passing a bound on work comes to is said in
 * docs/LIMITS.md.
 */
public final class Limits {
    /** Characters of one answer. */
    public static final int LENGTH = 5_000;

    /** Nesting of parentheses, functions, powers and signs. */
    public static final int DEPTH = 120;

    /** Digits of one number. */
    public static final int DIGITS = 400;

    /** Components of a vector, and arguments of a function. */
    public static final int COMPONENTS = 200;

    /** Units of work for one comparison, or one component of it; see {@code simplify.Work}. */
    public static final long WORK = 150_000;

    /** The share of it that one exact normal form may take. */
    public static final long NORMAL_FORM = 60_000;

    /** Units of work to simplify one expression, after which the form that is found stands. */
    public static final long SIMPLIFICATION = 60_000;

    /** Nodes of a derivative as the rules give it, before it is simplified. */
    public static final int DERIVATIVE = 20_000;

    /**
     * Units of work to simplify all derivatives of one question: those of a gradient or a Taylor
     * polynomial, or one of high order.
     */
    public static final long DERIVATIVES = 200_000;

    /** Units of work to factor one polynomial, or to enclose its roots. */
    public static final long FACTORING = 200_000;

    /** Nodes that are enclosed in a search by interval arithmetic. */
    public static final int ENCLOSURES = 400_000;

    /** Bits of a coefficient of a normal form. */
    public static final int COEFFICIENT = 20_000;

    /** Bits to which constants are worked out. */
    public static final int PRECISION = 6_000;

    /** Bits to which functions are worked out at one of many points. */
    public static final int POINT_PRECISION = 1_500;

    private Limits() {}
}
