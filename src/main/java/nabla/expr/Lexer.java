package nabla.expr;

import static nabla.expr.Token.Kind.END;
import static nabla.expr.Token.Kind.FUNCTION;
import static nabla.expr.Token.Kind.NAME;
import static nabla.expr.Token.Kind.NUMBER;
import static nabla.expr.Token.Kind.PUNCTUATION;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a learner's text into tokens; letters are told apart by {@link LetterRun}, LaTeX commands by
 * {@link LatexCommand}.
 */
final class Lexer {
    private static final String SAME = "+-*/^()[]{},;|!=_&<>";
    private static final String VARIANTS = "−–—‐﹣－·×⋅∙∗•÷∕⁄（）❨❩﹙﹚❪❫［］｛｝，｜＋＝∣⟨⟩";
    private static final String VARIANTS_MEAN = "------******///()()()()[]{},|+=|<>";

    /**
     * No-break, thin and zero-width spaces, and the invisible operators that copying from a web
     * page brings along.
     */
    private static final String INVISIBLE =
            "\u00a0\u2002\u2003\u2009\u200a\u202f\u200b\u200c\u200d\u2060\u2061\u2062\ufeff";

    private static final int LARGEST_POWER_OF_TEN = 300;

    final String text;
    final Scope scope;
    final List<Token> tokens = new ArrayList<>();
    final List<Doubt> doubts = new ArrayList<>();
    int at;

    Lexer(String text, Scope scope) {
        this.text = text;
        this.scope = scope;
    }

    List<Token> tokens() {
        if (text.length() > Limits.LENGTH) {
            throw new SyntaxError(
                    "This is "
                            + text.length()
                            + " characters long; at most "
                            + Limits.LENGTH
                            + " can be read.",
                    Limits.LENGTH,
                    text.length(),
                    null);
        }
        while (at < text.length()) {
            next();
        }
        add(END, "", null, null, text.length(), text.length());
        return tokens;
    }

    private void next() {
        char c = text.charAt(at);
        if (isSpace(c)) {
            at++;
        } else if (isDigit(c)
                || (c == '.' && at + 1 < text.length() && isDigit(text.charAt(at + 1)))) {
            number();
        } else if (Words.SUPERSCRIPTS.indexOf(c) >= 0) {
            superscript();
        } else if (c == '\\') {
            new LatexCommand(this).read();
        } else if (isLetter(c)) {
            new LetterRun(this).read();
        } else if (SAME.indexOf(c) >= 0) {
            punctuation(c);
        } else {
            symbol(c);
        }
    }

    private void punctuation(char c) {
        if (c == '*' && at + 1 < text.length() && text.charAt(at + 1) == '*') {
            add(PUNCTUATION, "^", null, null, at, at + 2);
            at += 2;
        } else {
            add(PUNCTUATION, String.valueOf(c), null, null, at, at + 1);
            at++;
        }
    }

    private void symbol(char c) {
        int variant = VARIANTS.indexOf(c);
        if (variant >= 0) {
            add(PUNCTUATION, VARIANTS_MEAN.substring(variant, variant + 1), null, null, at, at + 1);
        } else if (c == '√' || c == '∛' || c == '∜') {
            add(PUNCTUATION, String.valueOf(c), null, null, at, at + 1);
        } else if ("½⅓⅔¼¾".indexOf(c) >= 0) {
            int[][] values = {{1, 2}, {1, 3}, {2, 3}, {1, 4}, {3, 4}};
            int[] v = values["½⅓⅔¼¾".indexOf(c)];
            add(
                    NUMBER,
                    String.valueOf(c),
                    new Expr.Quotient(Expr.num(v[0]), Expr.num(v[1])),
                    null,
                    at,
                    at + 1);
        } else if (c == '∞') {
            throw new SyntaxError(
                    "Infinity is not a number; an answer has a finite value.", at, at + 1, null);
        } else if (c == '.' || c == '。') {
            throw new SyntaxError(
                    "A point needs a digit behind it, as in 0.5; a product is written with *.",
                    at,
                    at + 1,
                    null);
        } else if (c == '$') {
            at++;
            return;
        } else if (c == '\'' || c == '′' || c == '’') {
            throw new SyntaxError(
                    "A prime cannot be read here: write the derivative itself.", at, at + 1, null);
        } else {
            throw unexpected();
        }
        at++;
    }

    private SyntaxError unexpected() {
        int code = text.codePointAt(at);
        int end = at + Character.charCount(code);
        if (code < 32 || (code >= 127 && code < 160)) {
            return new SyntaxError(
                    "There is an invisible control character here; delete it.",
                    at,
                    end,
                    without(at, end));
        }
        return new SyntaxError(
                "“" + text.substring(at, end) + "” is not part of a formula.", at, end, null);
    }

    private @Nullable String without(int start, int end) {
        String rest = text.substring(0, start) + text.substring(end);
        return rest.isBlank() ? null : rest;
    }

