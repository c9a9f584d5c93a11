package nabla.expr;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a formula is laid out on paper: what {@link Tex} and {@link MathMl} print. Signs, parentheses
 * and dots between factors are decided here, once.
 */
sealed interface Notation {
    record Digits(String text) implements Notation {}

    /** A variable or constant; upright where it is a word. */
    record Name(String text) implements Notation {}

    /** A function name, with its TeX command. */
    record FunctionName(String text, String tex) implements Notation {}

    record Operator(String text, String tex) implements Notation {}

    record Row(List<Notation> parts) implements Notation {}

    record Fraction(Notation numerator, Notation denominator) implements Notation {}

    record Script(Notation base, @Nullable Notation below, @Nullable Notation above)
            implements Notation {}

    record Radical(Notation under, @Nullable Notation index) implements Notation {}

    record Fence(String open, String close, Notation inside) implements Notation {}

    record Table(List<List<Notation>> rows) implements Notation {}

    Operator PLUS = new Operator("+", "+");
    Operator MINUS = new Operator("−", "-");
    Operator DOT = new Operator("⋅", "\\cdot");
    Operator COMMA = new Operator(",", ",");
    Operator SLASH = new Operator("/", "/");
    Operator BANG = new Operator("!", "!");

    /**
     * Nothing to see: "of", between a function and its argument, and "times", between juxtaposed
     * factors.
     */
    Operator APPLY = new Operator("\u2061", "");

    Operator TIMES = new Operator("\u2062", "");

    static Notation of(Expr e) {
        return new Layout().of(e);
    }

    static Notation row(Notation... parts) {
        return new Row(List.of(parts));
    }

    static Notation parenthesized(Notation inside) {
        return new Fence("(", ")", inside);
    }

    /** Letters of a name with its subscript; Greek names become their letters. */
    static Notation name(String name) {
        int underscore = name.indexOf('_');
        String base = underscore < 0 ? name : name.substring(0, underscore);
        String greek = Words.greekCharacter(base);
        Notation letters = new Name(greek == null ? base : greek);
        if (underscore < 0) {
            return letters;
        }
        String below = name.substring(underscore + 1);
        boolean digits = !below.isEmpty() && Lexer.isDigit(below.charAt(0));
        return new Script(letters, digits ? new Digits(below) : new Name(below), null);
    }

    /** Entries separated by commas. */
    static Notation listed(List<Notation> entries) {
        List<Notation> parts = new ArrayList<>();
        for (Notation n : entries) {
            if (!parts.isEmpty()) {
                parts.add(COMMA);
            }
            parts.add(n);
        }
        return new Row(parts);
    }
}
