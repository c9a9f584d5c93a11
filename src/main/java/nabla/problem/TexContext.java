package nabla.problem;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * Puts a value into TeX as a person would write it there: {@code 3x - 2}, never {@code 3x + -2} or
 * {@code 1x}.
 */
record TexContext(StringBuilder left, String right) {
    private static final Set<String> TWO_ARGUMENTS = Set.of("frac", "dfrac", "tfrac", "binom");
    private static final Set<String> ONE_ARGUMENT =
            Set.of(
                    "begin",
                    "end",
                    "sqrt",
                    "text",
                    "mathrm",
                    "mathbf",
                    "boldsymbol",
                    "operatorname",
                    "vec",
                    "hat",
                    "bar",
                    "overline",
                    "dot");
    private static final Pattern COMMAND_BEFORE =
            Pattern.compile("\\\\([A-Za-z]+)\\s*(\\[[^]]*])?$");

    /** Commands that, standing after a number, are not multiplied by it. */
    private static final Pattern NOT_A_FACTOR =
            Pattern.compile(
                    "\\\\(cdot|times|div|pm|mp|le|leq|ge|geq|ne|neq|lt|gt|approx|equiv|to|in|mid|text|quad|qquad|[lc]?dots|right|[,;:! ])"
                            + "(?![A-Za-z]).*",
                    Pattern.DOTALL);

    /**
     * Whether a group here is an argument, so that its braces must stay: after {@code ^}, {@code
     * _}, {@code \frac}.
     */
    static boolean isArgument(CharSequence before) {
        var text = before.toString().stripTrailing();
        int groups = 0;
        while (text.endsWith("}")) {
            int depth = 0;
            int i = text.length();
            do {
                i--;
                if (text.charAt(i) == '}') depth++;
                if (text.charAt(i) == '{') depth--;
            } while (depth > 0 && i > 0);
            text = text.substring(0, i).stripTrailing();
            groups++;
        }
        if (groups == 0 && (text.endsWith("^") || text.endsWith("_"))) return true;
        var command = COMMAND_BEFORE.matcher(text);
        if (!command.find()) return false;
        int arity =
                TWO_ARGUMENTS.contains(command.group(1))
                        ? 2
                        : ONE_ARGUMENT.contains(command.group(1)) ? 1 : 0;
        return groups < arity;
    }

    void put(Filling filling) {
        if (isArgument(left)) {
            left.append('{').append(filling.tex()).append('}');
            return;
        }
        left.append(
                switch (filling) {
                    case Filling.Number number -> number(number);
                    case Filling.Formula formula -> formula(formula);
                });
    }

    private String number(Filling.Number number) {
        var negative = number.negative() && !absorbSign();
        var magnitude = number.isOne() && isCoefficient() ? "" : number.magnitude();
        var signed = (negative ? "-" : "") + magnitude;
        var raised = right.startsWith("^") && (negative || number.isFraction());
        return raised || negative && followsFactor() ? bracket(signed) : signed;
    }

    private String formula(Filling.Formula formula) {
        var beside =
                followsFactor()
                        || endsWithSign('-')
                        || endsWithSign('+') && formula.tex().startsWith("-");
        var raised = right.startsWith("^") && !formula.isAtom();
        return raised || formula.isSum() && (beside || isCoefficient())
                ? bracket(formula.tex())
                : formula.tex();
    }

    /**
     * Turns {@code + } into {@code - } and {@code - } into {@code + }, and says whether there was a
     * sign to turn.
     */
    private boolean absorbSign() {
        int last = lastInk();
        if (last < 0 || left.charAt(last) != '+' && left.charAt(last) != '-') return false;
        var plus = left.charAt(last) == '+';
        if (plus) left.setCharAt(last, '-');
        else if (isBinary(last)) left.setCharAt(last, '+');
        else left.delete(last, left.length());
        return true;
    }

    private boolean isBinary(int sign) {
        int i = sign - 1;
        while (i >= 0 && left.charAt(i) == ' ') i--;
        return i >= 0 && "$=<>(,[{&|".indexOf(left.charAt(i)) < 0;
    }

    /**
     * Whether what stands before is multiplied by what comes: a digit, a letter, a bracket closed,
     * a dot.
     */
    private boolean followsFactor() {
        int last = lastInk();
        if (last < 0) return false;
        var ink = left.charAt(last);
        if (ink == ')' || ink == '}' || ink == ']' || Character.isDigit(ink)) return true;
        var command = COMMAND_BEFORE.matcher(left);
        if (!command.find()) return Character.isLetter(ink);
        return switch (command.group(1)) {
            case "le",
                    "leq",
                    "ge",
                    "geq",
                    "ne",
                    "neq",
                    "lt",
                    "gt",
                    "approx",
                    "to",
                    "in",
                    "quad",
                    "qquad",
                    "left" ->
                    false;
            default -> true;
        };
    }

    /** Whether what comes after is multiplied by the value. */
    private boolean isCoefficient() {
        if (right.isEmpty()) return false;
        var ink = right.charAt(0);
        return Character.isLetter(ink)
                || ink == '('
                || ink == '\\' && !NOT_A_FACTOR.matcher(right).matches();
    }

    private boolean endsWithSign(char sign) {
        int last = lastInk();
        return last >= 0 && left.charAt(last) == sign;
    }

    private int lastInk() {
        int i = left.length() - 1;
        while (i >= 0 && left.charAt(i) == ' ') i--;
        return i;
    }

    private static String bracket(String tex) {
        return "\\left(" + tex + "\\right)";
    }
}
