package nabla.expr;

import static nabla.expr.Token.Kind.END;
import static nabla.expr.Token.Kind.NAME;
import static nabla.expr.Token.Kind.NUMBER;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads a formula as people type it, by recursive descent: sums of products of powers, with
 * products and the arguments of functions written without signs. Operands are read by {@link
 * Operand}.
 */
public final class Parser extends TokenReader {
    private boolean trying;

    private Parser(String text, Scope scope) {
        super(new Lexer(text, scope));
    }

    /** Reads a formula; text that is none is a {@link SyntaxError}. */
    public static Reading read(String text, Scope scope) {
        Equation equation = Equation.of(Pasted.plain(text));
        try {
            Parser parser = new Parser(equation.formula(), scope);
            Expr value = parser.whole();
            return new Reading(value, parser.lexer.doubts.resolved(value, scope), equation.left());
        } catch (SyntaxError e) {
            SyntaxError whole = e.spanningWholeCharacters(text);
            throw e.repair() == null || meaning(e.repair(), scope) != null
                    ? whole
                    : whole.withoutRepair();
        }
    }

    /** What a text means, or null where it cannot be read. */
    static @Nullable Expr meaning(String text, Scope scope) {
        try {
            return new Parser(Equation.of(Pasted.plain(text)).formula(), scope).whole();
        } catch (SyntaxError _) {
            return null;
        }
    }

    /** Reads a formula in which any letter may be a variable. */
    public static Expr parse(String text) {
        return read(text, Scope.OPEN).expr();
    }

    private Expr whole() {
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
        return value;
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
                    tokens.get(first).start(),
                    next.end(),
                    "read as (…/"
                            + below
                            + ")·"
                            + next.text()
                            + "; for a fraction with "
                            + below
                            + next.text()
                            + " below, write parentheses around it",
                    lexer.doubts.grouped(tokens.get(denominator).start(), endOfGlued()));
        }
    }

    private void doubtNumbers(Token t) {
        Token last = tokens.get(at - 1);
        if (t.kind() == NUMBER && last.kind() == NUMBER) {
            lexer.doubts.add(
                    last.start(),
                    t.end(),
                    "read as a product, " + last.text() + "·" + t.text(),
                    lexer.doubts.replaced(last.end(), t.start(), ""));
        } else if (t.kind() == NUMBER
                && last.kind() == NAME
                && t.glued()
                && !last.text().startsWith("\\")) {
            lexer.doubts.add(
                    last.start(),
                    t.end(),
                    "read as "
                            + last.text()
                            + "·"
                            + t.text()
                            + "; for a power write "
                            + last.text()
                            + "^"
                            + t.text(),
                    lexer.doubts.replaced(last.end(), t.start(), "^"));
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
                        caret.start(),
                        peek().end(),
                        "only "
                                + first.text()
                                + " is in the exponent; for more write parentheses, ^("
                                + first.text()
                                + peek().text()
                                + ")",
                        lexer.doubts.grouped(first.start(), endOfGlued()));
            }
        }
        leave();
        return value;
    }

    /**
     * Where the factor ends that follows here, or the one behind a sign; −1 where there is none, or
     * where it is itself only being tried, so that trying stays cheap.
     */
    int endOfNextFactor() {
        if (trying) {
            return -1;
        }
        int place = at;
        int deep = depth;
        int doubts = lexer.doubts.count();
        trying = true;
        try {
            if (peek().is("*") || peek().is("/")) {
                take();
            }
            signed();
            return tokens.get(at - 1).end();
        } catch (SyntaxError _) {
            return -1;
        } finally {
            trying = false;
            at = place;
            depth = deep;
            lexer.doubts.forget(doubts);
        }
    }
}
