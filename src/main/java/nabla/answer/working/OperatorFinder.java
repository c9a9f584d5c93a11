package nabla.answer.working;

import nabla.expr.SyntaxError;
import org.jspecify.annotations.Nullable;

/**
 * Finds derivatives as people write them: {@code d/dx(…)}, {@code ∂/∂x …}, {@code \frac{d}{dx}(…)},
 * {@code d(…)/dx}, {@code df/dx}, {@code f'(x)}, {@code u'}, {@code (…)'} and {@code sin(x)'}.
 */
final class OperatorFinder {
    /** A derivative in the text; {@code by} is null where it is not said by which variable. */
    sealed interface Found {
        int start();

        int end();
    }

    /** Of what a name stands for. */
    record OfName(String name, @Nullable String by, int start, int end) implements Found {}

    /** Of the part of the text between {@code from} and {@code to}. */
    record OfPart(int from, int to, @Nullable String by, int start, int end) implements Found {}

    private static final String STOPS = "+-−–=,;*·⋅×∙";

    private final Letters letters;
    private final Names names;
    private final boolean quotients;
    private final boolean primes;

    OperatorFinder(Letters letters, Names names) {
        this.letters = letters;
        this.names = names;
        this.quotients = letters.text().contains("/") || letters.text().contains("frac");
        this.primes = letters.hasPrime();
    }

    /** The derivative that begins here, or null. */
    @Nullable Found at(int at) {
        Found found = quotients && letters.is(at, "\\") ? fraction(at) : null;
        found = found == null && quotients ? quotient(at) : found;
        return found == null && primes ? primed(at) : found;
    }

    /** {@code \frac{d}{dx}(…)}, {@code \frac{df}{dx}}, {@code \frac{d(…)}{dx}}. */
    private @Nullable Found fraction(int at) {
        int above = -1;
        for (String command : new String[] {"\\frac", "\\dfrac", "\\tfrac"}) {
            above = letters.is(at, command) ? letters.skipSpace(at + command.length()) : above;
        }
        int slash = above < 0 ? -1 : letters.group(above);
        int below = slash < 0 ? -1 : letters.skipSpace(slash);
        int end = below < 0 ? -1 : letters.group(below);
        if (end < 0) {
            return null;
        }
        Letters.Name by = denominator(letters.skipSpace(below + 1));
        int what = letters.differential(letters.skipSpace(above + 1));
        return by == null || what < 0 || letters.skipSpace(by.end()) != end - 1
                ? null
                : found(at, what, slash - 1, by.name(), end);
    }

    /** {@code d/dx …}, {@code (d/dx) …}, {@code dy/dx}, {@code d(…)/dx}. */
    private @Nullable Found quotient(int at) {
        boolean bracket = letters.is(at, "(");
        int what = letters.differential(bracket ? letters.skipSpace(at + 1) : at);
        if (what < 0) {
            return null;
        }
        int slash = numerator(what);
        if (!letters.is(slash, "/")) {
            return null;
        }
        Letters.Name by = denominator(letters.skipSpace(slash + 1));
        if (by == null) {
            return null;
        }
        if (!bracket) {
            return found(at, what, slash, by.name(), by.end());
        }
        int close = letters.skipSpace(by.end());
        return letters.is(close, ")") && slash == what
                ? found(at, what, slash, by.name(), close + 1)
                : null;
    }

    /** Where what stands behind a d ends: nothing, a group or a name. */
    private int numerator(int what) {
        int group = letters.group(what);
        if (group > 0) {
            return letters.skipSpace(group);
        }
        Letters.Name name = letters.name(what);
        return name == null
                ? what
                : letters.skipSpace(letters.arguments(name.end(), names.variables()));
    }

    /** The variable of {@code dx}. */
    private Letters.@Nullable Name denominator(int at) {
        int variable = letters.differential(at);
        return variable < 0 ? null : letters.name(variable, names.known());
    }

    private @Nullable Found found(int start, int what, int slash, String by, int end) {
        int from = letters.skipSpace(what);
        if (from >= slash) {
            return operand(start, by, letters.skipSpace(end));
        }
        Letters.Name name = letters.name(from);
        if (name == null) {
            return new OfPart(from, slash, by, start, end);
        }
        int arguments = letters.skipSpace(letters.arguments(name.end(), names.variables()));
        return arguments == slash
                ? new OfName(name.name(), by, start, end)
                : new OfPart(from, slash, by, start, end);
    }

    /** What {@code d/dx} applies to: a group with its exponent, or all up to the next sign. */
    private Found operand(int start, String by, int from) {
        int to = letters.text().length();
        if (from >= to) {
            throw new SyntaxError("Nothing follows to be differentiated.", start, to, null);
        }
        int end = letters.group(from);
        end = end < 0 ? untilSign(from) : exponentEnd(end);
        refuseDoubtful(start, from, end);
        Letters.Name name = letters.name(from);
        if (name != null
                && names.isFunction(name.name())
                && letters.arguments(name.end(), names.variables()) >= trimmed(from, end)) {
            return new OfName(name.name(), by, start, end);
        }
        return ofGroup(from, end, by, start, end);
    }

