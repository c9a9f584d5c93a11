package nabla.expr;

import static nabla.expr.Token.Kind.END;
import static nabla.expr.Token.Kind.FUNCTION;
import static nabla.expr.Token.Kind.NAME;
import static nabla.expr.Token.Kind.NUMBER;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads a formula as people type it, by recursive descent: sums of products of powers, with
 * products and the arguments of functions written without signs. Operands are read by {@link
 * Operand}.
 */
public final class Parser {
    final Lexer lexer;
    final List<Token> tokens;
    final String text;
    int at;
    int bars;
    private int depth;

    private Parser(String text, Scope scope) {
        this.text = text;
        this.lexer = new Lexer(text, scope);
        this.tokens = lexer.tokens();
    }

    /** Reads a formula; text that is none is a {@link SyntaxError}. */
    public static Reading read(String text, Scope scope) {
        String formula = Equation.withoutLeftSide(text);
        try {
            return new Parser(formula, scope).whole();
        } catch (SyntaxError e) {
            throw e.repair() == null || isReadable(e.repair(), scope) ? e : e.withoutRepair();
        }
    }

    private static boolean isReadable(String text, Scope scope) {
        try {
            new Parser(text, scope).whole();
            return true;
        } catch (SyntaxError _) {
            return false;
        }
    }

    /** Reads a formula in which any letter may be a variable. */
    public static Expr parse(String text) {
        return read(text, Scope.OPEN).expr();
    }

    private Reading whole() {
        if (peek().kind() == END) {
            throw new SyntaxError(
                    "There is nothing here yet: write a formula.", 0, text.length(), null);
        }
        Expr value = sum();
        if (peek().is(",") || peek().is(";")) {
            value = listed(value);
        }
        if (peek().kind() != END) {
            throw unexpected();
        }
        if (holdsVectorInside(value)) {
            throw new SyntaxError(
                    "A vector stands alone: work each component out, as in [2x, 3y].",
                    0,
                    text.length(),
                    null);
        }
        return new Reading(value, lexer.doubts);
    }

    /** Vectors are compared by component; there is no arithmetic on them. */
    private static boolean holdsVectorInside(Expr e) {
        boolean vector = e instanceof Expr.Vector;
        for (Expr child : e.children()) {
            if ((child instanceof Expr.Vector && !vector) || holdsVectorInside(child)) {
                return true;
            }
        }
        return false;
    }

    /** A list without brackets is a vector. */
    private Expr listed(Expr first) {
        List<Expr> components = new ArrayList<>(List.of(first));
        while (peek().is(",") || peek().is(";")) {
            take();
            if (peek().kind() == END) {
                break;
            }
            components.add(sum());
            bound(components.size(), peek());
        }
        return components.size() == 1 ? first : new Expr.Vector(components);
    }

    Expr sum() {
        enter();
        List<Expr> terms = new ArrayList<>();
        terms.add(product());
        while (peek().is("+") || peek().is("-")) {
            boolean minus = take().is("-");
            Expr term = product();
            terms.add(minus ? new Expr.Negative(term) : term);
        }
        leave();
        return terms.size() == 1 ? terms.getFirst() : new Expr.Sum(terms);
    }

    private Expr product() {
        if (peek().is("-") || peek().is("+")) {
            enter();
            boolean minus = take().is("-");
            Expr value = product();
            leave();
            return minus ? new Expr.Negative(value) : value;
        }
        List<Expr> factors = new ArrayList<>();
        int first = at;
        int divisions = 0;
        factors.add(power());
        while (true) {
            Token t = peek();
            if (t.is("*")) {
                take();
                factors.add(signed());
            } else if (t.is("/")) {
                take();
                bound(++divisions);
                Expr numerator = times(factors);
                int denominator = at;
                Expr value = new Expr.Quotient(numerator, signed());
                doubtDenominator(first, denominator);
                factors.clear();
                factors.add(value);
            } else if (startsOperand(t)) {
                doubtNumbers(t);
                factors.add(power());
            } else {
                return times(factors);
            }
        }
    }

    private static Expr times(List<Expr> factors) {
        return factors.size() == 1 ? factors.getFirst() : new Expr.Product(factors);
    }

    /** A factor behind an explicit sign may have a sign of its own. */
    private Expr signed() {
        if (peek().is("-") || peek().is("+")) {
            enter();
            boolean minus = take().is("-");
            Expr value = signed();
            leave();
            return minus ? new Expr.Negative(value) : value;
        }
        return power();
    }

    /** {@code 1/2x} is a half of x here; a person may have meant one over 2x. */
    private void doubtDenominator(int first, int denominator) {
        Token next = peek();
        Token last = tokens.get(at - 1);
        if (startsOperand(next)
                && next.glued()
                && last.isOperand()
                && tokens.get(first).start() < last.end()) {
            String below = text.substring(tokens.get(denominator).start(), last.end());
            lexer.doubts.add(
                    new Doubt(
                            tokens.get(first).start(),
                            next.end(),
                            "read as (…/"
                                    + below
                                    + ")·"
                                    + next.text()
                                    + "; for a fraction with "
                                    + below
                                    + next.text()
                                    + " below, write parentheses around it"));
        }
    }

    private void doubtNumbers(Token t) {
        Token last = tokens.get(at - 1);
        if (t.kind() == NUMBER && last.kind() == NUMBER) {
            lexer.doubts.add(
                    new Doubt(
                            last.start(),
                            t.end(),
                            "read as a product, " + last.text() + "·" + t.text()));
        } else if (t.kind() == NUMBER
                && last.kind() == NAME
                && t.glued()
                && !last.text().startsWith("\\")) {
            lexer.doubts.add(
                    new Doubt(
                            last.start(),
                            t.end(),
                            "read as "
                                    + last.text()
                                    + "·"
                                    + t.text()
                                    + "; for a power write "
                                    + last.text()
                                    + "^"
                                    + t.text()));
        }
    }

    Expr power() {
        Expr base = new Operand(this).postfixed();
        if (!peek().is("^")) {
            return base;
        }
        Token caret = take();
        return new Expr.Power(base, exponent(caret));
    }

    /** What stands above: signed, and a power of its own, {@code x^-y^2}. */
    Expr exponent(Token caret) {
        enter();
        Expr value;
        if (peek().is("-") || peek().is("+")) {
            boolean minus = take().is("-");
            Expr inner = exponent(caret);
            value = minus ? new Expr.Negative(inner) : inner;
        } else {
            Token first = peek();
            value = new Operand(this).postfixed();
            if (peek().is("^")) {
                value = new Expr.Power(value, exponent(take()));
            } else if (first.isOperand()
                    && tokens.get(at - 1) == first
                    && startsOperand(peek())
                    && peek().glued()
                    && peek().isOperand()
                    && caret.end() > caret.start()) {
                lexer.doubts.add(
                        new Doubt(
                                caret.start(),
                                peek().end(),
                                "only "
                                        + first.text()
                                        + " is in the exponent; for more write parentheses, ^("
                                        + first.text()
                                        + peek().text()
                                        + ")"));
            }
        }
        leave();
        return value;
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

    private void bound(int divisions) {
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
