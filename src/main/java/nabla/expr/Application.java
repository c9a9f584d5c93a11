package nabla.expr;

import static nabla.expr.Token.Kind.FUNCTION;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads a function with its power, its base and its argument: {@code sin^2 x}, {@code log_2(x)},
 * {@code sin 2x}.
 */
final class Application {
    private static final Map<Function, Function> INVERSES =
            new EnumMap<>(
                    Map.ofEntries(
                            Map.entry(Function.SIN, Function.ASIN),
                                    Map.entry(Function.COS, Function.ACOS),
                            Map.entry(Function.TAN, Function.ATAN),
                                    Map.entry(Function.COT, Function.ACOT),
                            Map.entry(Function.SEC, Function.ASEC),
                                    Map.entry(Function.CSC, Function.ACSC),
                            Map.entry(Function.SINH, Function.ASINH),
                                    Map.entry(Function.COSH, Function.ACOSH),
                            Map.entry(Function.TANH, Function.ATANH),
                                    Map.entry(Function.COTH, Function.ACOTH),
                            Map.entry(Function.SECH, Function.ASECH),
                                    Map.entry(Function.CSCH, Function.ACSCH)));

    private final Parser parser;
    private final Token name;
    private Function function;

    Application(Parser parser) {
        this.parser = parser;
        this.name = parser.take();
        Function f = name.function();
        if (f == null) {
            throw parser.expected("a function");
        }
        this.function = f;
    }

    Expr read() {
        Expr base = base();
        Expr power = power();
        if (base == null) {
            base = base();
        }
        if (power != null && isMinusOne(power) && INVERSES.containsKey(function)) {
            function = INVERSES.get(function);
            power = null;
        }
        Expr value = applied(base);
        return power == null ? value : new Expr.Power(value, power);
    }

    private static boolean isMinusOne(Expr power) {
        return power instanceof Expr.Negative(Expr.Num(Rational one)) && one.isOne();
    }

    private @Nullable Expr power() {
        if (!parser.peek().is("^")) {
            return null;
        }
        Token caret = parser.take();
        parser.enter();
        boolean minus = parser.peek().is("-");
        if (minus) {
            parser.take();
        }
        if (parser.peek().is("^")) {
            throw parser.expected("a power of " + name.text());
        }
        Expr power = new Operand(parser).postfixed();
        parser.leave();
        if (caret.end() > parser.peek().start()) {
            throw parser.unexpected();
        }
        return minus ? new Expr.Negative(power) : power;
    }

    /** The base of a logarithm, as {@code _2} or in the name, {@code log10(x)}. */
    private @Nullable Expr base() {
        if (function != Function.LOG) {
            return null;
        }
        if (parser.peek().is("_")) {
            parser.take();
            return new Operand(parser).postfixed();
        }
        Token t = parser.peek();
        if (t.kind() == Token.Kind.NUMBER
                && t.glued()
                && (t.text().equals("2") || t.text().equals("10"))
                && (parser.startsOperand(parser.peekAfter()))) {
            parser.take();
            return t.value();
        }
        return null;
    }

    private Expr applied(@Nullable Expr base) {
        Token next = parser.peek();
        if (function == Function.SQRT && next.is("[")) {
            return bracketedRoot();
        }
        List<Expr> arguments;
        if (next.is("(") || next.is("{") || next.is("[")) {
            arguments = new Operand(parser).grouped();
        } else {
            arguments = List.of(bare());
        }
        return call(arguments, base);
    }

    private Expr bracketedRoot() {
        parser.take();
        Expr index = parser.sum();
        if (!parser.peek().is("]")) {
            throw parser.expected("“]”");
        }
        parser.take();
        if (!parser.peek().is("{") && !parser.peek().is("(")) {
            return Expr.call(Function.SQRT, index);
        }
        Expr under = new Operand(parser).postfixed();
        return index.equals(Expr.Num.TWO)
                ? Expr.call(Function.SQRT, under)
                : Expr.call(Function.ROOT, under, index);
    }

    private Expr call(List<Expr> arguments, @Nullable Expr base) {
        int arity = function.arity();
        if (function == Function.LOG && arguments.size() == 1) {
            if (base == null) {
                return parser.lexer.scope.logBase10()
                        ? Expr.call(Function.LOG, arguments.getFirst(), Expr.num(10))
                        : Expr.call(Function.LN, arguments.getFirst());
            }
            return Expr.call(Function.LOG, arguments.getFirst(), base);
        }
        if (arity >= 0 && arguments.size() != arity) {
            throw new SyntaxError(
                    function.text()
                            + " takes "
                            + (arity == 1
                                    ? "one argument"
                                    : arity
                                            + " arguments, as in "
                                            + function.text()
                                            + "(x, "
                                            + (function == Function.ROOT ? "3" : "2")
                                            + ")")
                            + "; here "
                            + (arguments.size() == 1 ? "is one." : "are " + arguments.size() + "."),
                    name.start(),
                    parser.tokens.get(parser.at - 1).end(),
                    null);
        }
        return new Expr.Call(function, arguments);
    }

    /**
     * An argument without parentheses: a product of numbers, names and their powers, as far as
     * nothing else comes.
     */
    private Expr bare() {
        parser.enter();
        Token first = parser.peek();
        Expr value;
        if (first.is("-")) {
            parser.take();
            value = new Expr.Negative(bare());
        } else if (!parser.startsOperand(first)) {
            throw parser.expected(
                    "the argument of " + name.text() + ", as in " + name.text() + "(x),");
        } else if (first.kind() == FUNCTION || !first.isOperand()) {
            value = parser.power();
        } else {
            value = product(first);
        }
        parser.leave();
        return value;
    }

    private Expr product(Token first) {
        List<Expr> factors = new ArrayList<>();
        int names = 0;
        int firstName = first.end();
        while (parser.peek().isOperand()) {
            names += parser.peek().kind() == Token.Kind.NAME ? 1 : 0;
            factors.add(parser.power());
            firstName = names < 2 ? parser.tokens.get(parser.at - 1).end() : firstName;
        }
        Token last = parser.tokens.get(parser.at - 1);
        String argument = parser.text.substring(first.start(), last.end());
        boolean more =
                names > 1
                        || parser.peek().is("/")
                        || parser.peek().is("(")
                        || parser.peek().is("*");
        if (more) {
            doubt(first, last, argument, names > 1 ? firstName : parser.endOfNextFactor());
        }
        return factors.size() == 1 ? factors.getFirst() : new Expr.Product(factors);
    }

    /** The argument may have been meant to end elsewhere: earlier, or behind one more factor. */
    private void doubt(Token first, Token last, String argument, int elsewhere) {
        Doubts doubts = parser.lexer.doubts;
        String message =
                "read as "
                        + name.text()
                        + "("
                        + argument
                        + "); write parentheses around the argument to be sure";
        if (elsewhere < 0) {
            doubts.add(name.start(), last.end(), message);
        } else {
            doubts.add(name.start(), last.end(), message, doubts.grouped(first.start(), elsewhere));
        }
    }
}