    private int trimmed(int from, int end) {
        int i = end;
        while (i > from && Character.isWhitespace(letters.text().charAt(i - 1))) {
            i--;
        }
        return i;
    }

    /** {@code d/dx(x²)/(x+1)} may be a fraction of a derivative or the derivative of a fraction. */
    private void refuseDoubtful(int start, int from, int end) {
        int next = letters.skipSpace(end);
        if (!letters.is(next, "/") || letters.opening(from) < 0) {
            return;
        }
        int below = letters.skipSpace(next + 1);
        if (letters.isDigit(below)) {
            return;
        }
        int group = letters.group(below);
        int whole = group < 0 ? untilSign(below) : group;
        String text = letters.text();
        throw new SyntaxError(
                "It is not clear whether the derivative is divided or the fraction is to be"
                        + " differentiated: write parentheses around the one that you mean.",
                start,
                whole,
                text.substring(0, from)
                        + "("
                        + text.substring(from, whole)
                        + ")"
                        + text.substring(whole));
    }

    private int exponentEnd(int end) {
        if (!letters.is(end, "^") || letters.prime(end) > 0) {
            return end;
        }
        int group = letters.group(end + 1);
        if (group > 0) {
            return group;
        }
        int i = letters.is(end + 1, "-") ? end + 2 : end + 1;
        while (letters.isLetterOrDigit(i)) {
            i++;
        }
        return i;
    }

    private int untilSign(int from) {
        int to = letters.text().length();
        int depth = 0;
        for (int i = from; i < to; i++) {
            depth += letters.depth(i);
            boolean stop =
                    STOPS.indexOf(letters.text().charAt(i)) >= 0 && !letters.is(i - 1, "^")
                            || letters.is(i, "\\cdot")
                            || letters.is(i, "\\times")
                            || quotientSign(i);
            if (depth < 0 || (depth == 0 && i > from && stop)) {
                return i;
            }
        }
        return to;
    }

    /** Whether another d/dx begins here. */
    private boolean quotientSign(int at) {
        int what = letters.differential(at);
        return what > 0
                && letters.is(letters.skipSpace(what), "/")
                && denominator(letters.skipSpace(letters.skipSpace(what) + 1)) != null;
    }

    /** {@code f'(x)}, {@code u'}, {@code (…)'}, {@code sin(x)'}. */
    private @Nullable Found primed(int at) {
        int function = insideWord(at) ? -1 : letters.function(at);
        int group = letters.group(function < 0 ? at : function);
        if (group > 0) {
            int prime = letters.prime(letters.skipSpace(group));
            return prime < 0 ? null : ofGroup(at, group, null, at, once(at, prime));
        }
        if (function > 0 && letters.prime(function) > 0) {
            throw new SyntaxError(
                    "A prime belongs behind the whole of what is differentiated, as in (sin(x))'.",
                    at,
                    letters.prime(function),
                    null);
        }
        Letters.Name name = function > 0 ? null : letters.name(at);
        int prime = name == null ? -1 : letters.prime(name.end());
        if (name == null || prime < 0) {
            refuseStray(at);
            return null;
        }
        int end = once(at, prime);
        refusePoint(at, end);
        return new OfName(name.name(), null, at, letters.arguments(end, names.variables()));
    }

    /** A function's name may follow a variable, as in {@code xsin(x)'}, but no other letter. */
    private boolean insideWord(int at) {
        return letters.isLetter(at - 1)
                && !names.known().contains(letters.text().substring(at - 1, at));
    }

    private Found ofGroup(int from, int end, @Nullable String by, int start, int stop) {
        int open = letters.opening(from);
        Letters.Name name = open < 0 ? null : letters.name(letters.skipSpace(open + 1));
        if (name != null
                && names.isFunction(name.name())
                && letters.skipSpace(letters.arguments(name.end(), names.variables())) == end - 1) {
            return new OfName(name.name(), by, start, stop);
        }
        return open >= 0 && letters.group(open) == end
                ? new OfPart(open + 1, letters.beforeClosing(end), by, start, stop)
                : new OfPart(from, end, by, start, stop);
    }

    private int once(int start, int prime) {
        if (letters.prime(prime) > 0) {
            throw new SyntaxError(
                    "A second derivative is not asked for here: write one prime.",
                    start,
                    letters.prime(prime),
                    null);
        }
        return prime;
    }

    /** {@code f'(3)} is a number. */
    private void refusePoint(int start, int end) {
        if (letters.is(end, "(") && letters.isDigit(letters.skipSpace(end + 1))) {
            throw new SyntaxError(
                    "This is the value at one point; find the derivative as a function first.",
                    start,
                    Math.max(end, letters.group(end)),
                    null);
        }
    }

    private void refuseStray(int at) {
        int prime = letters.prime(at);
        if (prime > 0) {
            throw new SyntaxError(
                    "A prime belongs behind a name or behind parentheses, as in (x^2)'.",
                    at,
                    prime,
                    null);
        }
    }
}
