package nabla.expr;

import java.util.ArrayList;
import java.util.List;

/**
 * Says an expression in words, for a screen reader or a voice: "e to the negative x squared", "the
 * quantity x plus 1, squared". What parentheses hold together on paper is said as "the quantity …".
 */
public final class Speech {
    private Speech() {}

    public static String say(Expr e) {
        String words = words(e);
        return words.endsWith(",") ? words.substring(0, words.length() - 1) : words;
    }

    private static String words(Expr e) {
        return switch (e) {
            case Expr.Num(var value) -> number(value);
            case Expr.Constant c -> c == Expr.Constant.PI ? "pi" : "e";
            case Expr.Variable(var name) -> name(name);
            case Expr.Sum(var terms) -> sum(terms);
            case Expr.Product(var factors) -> product(factors);
            case Expr.Quotient(var p, var q) -> part(p) + " over " + part(q);
            case Expr.Negative(var operand) ->
                    "negative "
                            + (operand instanceof Expr.Sum ? quantity(operand) : words(operand));
            case Expr.Power(var base, var exponent) -> power(base, exponent);
            case Expr.Call(var f, var arguments) -> call(f, arguments);
            case Expr.Vector(var components) -> vector(components);
        };
    }

    private static String number(Rational value) {
        String decimal = Decimals.exact(value.abs());
        String digits =
                decimal == null
                        ? value.numerator().abs() + " over " + value.denominator()
                        : decimal.replace(".", " point ");
        return value.signum() < 0 ? "negative " + digits : digits;
    }

    private static String name(String name) {
        int underscore = name.indexOf('_');
        String base = underscore < 0 ? name : name.substring(0, underscore);
        String letter =
                base.length() == 1 && Character.isUpperCase(base.charAt(0))
                        ? "capital " + base
                        : base;
        return underscore < 0 ? letter : letter + " sub " + name.substring(underscore + 1);
    }

    private static String sum(List<Expr> terms) {
        StringBuilder words = new StringBuilder();
        for (Expr term : terms) {
            boolean minus = !words.isEmpty() && term instanceof Expr.Negative;
            if (!words.isEmpty()) {
                words.append(minus ? " minus " : " plus ");
            }
            Expr shown = minus ? ((Expr.Negative) term).operand() : term;
            words.append(shown instanceof Expr.Sum ? quantity(shown) : words(shown));
        }
        return words.toString();
    }

    /**
     * Numbers, letters and their powers stand side by side, as on paper; other factors are joined
     * by "times".
     */
    private static String product(List<Expr> factors) {
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < factors.size(); i++) {
            Expr factor = factors.get(i);
            if (i > 0) {
                words.append(
                        isShort(factors.get(i - 1))
                                        && isShort(factor)
                                        && !(factor instanceof Expr.Num)
                                ? " "
                                : " times ");
            }
            words.append(
                    factor instanceof Expr.Quotient && i > 0 ? quantity(factor) : part(factor));
        }
        return words.toString();
    }

    private static boolean isShort(Expr e) {
        return e instanceof Expr.Num
                || e instanceof Expr.Variable
                || e instanceof Expr.Constant
                || (e instanceof Expr.Power(Expr.Variable _, Expr.Num _));
    }

    private static String part(Expr e) {
        return e instanceof Expr.Sum || e instanceof Expr.Negative ? quantity(e) : words(e);
    }

    private static String quantity(Expr e) {
        return "the quantity " + words(e) + ",";
    }

    private static String power(Expr base, Expr exponent) {
        if (base instanceof Expr.Call(var f, var arguments)
                && arguments.size() == 1
                && f.spoken().endsWith(" of")
                && exponent instanceof Expr.Num) {
            String function = f.spoken().substring(0, f.spoken().length() - 3);
            return function + " " + raised(exponent) + " of " + part(arguments.getFirst());
        }
        boolean simple =
                base instanceof Expr.Variable
                        || base instanceof Expr.Constant
                        || base instanceof Expr.Num;
        return (simple ? words(base) : quantity(base)) + " " + raised(exponent);
    }

    private static String raised(Expr exponent) {
        if (exponent.equals(Expr.Num.TWO)) {
            return "squared";
        }
        if (exponent.equals(Expr.num(3))) {
            return "cubed";
        }
        if (exponent instanceof Expr.Num n && n.value().isInteger()
                || exponent instanceof Expr.Variable) {
            return "to the " + words(exponent);
        }
        return "to "
                + (exponent instanceof Expr.Sum ? quantity(exponent) : "the " + words(exponent));
    }

    private static String call(Function f, List<Expr> arguments) {
        Expr first = arguments.getFirst();
        return switch (f) {
            case SQRT, CBRT -> "the " + f.spoken() + " " + part(first);
            case ABS -> "the absolute value of " + part(first);
            case ROOT -> "the root of index " + words(arguments.get(1)) + " of " + part(first);
            case LOG -> "log base " + words(arguments.get(1)) + " of " + part(first);
            case FACTORIAL -> part(first) + " factorial";
            case EXP -> "e " + raised(first);
            case MAX, MIN -> "the " + f.spoken() + " " + list(arguments);
            default -> f.spoken() + " " + part(first);
        };
    }

    private static String list(List<Expr> entries) {
        List<String> said = new ArrayList<>(entries.stream().map(Speech::words).toList());
        if (said.isEmpty()) {
            return "without components";
        }
        if (said.size() == 1) {
            return said.getFirst();
        }
        String last = said.removeLast();
        return String.join(", ", said) + " and " + last;
    }

    /** One with something in it, as a matrix has. */
    private static boolean isRow(Expr e) {
        return e instanceof Expr.Vector(var entries) && !entries.isEmpty();
    }

    private static String vector(List<Expr> components) {
        if (!components.isEmpty() && components.stream().allMatch(Speech::isRow)) {
            List<String> rows = new ArrayList<>();
            for (int i = 0; i < components.size(); i++) {
                rows.add("row " + (i + 1) + ": " + list(components.get(i).children()));
            }
            return "the matrix with " + String.join("; ", rows);
        }
        return "the vector " + list(components);
    }
}
