package nabla.expr;

import java.util.List;

/**
 * The functions of the language, one row a function: the name that is printed, how many arguments
 * it takes, how it is said, its TeX, and the other names under which it is read.
 *
 * <p>Values are real; where a function is not defined, an expression has no value. {@code acot},
 * {@code asec} and {@code acsc} are the inverse tangent, cosine and sine of the reciprocal.
 */
public enum Function {
    SIN("sin", 1, "sine of", "\\sin"),
    COS("cos", 1, "cosine of", "\\cos"),
    TAN("tan", 1, "tangent of", "\\tan", "tg"),
    COT("cot", 1, "cotangent of", "\\cot", "cotan", "ctg"),
    SEC("sec", 1, "secant of", "\\sec"),
    CSC("csc", 1, "cosecant of", "\\csc", "cosec"),
    ASIN("asin", 1, "inverse sine of", "\\arcsin", "arcsin"),
    ACOS("acos", 1, "inverse cosine of", "\\arccos", "arccos"),
    ATAN("atan", 1, "inverse tangent of", "\\arctan", "arctan", "arctg"),
    ACOT("acot", 1, "inverse cotangent of", "\\operatorname{arccot}", "arccot"),
    ASEC("asec", 1, "inverse secant of", "\\operatorname{arcsec}", "arcsec"),
    ACSC("acsc", 1, "inverse cosecant of", "\\operatorname{arccsc}", "arccsc", "arccosec"),
    SINH("sinh", 1, "hyperbolic sine of", "\\sinh", "sh"),
    COSH("cosh", 1, "hyperbolic cosine of", "\\cosh", "ch"),
    TANH("tanh", 1, "hyperbolic tangent of", "\\tanh", "th"),
    COTH("coth", 1, "hyperbolic cotangent of", "\\coth"),
    SECH("sech", 1, "hyperbolic secant of", "\\operatorname{sech}"),
    CSCH("csch", 1, "hyperbolic cosecant of", "\\operatorname{csch}", "cosech"),
    ASINH("asinh", 1, "inverse hyperbolic sine of", "\\operatorname{arsinh}", "arcsinh", "arsinh"),
    ACOSH(
            "acosh",
            1,
            "inverse hyperbolic cosine of",
            "\\operatorname{arcosh}",
            "arccosh",
            "arcosh"),
    ATANH(
            "atanh",
            1,
            "inverse hyperbolic tangent of",
            "\\operatorname{artanh}",
            "arctanh",
            "artanh"),
    ACOTH(
            "acoth",
            1,
            "inverse hyperbolic cotangent of",
            "\\operatorname{arcoth}",
            "arccoth",
            "arcoth"),
    ASECH(
            "asech",
            1,
            "inverse hyperbolic secant of",
            "\\operatorname{arsech}",
            "arcsech",
            "arsech"),
    ACSCH(
            "acsch",
            1,
            "inverse hyperbolic cosecant of",
            "\\operatorname{arcsch}",
            "arccsch",
            "arcsch"),
    EXP("exp", 1, "exponential of", "\\exp"),
    LN("ln", 1, "natural logarithm of", "\\ln"),
    /** {@code log(x, b)}: the logarithm of x to the base b. */
    LOG("log", 2, "logarithm of", "\\log"),
    SQRT("sqrt", 1, "square root of", "\\sqrt"),
    CBRT("cbrt", 1, "cube root of", "\\sqrt[3]"),
    /** {@code root(x, n)}: the real n-th root of x; of a negative x where n is odd. */
    ROOT("root", 2, "root of", "\\sqrt"),
    ABS("abs", 1, "absolute value of", "\\operatorname{abs}"),
    /** −1, 0 or 1. */
    SIGN("sign", 1, "sign of", "\\operatorname{sign}", "sgn", "signum"),
    /** 1/(1 + e^−x). */
    SIGMOID("sigmoid", 1, "sigmoid of", "\\sigma", "logistic", "expit"),
    /** ln(1 + e^x). */
    SOFTPLUS("softplus", 1, "softplus of", "\\operatorname{softplus}"),
    /** max(0, x). */
    RELU("relu", 1, "rectified linear unit of", "\\operatorname{ReLU}"),
    /** 0 for negative x, 1 for positive x, and by convention 1 at 0. */
    STEP("step", 1, "unit step of", "\\operatorname{step}", "heaviside"),
    MAX("max", -1, "maximum of", "\\max"),
    MIN("min", -1, "minimum of", "\\min"),
    /** Of natural numbers only. */
    FACTORIAL("factorial", 1, "factorial of", "\\operatorname{factorial}");

    private final String text;
    private final int arity;
    private final String spoken;
    private final String tex;
    private final List<String> aliases;

    Function(String text, int arity, String spoken, String tex, String... aliases) {
        this.text = text;
        this.arity = arity;
        this.spoken = spoken;
        this.tex = tex;
        this.aliases = List.of(aliases);
    }

    /** The name under which it is printed, such as {@code asin}. */
    public String text() {
        return text;
    }

    /** How many arguments it takes; −1 stands for one or more. */
    public int arity() {
        return arity;
    }

    /** How it is said before its argument, such as "sine of". */
    public String spoken() {
        return spoken;
    }

    /** The TeX command that prints it. */
    public String tex() {
        return tex;
    }

    /** Other names under which it is read. */
    public List<String> aliases() {
        return aliases;
    }
}
