package nabla.expr;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A run of letters, cut into declared names, functions, Greek names, constants and single letters,
 * whichever is longest: {@code xcosx} is x, cos, x. What follows a name as {@code _1}, {@code 1} or
 * {@code ₁} is its subscript.
 */
final class LetterRun {
    private final Lexer lexer;
    private final String text;
    private final Scope scope;
    private final int start;
    private final int end;
    private final boolean parenthesisFollows;

    LetterRun(Lexer lexer) {
        this(lexer, lettersEnd(lexer.text, lexer.at), lettersEnd(lexer.text, lexer.at));
    }

    /**
     * A run that ends at a known place, with what follows it further on, as in {@code
     * \operatorname{relu}(x)}.
     */
    LetterRun(Lexer lexer, int end, int following) {
        this.lexer = lexer;
        this.text = lexer.text;
        this.scope = lexer.scope;
        this.start = lexer.at;
        this.end = end;
        this.parenthesisFollows = parenthesisAt(following);
    }

    private static int lettersEnd(String text, int from) {
        int end = from;
        while (end < text.length() && Lexer.isLetter(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private boolean parenthesisAt(int from) {
        int i = from;
        while (i < text.length() && Lexer.isSpace(text.charAt(i))) {
            i++;
        }
        if (text.startsWith("\\left", i)) {
            i += 5;
        }
        return i < text.length()
                && (text.charAt(i) == '(' || text.charAt(i) == '（' || text.charAt(i) == '{');
    }

    void read() {
        String run = text.substring(start, end);
        doubtUnknownWord(run);
        while (lexer.at < end) {
            if (!declaredName() && !function() && !greek()) {
                letter();
            }
        }
    }

    /** In an open scope, {@code sen(x)} is a product of four letters; more likely it is a slip. */
    private void doubtUnknownWord(String run) {
        if (scope.open() && parenthesisFollows && run.length() >= 3 && !holdsKnownWord(run)) {
            String near = Words.nearestFunction(run);
            if (near != null) {
                lexer.doubts.add(
                        start,
                        end,
                        "“" + run + "” is not a function; did you mean " + near + "?",
                        lexer.doubts.replaced(start, end, near));
            }
        }
    }

    private boolean holdsKnownWord(String run) {
        for (int i = 0; i < run.length(); i++) {
            if (functionAt(run, i) != null || Words.greekAt(run, i) != null) {
                return true;
            }
        }
        return false;
    }

    private boolean declaredName() {
        for (String name : scope.variables()) {
            if (name.length() > 1 && text.startsWith(name, lexer.at)) {
                int stop = lexer.at + name.length();
                boolean insideWord =
                        stop < text.length()
                                && (Lexer.isDigit(text.charAt(stop))
                                        || (text.charAt(stop) == '_' && name.indexOf('_') < 0));
                if (!insideWord) {
                    lexer.addName(Expr.variable(name), lexer.at, stop);
                    lexer.at = stop;
                    return true;
                }
            }
        }
        return false;
    }

    private @Nullable String functionAt(String run, int i) {
        String word = Words.functionAt(run, i, parenthesisFollows);
        if (word == null && Character.isUpperCase(run.charAt(i))) {
            word = Words.functionAt(run.toLowerCase(Locale.ROOT), i, parenthesisFollows);
        }
        if (word == null && run.startsWith("ReLU", i)) {
            word = "relu";
        }
        return word;
    }

    private boolean function() {
        String run = text.substring(lexer.at, end);
        String word = functionAt(run, 0);
        if (word == null
                || (!parenthesisFollows && !baseFollows(word) && spelledByVariables(word))) {
            return false;
        }
        int from = lexer.at;
        lexer.at += word.length();
        Function f = Words.FUNCTIONS.get(word);
        if (f != null) {
            lexer.addFunction(f, word, from, lexer.at);
        }
        return f != null;
    }

    /** {@code log_2} is a logarithm even where l, o and g are variables. */
    private boolean baseFollows(String word) {
        int after = lexer.at + word.length();
        return word.equals("log") && after < text.length() && text.charAt(after) == '_';
    }

    private boolean spelledByVariables(String word) {
        if (scope.open()) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            if (!scope.declares(word.substring(i, i + 1))) {
                return false;
            }
        }
        return true;
    }

    private boolean greek() {
        char c = text.charAt(lexer.at);
        String name = Words.greek(c);
        int length = 1;
        if (name == null) {
            String lower = Character.toLowerCase(c) + text.substring(lexer.at + 1, end);
            String plain = Words.greekAt(lower, 0);
            if (plain == null || (spelledByVariables(plain) && !isWholePi(plain))) {
                return false;
            }
            length = plain.length();
            name = Character.isUpperCase(c) ? c + plain.substring(1) : plain;
            if (!scope.allows(name)
                    && !name.equals("pi")
                    && !(name.equals("sigma") && parenthesisFollows)) {
                return subscripted(
                        name, length, !scope.declares(text.substring(lexer.at, lexer.at + 1)));
            }
        }
        return subscripted(name, length, true);
    }

    /** π on its own is the number, also where p and i are variables. */
    private boolean isWholePi(String name) {
        return name.equals("pi") && start == lexer.at && end == start + 2;
    }

    private void letter() {
        subscripted(text.substring(lexer.at, lexer.at + 1), 1, true);
    }

    /**
     * Adds a name with what follows it as a subscript; where the name is not allowed, fails or
     * returns false.
     */
    private boolean subscripted(String base, int length, boolean fail) {
        int from = lexer.at;
        int stop = from + length;
        String subscript = "";
        int subscriptEnd = stop;
        if (stop < text.length() && stop <= end) {
            Subscript s = Subscript.at(text, stop);
            boolean wanted =
                    s.explicit()
                            || scope.declares(base + "_" + s.name())
                            || (scope.open() && !base.equals("e") && !base.equals("pi"));
            if (!s.name().isEmpty() && wanted) {
                subscript = "_" + s.name();
                subscriptEnd = s.end();
            }
        }
        String name = base + subscript;
        Expr value = meaning(name, from, subscriptEnd);
        if (value == null) {
            if (!fail) {
                return false;
            }
            throw new UnknownName(text, scope, start, end, parenthesisFollows)
                    .error(name, from, subscriptEnd);
        }
        lexer.at = subscriptEnd;
        if (name.equals("sigma")
                && parenthesisFollows
                && lexer.at == end
                && !scope.declares("sigma")) {
            lexer.addFunction(Function.SIGMOID, "σ", from, subscriptEnd);
        } else {
            lexer.addName(value, from, subscriptEnd);
        }
        return true;
    }

    private @Nullable Expr meaning(String name, int from, int to) {
        if (scope.declares(name)) {
            return Expr.variable(name);
        }
        if (name.equals("pi")) {
            return Expr.Constant.PI;
        }
        if (name.equals("e")) {
            return Expr.Constant.E;
        }
        if (scope.open() || (name.equals("sigma") && parenthesisFollows)) {
            return Expr.variable(name);
        }
        String lower = name.toLowerCase(Locale.ROOT);
        if (!lower.equals(name) && scope.declares(lower)) {
            lexer.doubts.add(from, to, name + " is read as " + lower);
            return Expr.variable(lower);
        }
        return null;
    }
}
