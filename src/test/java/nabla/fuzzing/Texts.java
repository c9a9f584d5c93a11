package nabla.fuzzing;

import java.util.List;
import java.util.Random;

/**
 * Random text of many kinds: soups of what formulas are made of, formulas with slips, and any
 * characters at all.
 */
final class Texts {
    private static final List<String> PIECES =
            List.of(
                    "x",
                    "y",
                    "n",
                    "e",
                    "pi",
                    "theta",
                    "2",
                    "3",
                    "0",
                    "1",
                    "10",
                    "0.5",
                    "1/2",
                    "-",
                    "+",
                    "*",
                    "/",
                    "^",
                    "(",
                    ")",
                    "[",
                    "]",
                    "|",
                    "{",
                    "}",
                    ",",
                    "!",
                    "_",
                    "=",
                    " ",
                    "sin",
                    "cos",
                    "tan",
                    "ln",
                    "log",
                    "log_2",
                    "exp",
                    "sqrt",
                    "cbrt",
                    "root(",
                    "abs(",
                    "asin",
                    "acos",
                    "atan",
                    "sinh",
                    "tanh",
                    "asinh",
                    "acosh",
                    "atanh",
                    "sec",
                    "csc",
                    "cot",
                    "sigmoid",
                    "relu(",
                    "softplus(",
                    "max(",
                    "min(",
                    "step(",
                    "sign(",
                    "√",
                    "²",
                    "³",
                    "⁻¹",
                    "₁",
                    "σ(",
                    "·",
                    "×",
                    "÷",
                    "−",
                    "\\frac{",
                    "\\sqrt{",
                    "\\left(",
                    "\\right)",
                    "\\cdot",
                    "\\theta",
                    "\\begin{pmatrix}",
                    "\\end{pmatrix}",
                    "&",
                    "\\\\",
                    "^2",
                    "^x",
                    "^(",
                    "^-",
                    "9^9",
                    "e^",
                    "x^2",
                    "1e9",
                    "99999999",
                    "0.000001",
                    "sin(x)",
                    "(x+1)",
                    "x*y",
                    "1/x");

    private static final List<String> FORMULAS =
            List.of(
                    "x^2*sin(x)",
                    "e^(-x^2)/2",
                    "(x+1)^3/(x-1)",
                    "ln(x^2+1)",
                    "sqrt(1-x^2)",
                    "sin(3x)cos(2x)",
                    "x^x",
                    "2^(x*y)",
                    "1/(1+e^(-x))",
                    "atan(y/x)",
                    "|x-1|",
                    "max(x,y)",
                    "\\frac{x^{2}}{\\sqrt{x+1}}",
                    "log_2(x+y)",
                    "n!/(n-1)!",
                    "(-2)^n",
                    "[2x, 3y]",
                    "acosh(x)",
                    "x^(1/3)",
                    "tan(x/2)^5",
                    "root(x,3)",
                    "sin(sin(sin(x)))",
                    "((x+h)^2-x^2)/h",
                    "cbrt(x^2-1)");

    private final Random random;

    Texts(long seed) {
        this.random = new Random(seed);
    }

    String next() {
        return switch (random.nextInt(8)) {
            case 0, 1, 2 -> soup(1 + random.nextInt(12));
            case 3, 4, 5 -> slipped();
            case 6 ->
                    random.nextInt(20) == 0
                            ? soup(200 + random.nextInt(2_000))
                            : soup(1 + random.nextInt(40));
            default -> characters();
        };
    }

    /** The text of something that is read most of the time. */
    String formula() {
        String a = FORMULAS.get(random.nextInt(FORMULAS.size()));
        String b = FORMULAS.get(random.nextInt(FORMULAS.size()));
        return switch (random.nextInt(6)) {
            case 0 -> a;
            case 1 -> "(" + a + ")*(" + b + ")";
            case 2 -> "(" + a + ")/(" + b + ")";
            case 3 -> "(" + a + ")-(" + b + ")";
            case 4 -> "(" + a + ")^" + (random.nextInt(7) - 2);
            default -> a.replace("x", "(" + b + ")");
        };
    }

    private String soup(int pieces) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < pieces; i++) {
            text.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        return text.toString();
    }

    private String slipped() {
        StringBuilder text = new StringBuilder(formula());
        for (int i = random.nextInt(4); i > 0 && !text.isEmpty(); i--) {
            int at = random.nextInt(text.length());
            switch (random.nextInt(4)) {
                case 0 -> text.deleteCharAt(at);
                case 1 -> text.insert(at, PIECES.get(random.nextInt(PIECES.size())));
                case 2 -> text.setCharAt(at, text.charAt(random.nextInt(text.length())));
                default -> text.insert(at, text.substring(at / 2, at));
            }
        }
        return text.toString();
    }

    private String characters() {
        StringBuilder text = new StringBuilder();
        int length = random.nextInt(30);
        for (int i = 0; i < length; i++) {
            int kind = random.nextInt(4);
            text.appendCodePoint(
                    kind == 0
                            ? random.nextInt(0x80)
                            : kind == 1
                                    ? random.nextInt(0x2500)
                                    : kind == 2
                                            ? 0x1F600 + random.nextInt(64)
                                            : 'a' + random.nextInt(26));
        }
        return text.toString();
    }
}
