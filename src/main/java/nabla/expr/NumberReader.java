package nabla.expr;

import static nabla.expr.Token.Kind.NAME;
import static nabla.expr.Token.Kind.NUMBER;

/** Reads a number: digits, a decimal point, a power of ten behind {@code e}. */
final class NumberReader {
    private static final int LARGEST_POWER_OF_TEN = 300;

    private final Lexer lexer;
    private final String text;
    private final int start;

    NumberReader(Lexer lexer) {
        this.lexer = lexer;
        this.text = lexer.text;
        this.start = lexer.at;
    }

    void read() {
        if (text.charAt(lexer.at) == '.'
                && !lexer.tokens.isEmpty()
                && lexer.tokens.getLast().kind() == NAME
                && lexer.tokens.getLast().end() == lexer.at) {
            throw new SyntaxError(
                    "A point cannot stand behind a name: write * for a product.",
                    lexer.at,
                    lexer.at + 1,
                    text.substring(0, lexer.at) + "*" + text.substring(lexer.at));
        }
        while (lexer.at < text.length() && Lexer.isDigit(text.charAt(lexer.at))) {
            lexer.at++;
        }
        if (lexer.at < text.length() && text.charAt(lexer.at) == '.') {
            lexer.at++;
            while (lexer.at < text.length() && Lexer.isDigit(text.charAt(lexer.at))) {
                lexer.at++;
            }
        }
        if (lexer.at - start > Limits.DIGITS) {
            throw new SyntaxError(
                    "A number may have at most " + Limits.DIGITS + " digits.",
                    start,
                    lexer.at,
                    null);
        }
        if (lexer.at < text.length() && text.charAt(lexer.at) == '.') {
            throw new SyntaxError(
                    "A number has only one decimal point.", lexer.at, lexer.at + 1, null);
        }
        decimalComma();
        Rational value = Decimals.read(Lexer.ascii(text.substring(start, lexer.at)));
        int exponentEnd = exponentEnd();
        if (exponentEnd > 0) {
            int power =
                    Integer.parseInt(
                            Lexer.ascii(text.substring(lexer.at + 1, exponentEnd))
                                    .replace("+", "")
                                    .replace('−', '-'));
            if (Math.abs(power) > LARGEST_POWER_OF_TEN) {
                throw new SyntaxError(
                        "This number is too large or too small to be read.",
                        start,
                        exponentEnd,
                        null);
            }
            if (text.charAt(lexer.at) == 'e') {
                lexer.doubts.add(
                        start,
                        exponentEnd,
                        "read as "
                                + text.substring(start, lexer.at)
                                + " times ten to the "
                                + power
                                + "; for Euler’s number write "
                                + text.substring(start, lexer.at)
                                + "*e",
                        lexer.doubts.replaced(lexer.at, lexer.at, "*"));
            }
            lexer.at = exponentEnd;
            value = value.times(Rational.of(10).pow(power));
        }
        lexer.add(
                NUMBER,
                text.substring(start, lexer.at),
                new Expr.Num(value),
                null,
                start,
                lexer.at);
    }

    /** A comma between digits, outside of every bracket, is a decimal comma. */
    private void decimalComma() {
        if (lexer.at + 1 < text.length()
                && text.charAt(lexer.at) == ','
                && Lexer.isDigit(text.charAt(lexer.at + 1))
                && !insideBrackets()) {
            int end = lexer.at + 1;
            while (end < text.length() && Lexer.isDigit(text.charAt(end))) {
                end++;
            }
            String mended =
                    text.substring(start, lexer.at) + "." + text.substring(lexer.at + 1, end);
            throw new SyntaxError(
                    "A decimal comma: write " + mended + ".",
                    start,
                    end,
                    text.substring(0, start) + mended + text.substring(end));
        }
    }

    private boolean insideBrackets() {
        int depth = 0;
        for (Token t : lexer.tokens) {
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
        if (lexer.at >= text.length()
                || (text.charAt(lexer.at) != 'e' && text.charAt(lexer.at) != 'E')) {
            return 0;
        }
        int end = lexer.at + 1;
        if (end < text.length() && "+-−".indexOf(text.charAt(end)) >= 0) {
            end++;
        }
        int digits = end;
        while (end < text.length() && Lexer.isDigit(text.charAt(end))) {
            end++;
        }
        boolean letterFollows =
                end < text.length()
                        && (Lexer.isLetter(text.charAt(end)) || text.charAt(end) == '.');
        return end == digits || end - digits > 3 || letterFollows || lexer.scope.declares("e")
                ? 0
                : end;
    }
}
