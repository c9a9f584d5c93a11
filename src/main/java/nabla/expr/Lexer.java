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

    private static final String QUOTES = "“”„‘«»\"";

    final String text;
    final Scope scope;
    final List<Token> tokens = new ArrayList<>();
    final Doubts doubts;
    int at;

    Lexer(String text, Scope scope) {
        this.text = text;
        this.scope = scope;
        this.doubts = new Doubts(text);
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
            new NumberReader(this).read();
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
        } else if (c == '%') {
            throw new SyntaxError(
                    "A percentage is a number divided by a hundred: write /100.",
                    at,
                    at + 1,
                    doubts.replaced(at, at + 1, "/100"));
        } else if (QUOTES.indexOf(c) >= 0) {
            throw new SyntaxError(
                    "Quotation marks are not part of a formula; delete them.",
                    at,
                    at + 1,
                    withoutQuotes());
        } else if (c == '…' || c == '⋯') {
            throw new SyntaxError(
                    "Dots leave something out: write the whole expression.", at, at + 1, null);
        } else if (c == '∑' || c == '∏') {
            throw new SyntaxError(
                    "A sign for many terms cannot be read here: write the terms out.",
                    at,
                    at + 1,
                    null);
        } else {
            throw unexpected();
        }
        at++;
    }

    private @Nullable String withoutQuotes() {
        StringBuilder rest = new StringBuilder();
        for (char c : text.toCharArray()) {
            if (QUOTES.indexOf(c) < 0) {
                rest.append(c);
            }
        }
        return rest.toString().isBlank() ? null : rest.toString();
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
