package nabla.expr;

import static nabla.expr.Token.Kind.END;
import static nabla.expr.Token.Kind.FUNCTION;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads one operand: a number, a name, a group, a vector, bars, a fraction, a root, or a function
 * and its argument.
 */
final class Operand {
    private final Parser parser;

    Operand(Parser parser) {
        this.parser = parser;
    }

    /** An operand with the factorial signs behind it. */
    Expr postfixed() {
        parser.enter();
        Expr value = read();
        int signs = 0;
        while (parser.peek().is("!")) {
            parser.take();
            value = Expr.call(Function.FACTORIAL, value);
            if (++signs > 3) {
                throw parser.unexpected();
            }
        }
        parser.leave();
        return value;
    }

    private Expr read() {
        Token t = parser.peek();
        if (t.isOperand() && t.value() != null) {
            parser.take();
            return t.value();
        }
        if (t.kind() == FUNCTION) {
            return new Application(parser).read();
        }
        return switch (t.text()) {
            case "(", "{", "<" -> group();
            case "[" -> bracketed();
            case "|" -> bars();
            case "√", "∛", "∜" -> radical();
            case "frac" -> {
                parser.take();
                Expr numerator = latexArgument();
                yield new Expr.Quotient(numerator, latexArgument());
            }
            case "begin" -> matrix();
            case "*", "/", "^" -> throw parser.expected("a number, a variable or a function");
            default -> throw parser.expected("a number, a variable, a function or a parenthesis");
        };
    }

    /**
     * Parentheses around one expression group it; around several, separated by commas, they are a
     * vector.
     */
    private Expr group() {
        Token open = parser.peek();
        List<Expr> entries = grouped();
        return entries.size() == 1 && !open.is("<") ? entries.getFirst() : new Expr.Vector(entries);
    }

    /**
     * Brackets are a vector, but where they follow a factor and hold one expression, they group it.
     */
    private Expr bracketed() {
        Token before = parser.at == 0 ? null : parser.tokens.get(parser.at - 1);
        boolean begins =
                before == null
                        || before.is("[")
                        || before.is(",")
                        || before.is("=")
                        || before.is(";");
        List<Expr> entries = grouped();
        boolean factor =
                parser.startsOperand(parser.peek())
                        || "+-*/^".contains(parser.peek().text()) && parser.peek().kind() != END;
        return entries.size() == 1 && (!begins || factor)
                ? entries.getFirst()
                : new Expr.Vector(entries);
    }

    private List<Expr> entries(Token open) {
        String close = open.is("(") ? ")" : open.is("[") ? "]" : open.is("{") ? "}" : ">";
        List<Expr> entries = new ArrayList<>();
        if (parser.peek().is(close)) {
            throw new SyntaxError(
                    "There is nothing between the parentheses.",
                    open.start(),
                    parser.peek().end(),
                    null);
        }
        entries.add(parser.sum());
        while (parser.peek().is(",") || parser.peek().is(";")) {
            parser.take();
            if (parser.peek().is(close)) {
                break;
            }
            entries.add(parser.sum());
            parser.bound(entries.size(), parser.peek());
        }
        close(open, close);
        return entries;
    }

    private void close(Token open, String close) {
        if (parser.peek().is(close)) {
            parser.take();
        } else if (parser.peek().kind() == END) {
            throw new SyntaxError(
                    "The “"
                            + parser.text.substring(open.start(), open.end())
                            + "” is never closed: “"
                            + close
                            + "” is missing.",
                    open.start(),
                    open.end(),
                    parser.text.stripTrailing() + close);
        } else {
            throw parser.expected(
                    "an operator, or “"
                            + close
                            + "” to close “"
                            + parser.text.substring(open.start(), open.end())
                            + "”");
        }
    }

    private Expr bars() {
        Token open = parser.take();
        parser.bars++;
        Expr inside = parser.sum();
        parser.bars--;
        if (!parser.peek().is("|")) {
            throw new SyntaxError(
                    "The bar “|” is never closed.",
                    open.start(),
                    open.end(),
                    parser.text.stripTrailing() + "|");
        }
        parser.take();
        return Expr.call(Function.ABS, inside);
    }

    private Expr radical() {
        Token sign = parser.take();
        if (sign.is("√") && parser.peek().is("[")) {
            return indexedRoot();
        }
        Expr under = new Operand(parser).postfixed();
        if (sign.is("√")
                && sign.text().length() == 1
                && parser.peek().isOperand()
                && parser.peek().glued()
                && parser.tokens.get(parser.at - 1).isOperand()) {
            Token last = parser.tokens.get(parser.at - 1);
            parser.lexer.doubts.add(
                    sign.start(),
                    parser.peek().end(),
                    "only "
                            + last.text()
                            + " is under the root; for more write parentheses, √("
                            + last.text()
                            + parser.peek().text()
                            + ")",
                    parser.lexer.doubts.grouped(last.start(), parser.endOfGlued()));
        }
        return sign.is("∛")
                ? Expr.call(Function.CBRT, under)
                : sign.is("∜")
                        ? Expr.call(Function.ROOT, under, Expr.num(4))
                        : Expr.call(Function.SQRT, under);
    }

    /**
     * {@code \sqrt[3]{x}}, and {@code sqrt[3]{x}} as some type it; {@code sqrt[x]} is a plain
     * square root.
     */
    private Expr indexedRoot() {
        Token open = parser.take();
        Expr index = parser.sum();
        close(open, "]");
        if (!parser.peek().is("{") && !parser.peek().is("(")) {
            return Expr.call(Function.SQRT, index);
        }
        Expr under = latexArgument();
        return index.equals(Expr.Num.TWO)
                ? Expr.call(Function.SQRT, under)
                : Expr.call(Function.ROOT, under, index);
    }

    private Expr latexArgument() {
        if (parser.peek().kind() == END) {
            throw parser.expected("an argument in braces");
        }
        return new Operand(parser).postfixed();
    }

    private Expr matrix() {
        Token begin = parser.take();
        List<Expr> rows = new ArrayList<>();
        List<Expr> row = new ArrayList<>();
        while (!parser.peek().is("end")) {
            row.add(parser.sum());
            parser.bound(row.size() + rows.size(), parser.peek());
            if (parser.peek().is("&")) {
                parser.take();
            } else if (parser.peek().is("\\\\")) {
                parser.take();
                rows.add(row.size() == 1 ? row.getFirst() : new Expr.Vector(row));
                row.clear();
            } else if (!parser.peek().is("end")) {
                if (parser.peek().kind() == END) {
                    throw new SyntaxError(
                            "This matrix is never ended: \\end{…} is missing.",
                            begin.start(),
                            begin.end(),
                            null);
                }
                throw parser.expected("“&”, “\\\\” or the end of the matrix");
            }
        }
        parser.take();
        if (!row.isEmpty()) {
            rows.add(row.size() == 1 ? row.getFirst() : new Expr.Vector(row));
        }
        if (rows.isEmpty()) {
            throw new SyntaxError("This matrix is empty.", begin.start(), begin.end(), null);
        }
        return rows.size() == 1 && rows.getFirst() instanceof Expr.Vector v
                ? v
                : new Expr.Vector(rows);
    }

    /**
     * What is between brackets of any kind, separated by commas; bars outside of them do not close
     * bars inside.
     */
    List<Expr> grouped() {
        Token open = parser.take();
        int bars = parser.bars;
        parser.bars = 0;
        List<Expr> entries = entries(open);
        parser.bars = bars;
        return entries;
    }
}
