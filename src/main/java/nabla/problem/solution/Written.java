package nabla.problem.solution;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.function.Function;
import nabla.expr.Expr;
import nabla.expr.Plain;
import nabla.expr.Speech;
import nabla.expr.Tex;
import nabla.numeric.Compiled;

/** Mathematics as TeX, as text and as speech. */
public final class Written {
    private static final MathContext FOUR_DIGITS = new MathContext(4);

    private Written() {}

    /** Text for a terminal. */
    public static Medium text(boolean decimals) {
        return medium(m -> text(m, e -> Plain.print(decimals ? InDecimals.of(e) : e)));
    }

    /** TeX between dollars. */
    public static Medium tex() {
        return medium(m -> "$" + tex(m, Tex::print) + "$");
    }

    public static Medium speech() {
        return medium(Written::speech);
    }

    private static Medium medium(Function<Maths, String> maths) {
        return new Medium() {
            @Override
            public String words(String words) {
                return words;
            }

            @Override
            public String maths(Maths m) {
                return maths.apply(m);
            }
        };
    }

    /**
     * @param print how an expression is printed
     */
    public static String tex(Maths maths, Function<Expr, String> print) {
        return switch (maths) {
            case Maths.Value(var e) -> print.apply(e);
            case Maths.Rounded(var e) -> rounded(e);
            case Maths.Named(var name, var _) -> name.tex();
            case Maths.Slope(var of, var by, var partial) -> {
                var d = partial ? "\\partial" : "d";
                var operator = "\\frac{%1$s}{%1$s %2$s}".formatted(d, Tex.print(Expr.variable(by)));
                yield operator
                        + (isLoose(of)
                                ? "\\left(" + print.apply(of) + "\\right)"
                                : "\\," + print.apply(of));
            }
            case Maths.Equation(var sides) ->
                    joined(sides, m -> tex(m, print), " = ", " \\approx ");
        };
    }

    private static String text(Maths maths, Function<Expr, String> print) {
        return switch (maths) {
            case Maths.Value(var e) -> print.apply(e);
            case Maths.Rounded(var e) -> rounded(e);
            case Maths.Named(var name, var _) -> name.text();
            case Maths.Slope(var of, var by, var partial) -> {
                var d = partial ? "∂" : "d";
                boolean loose = isLoose(of) || of instanceof Expr.Quotient;
                yield d
                        + "/"
                        + d
                        + by
                        + " "
                        + (loose ? "(" + print.apply(of) + ")" : print.apply(of));
            }
            case Maths.Equation(var sides) -> joined(sides, m -> text(m, print), " = ", " ≈ ");
        };
    }

    private static String speech(Maths maths) {
        return switch (maths) {
            case Maths.Value(var e) -> Speech.say(e);
            case Maths.Rounded(var e) ->
                    rounded(e).replace("-", "negative ").replace(".", " point ");
            case Maths.Named(var name, var _) -> name.spoken();
            case Maths.Slope(var of, var by, var partial) ->
                    "the "
                            + (partial ? "partial " : "")
                            + "derivative of "
                            + Speech.say(of)
                            + (partial ? " by " + Name.of(by).spoken() : "");
            case Maths.Equation(var sides) ->
                    joined(sides, Written::speech, " equals ", " is about ");
        };
    }

    private static String joined(
            List<Maths> sides, Function<Maths, String> print, String equal, String about) {
        var out = new StringBuilder();
        for (var side : sides) {
            if (!out.isEmpty()) out.append(side instanceof Maths.Rounded ? about : equal);
            out.append(print.apply(side));
        }
        return out.toString();
    }

    private static boolean isLoose(Expr e) {
        return e instanceof Expr.Sum || e instanceof Expr.Negative || e instanceof Expr.Product;
    }

    /** Whether a number is plainly one: whole, a short fraction or a short decimal. */
    static boolean isShort(Expr e) {
        return nabla.problem.Exact.of(e)
                .filter(r -> r.numerator().bitLength() <= 20 && r.denominator().bitLength() <= 10)
                .isPresent();
    }

    /** To four digits, without zeros at the end. */
    static String rounded(Expr e) {
        double value = Compiled.of(e, List.of()).at();
        if (!Double.isFinite(value)) return "?";
        if (value == 0) return "0";
        return new BigDecimal(value).round(FOUR_DIGITS).stripTrailingZeros().toPlainString();
    }
}
