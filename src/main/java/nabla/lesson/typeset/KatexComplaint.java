package nabla.lesson.typeset;

import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/** What KaTeX says of a formula that it cannot set, with the mend that it does not say. */
final class KatexComplaint {
    /** What stands before the useful part of KaTeX's messages. */
    private static final String PREFIX = "ParseError: KaTeX parse error: ";

    /** Where it is wrong: said once more, with marks under each letter that many fonts lack. */
    private static final Pattern PLACE = Pattern.compile(" at (position (\\d+)|end of input): .*$");

    private static final Pattern UNDEFINED =
            Pattern.compile("Undefined control sequence: \\\\(\\w+)");

    /** Commands that authors mean. */
    private static final List<String> COMMANDS =
            List.of(
                    "frac",
                    "dfrac",
                    "tfrac",
                    "sqrt",
                    "sum",
                    "prod",
                    "int",
                    "lim",
                    "partial",
                    "nabla",
                    "infty",
                    "cdot",
                    "times",
                    "approx",
                    "neq",
                    "leq",
                    "geq",
                    "to",
                    "mapsto",
                    "leftarrow",
                    "rightarrow",
                    "alpha",
                    "beta",
                    "gamma",
                    "delta",
                    "varepsilon",
                    "eta",
                    "theta",
                    "lambda",
                    "mu",
                    "pi",
                    "rho",
                    "sigma",
                    "tau",
                    "varphi",
                    "omega",
                    "sin",
                    "cos",
                    "tan",
                    "exp",
                    "ln",
                    "log",
                    "max",
                    "min",
                    "left",
                    "right",
                    "begin",
                    "end",
                    "text",
                    "mathbf",
                    "mathrm",
                    "mathbb",
                    "vec",
                    "hat",
                    "bar",
                    "dots",
                    "quad",
                    "operatorname");

    private KatexComplaint() {}

    static String of(String message) {
        var said = message.startsWith(PREFIX) ? message.substring(PREFIX.length()) : message;
        var place = PLACE.matcher(said);
        var what = said.replaceFirst(PLACE.pattern(), "");
        var where =
                !place.find()
                        ? ""
                        : place.group(2) == null
                                ? " at its end"
                                : " at its character " + place.group(2);
        return what + where + "; " + mend(what);
    }

    private static String mend(String what) {
        var undefined = UNDEFINED.matcher(what);
        if (undefined.find()) {
            var near = nearest(undefined.group(1));
            return near.isEmpty()
                    ? "KaTeX does not know it; write it otherwise"
                    : "did you mean `\\" + near + "`?";
        }
        if (what.contains("\\right") || what.contains("\\left"))
            return "`\\left` and `\\right` go in pairs";
        if (what.contains("got 'EOF'") || what.contains("end of input"))
            return "close every brace, and give each command its arguments";
        if (what.contains("got '}'")) return "take the brace away, or open one before";
        if (what.contains("Double superscript") || what.contains("Double subscript"))
            return "put braces around what the outer one belongs to, as in `{x^a}^b`";
        return "write it as KaTeX reads TeX";
    }

    private static String nearest(String word) {
        return COMMANDS.stream()
                .filter(c -> distance(word, c) <= (word.length() < 4 ? 1 : 2))
                .min(Comparator.comparingInt(c -> distance(word, c)))
                .orElse("");
    }

    /** Levenshtein's: how many letters to add, take away or exchange. */
    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j < row.length; j++) row[j] = j;
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int other = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(other, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }
}
