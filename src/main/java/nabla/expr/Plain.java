package nabla.expr;

import java.util.List;

/** Prints an expression as text that is read back as the same expression: {@code 2*x*cos(x^2)}. */
public final class Plain {
    private static final int SUM = 1;
    private static final int PRODUCT = 2;
    private static final int POWER = 3;
    private static final int ATOM = 4;

    private final StringBuilder out = new StringBuilder();

    private Plain() {}

    public static String print(Expr e) {
        Plain plain = new Plain();
        plain.print(e, SUM);
        return plain.out.toString();
    }

    private static int level(Expr e) {
        return switch (e) {
            case Expr.Num(var value) ->
                    value.signum() < 0 ? SUM : Decimals.exact(value) == null ? PRODUCT : ATOM;
            case Expr.Sum _, Expr.Negative _ -> SUM;
            case Expr.Product _, Expr.Quotient _ -> PRODUCT;
            case Expr.Power _ -> POWER;
            case Expr.Constant _, Expr.Variable _, Expr.Vector _ -> ATOM;
            case Expr.Call(var f, _) -> f == Function.FACTORIAL ? POWER : ATOM;
        };
    }

    private void print(Expr e, int least) {
        boolean parentheses = level(e) < least;
        if (parentheses) {
            out.append('(');
        }
        switch (e) {
            case Expr.Num(var value) -> out.append(number(value));
            case Expr.Constant c -> out.append(c == Expr.Constant.PI ? "pi" : "e");
            case Expr.Variable(var name) -> out.append(braced(name));
            case Expr.Sum(var terms) -> sum(terms);
            case Expr.Product(var factors) -> product(factors);
            case Expr.Quotient(var p, var q) -> {
                print(p, PRODUCT);
                out.append('/');
                print(q, POWER);
            }
            case Expr.Negative(var operand) -> {
                out.append('-');
                print(operand, PRODUCT);
            }
            case Expr.Power(var base, var exponent) -> {
                print(base, ATOM);
                out.append('^');
                print(exponent, ATOM);
            }
            case Expr.Call(var f, var arguments) -> call(f, arguments);
            case Expr.Vector(var components) -> list("[", components, "]");
        }
        if (parentheses) {
            out.append(')');
        }
    }

    /** A subscript of several letters is put in braces, as it is read. */
    private static String braced(String name) {
        int underscore = name.indexOf('_');
        boolean digits = underscore >= 0 && Lexer.isDigit(name.charAt(underscore + 1));
        return underscore < 0 || digits || name.length() == underscore + 2
                ? name
                : name.substring(0, underscore) + "_{" + name.substring(underscore + 1) + "}";
    }

    private static String number(Rational value) {
        String decimal = Decimals.exact(value);
        return decimal == null ? value.toString() : decimal;
    }

    private void sum(List<Expr> terms) {
        for (int i = 0; i < terms.size(); i++) {
            Expr term = terms.get(i);
            boolean minus = i > 0 && term instanceof Expr.Negative;
            if (i > 0) {
                out.append(minus ? " - " : " + ");
            }
            print(
                    minus ? ((Expr.Negative) term).operand() : term,
                    i == 0 && term instanceof Expr.Negative ? SUM : PRODUCT);
        }
    }

    private void product(List<Expr> factors) {
        for (int i = 0; i < factors.size(); i++) {
            if (i > 0) {
                out.append('*');
            }
            print(
                    factors.get(i),
                    i > 0 && factors.get(i) instanceof Expr.Quotient
                            ? POWER
                            : i > 0 && factors.get(i) instanceof Expr.Product ? POWER : PRODUCT);
        }
    }

    private void call(Function f, List<Expr> arguments) {
        if (f == Function.FACTORIAL) {
            print(arguments.getFirst(), ATOM);
            out.append('!');
        } else if (f == Function.LOG) {
            out.append("log_");
            boolean bare =
                    arguments.get(1) instanceof Expr.Num n && n.value().isInteger()
                            || arguments.get(1) instanceof Expr.Constant;
            list(bare ? "" : "(", arguments.subList(1, 2), bare ? "" : ")");
            list("(", arguments.subList(0, 1), ")");
        } else {
            out.append(f.text());
            list("(", arguments, ")");
        }
    }

    private void list(String open, List<Expr> entries, String close) {
        out.append(open);
        for (int i = 0; i < entries.size(); i++) {
            if (i > 0) {
                out.append(", ");
            }
            print(entries.get(i), SUM);
        }
        out.append(close);
    }
}
