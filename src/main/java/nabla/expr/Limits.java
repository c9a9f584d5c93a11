package nabla.expr;

/** Every bound on what is read, in one place. Passing one is an ordinary {@link SyntaxError}. */
public final class Limits {
    /** Characters of one answer. */
    public static final int LENGTH = 5_000;

    /** Nesting of parentheses, functions, powers and signs. */
    public static final int DEPTH = 120;

    /** Digits of one number. */
    public static final int DIGITS = 400;

    /** Components of a vector, and arguments of a function. */
    public static final int COMPONENTS = 200;

    private Limits() {}
}
