package nabla.expr;

import static nabla.expr.Token.Kind.END;
import static nabla.expr.Token.Kind.FUNCTION;

import java.util.List;

/**
 * A place in the tokens of a text that moves forward, the bounds on how deep and how long things
 * may be, and the errors that can be said at that place.
 */
abstract sealed class TokenReader permits Parser {
    final Lexer lexer;
    final List<Token> tokens;
    final String text;
    int at;
    int bars;
    int depth;

    TokenReader(Lexer lexer) {
        this.lexer = lexer;
        this.text = lexer.text;
        this.tokens = lexer.tokens();
    }

    boolean startsOperand(Token t) {
        return t.isOperand()
                || t.kind() == FUNCTION
                || t.is("(")
                || t.is("[")
                || t.is("{")
                || (t.is("|") && bars == 0)
                || t.is("√")
                || t.is("∛")
                || t.is("∜")
                || t.is("frac")
                || t.is("begin");
    }

    Token peek() {
        return tokens.get(at);
    }

    Token peekAfter() {
        return tokens.get(Math.min(at + 1, tokens.size() - 1));
    }

    Token take() {
        return tokens.get(at++);
    }

    void enter() {
        if (++depth > Limits.DEPTH) {
            Token t = peek();
            throw new SyntaxError(
                    "This is nested more than " + Limits.DEPTH + " levels deep.",
                    t.start(),
                    t.end(),
                    null);
        }
    }

    void leave() {
        depth--;
    }

    /** Where the operands end that follow here without a space. */
    int endOfGlued() {
        int end = tokens.get(at - 1).end();
        for (int i = at; tokens.get(i).isOperand() && tokens.get(i).glued(); i++) {
            end = tokens.get(i).end();
        }
        return end;
    }

    void bound(int divisions) {
        if (divisions > Limits.DEPTH) {
            Token t = peek();
            throw new SyntaxError(
                    "At most " + Limits.DEPTH + " divisions may follow one another.",
                    t.start(),
                    t.end(),
                    null);
        }
    }

    void bound(int components, Token t) {
        if (components > Limits.COMPONENTS) {
            throw new SyntaxError(
                    "A list may have at most " + Limits.COMPONENTS + " entries.",
                    t.start(),
                    t.end(),
                    null);
        }
    }

    /** "Expected … after the token before this place". */
    SyntaxError expected(String what) {
        Token t = peek();
        Token before = at == 0 ? null : tokens.get(at - 1);
        String shownBefore = before == null ? "" : text.substring(before.start(), before.end());
        String place =
                before == null
                        ? " at the beginning"
                        : before.start() == before.end() ? "" : " after “" + shownBefore + "”";
        if (t.kind() == END) {
            return new SyntaxError(
                    "Expected " + what + place + ", but the text ends.", t.start(), t.end(), null);
        }
        return new SyntaxError(
                "Expected "
                        + what
                        + place
                        + ", but found “"
                        + text.substring(t.start(), t.end())
                        + "”.",
                t.start(),
                t.end(),
                null);
    }

    SyntaxError unexpected() {
        Token t = peek();
        String found = text.substring(t.start(), t.end());
        if (t.is(")") || t.is("]") || t.is("}")) {
            return new SyntaxError(
                    "“"
                            + found
                            + "” closes nothing: an opening parenthesis is missing, or this one is too many.",
                    t.start(),
                    t.end(),
                    text.substring(0, t.start()) + text.substring(t.end()));
        }
        if (t.is("=")) {
            return new SyntaxError(
                    "An answer is an expression, not an equation: write only the part that is asked for.",
                    t.start(),
                    t.end(),
                    null);
        }
        if (t.is("<") || t.is(">")) {
            return new SyntaxError(
                    "An answer is an expression, not an inequality.", t.start(), t.end(), null);
        }
        return new SyntaxError("“" + found + "” does not belong here.", t.start(), t.end(), null);
    }
}