    private void number() {
        int start = at;
        if (text.charAt(at) == '.'
                && !tokens.isEmpty()
                && tokens.getLast().kind() == NAME
                && tokens.getLast().end() == at) {
            throw new SyntaxError(
                    "A point cannot stand behind a name: write * for a product.",
                    at,
                    at + 1,
                    text.substring(0, at) + "*" + text.substring(at));
        }
        while (at < text.length() && isDigit(text.charAt(at))) {
            at++;
        }
        if (at < text.length() && text.charAt(at) == '.') {
            at++;
            while (at < text.length() && isDigit(text.charAt(at))) {
                at++;
            }
        }
        if (at - start > Limits.DIGITS) {
            throw new SyntaxError(
                    "A number may have at most " + Limits.DIGITS + " digits.", start, at, null);
        }
        if (at < text.length() && text.charAt(at) == '.') {
            throw new SyntaxError("A number has only one decimal point.", at, at + 1, null);
        }
        decimalComma(start);
        Rational value = Rational.ofDecimal(ascii(text.substring(start, at)));
        int exponentEnd = exponentEnd();
        if (exponentEnd > 0) {
            int power =
                    Integer.parseInt(
                            ascii(text.substring(at + 1, exponentEnd))
                                    .replace("+", "")
                                    .replace('−', '-'));
            if (Math.abs(power) > LARGEST_POWER_OF_TEN) {
                throw new SyntaxError(
                        "This number is too large or too small to be read.",
                        start,
                        exponentEnd,
                        null);
            }
            if (text.charAt(at) == 'e') {
                doubts.add(
                        new Doubt(
                                start,
                                exponentEnd,
                                "read as "
                                        + text.substring(start, at)
                                        + " times ten to the "
                                        + power
                                        + "; for Euler’s number write "
                                        + text.substring(start, at)
                                        + "*e"));
            }
            at = exponentEnd;
            value = value.times(Rational.of(10).pow(power));
        }
        add(NUMBER, text.substring(start, at), new Expr.Num(value), null, start, at);
    }

    /** A comma between digits, outside of every bracket, is a decimal comma. */
    private void decimalComma(int start) {
        if (at + 1 < text.length()
                && text.charAt(at) == ','
                && isDigit(text.charAt(at + 1))
                && !insideBrackets()) {
            int end = at + 1;
            while (end < text.length() && isDigit(text.charAt(end))) {
                end++;
            }
            String mended = text.substring(start, at) + "." + text.substring(at + 1, end);
            throw new SyntaxError(
                    "A decimal comma: write " + mended + ".",
                    start,
                    end,
                    text.substring(0, start) + mended + text.substring(end));
        }
    }

    private boolean insideBrackets() {
        int depth = 0;
        for (Token t : tokens) {
            if (t.is("(") || t.is("[") || t.is("{") || t.is("<")) {
                depth++;
            } else if (t.is(")") || t.is("]") || t.is("}") || t.is(">")) {
                depth--;
            }
        }
        return depth > 0;
    }

    /** The end of {@code e5}, {@code E-3} behind a number, or 0. */
    private int exponentEnd() {
        if (at >= text.length() || (text.charAt(at) != 'e' && text.charAt(at) != 'E')) {
            return 0;
        }
        int end = at + 1;
        if (end < text.length() && "+-−".indexOf(text.charAt(end)) >= 0) {
            end++;
        }
        int digits = end;
        while (end < text.length() && isDigit(text.charAt(end))) {
            end++;
        }
        boolean letterFollows =
                end < text.length() && (isLetter(text.charAt(end)) || text.charAt(end) == '.');
        return end == digits || end - digits > 3 || letterFollows || scope.declares("e") ? 0 : end;
    }

    private void superscript() {
        int start = at;
        StringBuilder meaning = new StringBuilder();
        while (at < text.length() && Words.SUPERSCRIPTS.indexOf(text.charAt(at)) >= 0) {
            meaning.append(
                    Words.SUPERSCRIPT_MEANING.charAt(Words.SUPERSCRIPTS.indexOf(text.charAt(at))));
            at++;
        }
        add(PUNCTUATION, "^", null, null, start, start);
        add(PUNCTUATION, "(", null, null, start, start);
        Lexer inner = new Lexer(meaning.toString(), scope);
        for (Token t : inner.tokens()) {
            if (t.kind() != END) {
                add(
                        t.kind(),
                        t.text(),
                        t.value(),
                        t.function(),
                        t.start() + start,
                        t.end() + start);
            }
        }
        add(PUNCTUATION, ")", null, null, at, at);
    }

    void add(
            Token.Kind kind,
            String canonical,
            @Nullable Expr value,
            @Nullable Function function,
            int start,
            int end) {
        boolean glued = !tokens.isEmpty() && tokens.getLast().end() == start;
        tokens.add(new Token(kind, canonical, value, function, start, end, glued));
    }

    void addName(Expr value, int start, int end) {
        add(NAME, text.substring(start, end), value, null, start, end);
    }

    void addFunction(Function f, String name, int start, int end) {
        add(FUNCTION, name, null, f, start, end);
    }

    static boolean isDigit(char c) {
        return (c >= '0' && c <= '9') || (c >= '０' && c <= '９');
    }

    static String ascii(String digits) {
        StringBuilder plain = new StringBuilder(digits);
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            if (c >= '０' && c <= '９') {
                plain.setCharAt(i, (char) (c - '０' + '0'));
            }
        }
        return plain.toString();
    }

    static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || Words.greek(c) != null;
    }

    static boolean isSpace(char c) {
        return c == ' ' || (c >= '\t' && c <= '\r') || c == '~' || INVISIBLE.indexOf(c) >= 0;
    }
}
