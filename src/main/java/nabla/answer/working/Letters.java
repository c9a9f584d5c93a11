package nabla.answer.working;

import java.util.Set;
import nabla.expr.Expr;
import nabla.expr.Function;
import nabla.expr.Parser;
import nabla.expr.Scope;
import nabla.expr.SyntaxError;
import org.jspecify.annotations.Nullable;

/** Finds names, spaces and brackets in a text. */
record Letters(String text) {
    private static final String PRIMES = "'’′‘`";
    private static final String OPEN = "([{（［｛";
    private static final String CLOSE = ")]}）］｝";

    /** A name with its place: from where it was asked for up to {@code end}. */
    record Name(String name, int end) {}

    /** The same text without what stands behind a place. */
    Letters until(int end) {
        return end < text.length() ? new Letters(text.substring(0, end)) : this;
    }

    boolean is(int at, String word) {
        return text.startsWith(word, at);
    }

    int skipSpace(int at) {
        int i = at;
        while (i < text.length()
                && (Character.isWhitespace(text.charAt(i)) || text.charAt(i) == '\u00a0')) {
            i++;
        }
        return i;
    }

    boolean isLetter(int at) {
        return at >= 0 && at < text.length() && Character.isLetter(text.charAt(at));
    }

    boolean isDigit(int at) {
        return at < text.length() && Character.isDigit(text.charAt(at));
    }

    boolean isLetterOrDigit(int at) {
        return at < text.length() && Character.isLetterOrDigit(text.charAt(at));
    }

    /** Where the d or ∂ of a differential that begins here ends; −1 where none does. */
    int differential(int at) {
        for (String d : new String[] {"\\mathrm{d}", "\\mathrm d", "\\partial", "d", "∂"}) {
            if (is(at, d)) {
                return skipSpace(at + d.length());
            }
        }
        return -1;
    }

    /** A single name that begins here: a letter or Greek name with its subscript. */
    @Nullable Name name(int at) {
        return name(at, Scope.OPEN);
    }

    /** The longest of these names that begins here, in whichever spelling. */
    @Nullable Name name(int at, Set<String> among) {
        return name(at, Scope.of(among));
    }

    private @Nullable Name name(int at, Scope scope) {
        if (at >= text.length() || !(isLetter(at) || text.charAt(at) == '\\')) {
            return null;
        }
        int end = at + 1;
        while (end < Math.min(text.length(), at + 12) && isNameCharacter(text.charAt(end))) {
            end++;
        }
        for (; end > at; end--) {
            try {
                if (Parser.read(text.substring(at, end), scope).expr()
                        instanceof Expr.Variable(String name)) {
                    return new Name(name, end);
                }
            } catch (SyntaxError _) {
                // a shorter one may be a name
            }
        }
        return null;
    }

    private static boolean isNameCharacter(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || (c >= '₀' && c <= '₉');
    }

    /** Where a function's name that begins here ends; −1 where none does. */
    int function(int at) {
        int from = is(at, "\\") ? at + 1 : at;
        int end = -1;
        for (Function f : Function.values()) {
            end = is(from, f.text()) ? Math.max(end, from + f.text().length()) : end;
            for (String alias : f.aliases()) {
                end = is(from, alias) ? Math.max(end, from + alias.length()) : end;
            }
        }
        return end;
    }

    /** Where the bracket that opens here, perhaps behind {@code \left}, is closed; −1 for none. */
    int group(int at) {
        int i = opening(at);
        if (i < 0) {
            return -1;
        }
        int depth = 0;
        for (; i < text.length(); i++) {
            char c = text.charAt(i);
            depth += OPEN.indexOf(c) >= 0 ? 1 : CLOSE.indexOf(c) >= 0 ? -1 : 0;
            if (depth == 0) {
                return i + 1;
            }
        }
        return -1;
    }

    /** Where the closing bracket, perhaps behind {@code \right}, begins that ends at a place. */
    int beforeClosing(int end) {
        int close = end - 1;
        int right = text.substring(0, close).stripTrailing().length() - "\\right".length();
        return right >= 0 && is(right, "\\right") ? right : close;
    }

    /** Where the bracket itself stands; −1 where none opens here. */
    int opening(int at) {
        int i = is(at, "\\left") ? skipSpace(at + 5) : at;
        return i < text.length() && OPEN.indexOf(text.charAt(i)) >= 0 ? i : -1;
    }

    /** How far brackets are open behind this character: 1, −1 or 0. */
    int depth(int at) {
        char c = text.charAt(at);
        return OPEN.indexOf(c) >= 0 ? 1 : CLOSE.indexOf(c) >= 0 ? -1 : 0;
    }

    boolean hasPrime() {
        return text.contains("prime") || text.chars().anyMatch(c -> PRIMES.indexOf(c) >= 0);
    }

    /** Where a prime that stands here ends; −1 where none does. */
    int prime(int at) {
        for (String prime : new String[] {"^{\\prime}", "^\\prime", "\\prime"}) {
            if (is(at, prime)) {
                return at + prime.length();
            }
        }
        return at < text.length() && PRIMES.indexOf(text.charAt(at)) >= 0 ? at + 1 : -1;
    }

    /**
     * Where an argument list of nothing but these names ends, {@code (x, y)}; {@code at} for none.
     */
    int arguments(int at, Set<String> names) {
        int open = opening(skipSpace(at));
        int close = open < 0 ? -1 : group(open);
        if (close < 0) {
            return at;
        }
        int i = skipSpace(open + 1);
        while (i < close - 1) {
            Name n = name(i, names);
            if (n == null) {
                return at;
            }
            i = skipSpace(n.end());
            if (i < close - 1 && text.charAt(i) != ',') {
                return at;
            }
            i = i < close - 1 ? skipSpace(i + 1) : i;
        }
        return close;
    }
}
