package nabla.expr;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The dictionary of letters: function names, Greek names, LaTeX commands, and the characters that
 * stand for them.
 */
final class Words {
    static final Map<String, Function> FUNCTIONS = functions();

    private static final List<String> GREEK =
            List.of(
                    "alpha", "beta", "gamma", "delta", "epsilon", "zeta", "eta", "theta", "iota",
                    "kappa", "lambda", "mu", "nu", "xi", "omicron", "pi", "rho", "sigma", "tau",
                    "upsilon", "phi", "chi", "psi", "omega");

    private static final String LOWER = "αβγδεζηθικλμνξοπρστυφχψω";
    private static final String UPPER = "ΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩ";

    /** Functions that are words of ordinary letters too, read as such only before a parenthesis. */
    private static final List<String> ONLY_BEFORE_PARENTHESIS =
            List.of(
                    "step",
                    "sign",
                    "sgn",
                    "signum",
                    "root",
                    "max",
                    "min",
                    "th",
                    "ch",
                    "sh",
                    "tg",
                    "logistic",
                    "factorial");

    static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁽⁾ⁿˣʸⁱᵏ";
    static final String SUPERSCRIPT_MEANING = "0123456789+-()nxyik";
    static final String SUBSCRIPTS = "₀₁₂₃₄₅₆₇₈₉ₐₑᵢⱼₖₘₙₓ";
    static final String SUBSCRIPT_MEANING = "0123456789aeijkmnx";

    private Words() {}

    private static Map<String, Function> functions() {
        Map<String, Function> names = new HashMap<>();
        for (Function f : Function.values()) {
            names.put(f.text(), f);
            for (String alias : f.aliases()) {
                names.put(alias, f);
            }
        }
        return names;
    }

    /** The Greek name of a character, capitalised for a capital, or null. */
    static @Nullable String greek(char c) {
        int i = LOWER.indexOf(c);
        if (i >= 0) {
            return GREEK.get(i);
        }
        if (c == 'ϵ' || c == 'ɛ') {
            return "epsilon";
        }
        if (c == 'ϕ') {
            return "phi";
        }
        if (c == 'ϑ') {
            return "theta";
        }
        if (c == 'µ') {
            return "mu";
        }
        i = UPPER.indexOf(c);
        return i >= 0
                ? Character.toUpperCase(GREEK.get(i).charAt(0)) + GREEK.get(i).substring(1)
                : null;
    }

    static boolean isGreek(String name) {
        return GREEK.contains(name)
                || (!name.isEmpty()
                        && GREEK.contains(
                                Character.toLowerCase(name.charAt(0)) + name.substring(1)));
    }

    /** The character of a Greek name, such as θ, or null. */
    static @Nullable String greekCharacter(String name) {
        int i = GREEK.indexOf(name);
        if (i >= 0) {
            return LOWER.substring(i, i + 1);
        }
        i =
                name.isEmpty()
                        ? -1
                        : GREEK.indexOf(Character.toLowerCase(name.charAt(0)) + name.substring(1));
        return i >= 0 ? UPPER.substring(i, i + 1) : null;
    }

    /** The longest Greek name that the letters begin with at a place, or null. */
    static @Nullable String greekAt(String letters, int at) {
        String best = null;
        for (String name : GREEK) {
            if (letters.startsWith(name, at) && (best == null || name.length() > best.length())) {
                best = name;
            }
        }
        return best;
    }

    /** The longest function name that the letters begin with at a place, or null. */
    static @Nullable String functionAt(String letters, int at, boolean parenthesisFollows) {
        for (int end = Math.min(letters.length(), at + 9); end > at + 1; end--) {
            String word = letters.substring(at, end);
            if (FUNCTIONS.containsKey(word)
                    && (!ONLY_BEFORE_PARENTHESIS.contains(word)
                            || (parenthesisFollows && end == letters.length()))) {
                return word;
            }
        }
        return null;
    }

    /** The function whose name is one slip of the keys away, or null. */
    static @Nullable String nearestFunction(String word) {
        String w = word.toLowerCase(java.util.Locale.ROOT);
        if (w.length() < 2) {
            return null;
        }
        String best = null;
        int least = w.length() <= 4 ? 1 : 2;
        List<String> candidates = new ArrayList<>();
        for (Function f : Function.values()) {
            candidates.add(f.text());
            candidates.addAll(f.aliases());
        }
        for (String name : candidates) {
            if (name.length() < 2) {
                continue;
            }
            int distance = distance(w, name);
            if (distance < least || (distance == least && best == null)) {
                least = distance;
                best = name;
            }
        }
        return best;
    }

    /** Damerau–Levenshtein distance with adjacent transpositions (optimal string alignment). */
    static int distance(String a, String b) {
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    d[i][j] = i + j;
                    continue;
                }
                int cost = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                d[i][j] = Math.min(Math.min(d[i - 1][j], d[i][j - 1]) + 1, d[i - 1][j - 1] + cost);
                if (i > 1
                        && j > 1
                        && a.charAt(i - 1) == b.charAt(j - 2)
                        && a.charAt(i - 2) == b.charAt(j - 1)) {
                    d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
                }
            }
        }
        return d[a.length()][b.length()];
    }
}
