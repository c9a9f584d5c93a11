package nabla.expr;

import java.util.ArrayList;
import java.util.List;

/** Lays an expression out as a person writes it by hand. */
final class Layout {
    private static final int SUM = 1;
    private static final int PRODUCT = 2;
    private static final int ATOM = 4;

    Notation of(Expr e) {
        return of(e, SUM);
    }

    private Notation of(Expr e, int least) {
        Notation n = bare(e);
        return level(e) < least ? Notation.parenthesized(n) : n;
    }

    private static int level(Expr e) {
        return switch (e) {
            case Expr.Num(var value) -> value.signum() < 0 ? SUM : ATOM;
            case Expr.Sum _, Expr.Negative _ -> SUM;
            case Expr.Product _ -> PRODUCT;
            case Expr.Quotient _ -> PRODUCT + 1;
            case Expr.Power _ -> PRODUCT + 1;
            case Expr.Constant _, Expr.Variable _, Expr.Vector _ -> ATOM;
            case Expr.Call(var f, _) -> f == Function.FACTORIAL ? PRODUCT + 1 : ATOM;
        };
    }

    private Notation bare(Expr e) {
        return switch (e) {
            case Expr.Num(var value) -> number(value);
            case Expr.Constant c -> new Notation.Name(c == Expr.Constant.PI ? "π" : "e");
            case Expr.Variable(var name) -> Notation.name(name);
            case Expr.Sum(var terms) -> sum(terms);
            case Expr.Product(var factors) -> product(factors);
            case Expr.Quotient(var p, var q) -> new Notation.Fraction(of(p), of(q));
            case Expr.Negative(var operand) -> Notation.row(Notation.MINUS, of(operand, PRODUCT));
            case Expr.Power(var base, var exponent) -> power(base, exponent);
            case Expr.Call(var f, var arguments) -> call(f, arguments);
            case Expr.Vector(var components) -> vector(components);
        };
    }

    private static Notation number(Rational value) {
        Rational positive = value.abs();
        String decimal = Decimals.exact(positive);
        Notation digits =
                decimal != null
                        ? new Notation.Digits(decimal)
                        : new Notation.Fraction(
                                new Notation.Digits(positive.numerator().toString()),
                                new Notation.Digits(positive.denominator().toString()));
        return value.signum() < 0 ? Notation.row(Notation.MINUS, digits) : digits;
    }

    private Notation sum(List<Expr> terms) {
        List<Notation> parts = new ArrayList<>();
        for (Expr term : terms) {
            if (term instanceof Expr.Negative(var operand)) {
                parts.add(Notation.MINUS);
                parts.add(of(operand, PRODUCT));
            } else {
                if (!parts.isEmpty()) {
                    parts.add(Notation.PLUS);
                }
                parts.add(of(term, PRODUCT));
            }
        }
        return new Notation.Row(parts);
    }

    private Notation product(List<Expr> factors) {
        List<Notation> parts = new ArrayList<>();
        for (int i = 0; i < factors.size(); i++) {
            Expr factor = factors.get(i);
            if (i > 0) {
                parts.add(dotted(factor) ? Notation.DOT : Notation.TIMES);
            }
            parts.add(of(factor, PRODUCT));
        }
        return new Notation.Row(parts);
    }

    /** Two numbers side by side, or a fraction behind a factor, would be misread without a dot. */
    private static boolean dotted(Expr right) {
        Expr first = right;
        while (first instanceof Expr.Power || first instanceof Expr.Product) {
            first = first.children().getFirst();
        }
        boolean digit =
                first instanceof Expr.Num
                        || first instanceof Expr.Quotient
                        || (first instanceof Expr.Call(var f, var of)
                                && f == Function.FACTORIAL
                                && of.getFirst() instanceof Expr.Num);
        return digit;
    }

    private Notation power(Expr base, Expr exponent) {
        Notation above =
                exponent instanceof Expr.Quotient(Expr.Num p, Expr.Num q)
                        ? Notation.row(of(p), Notation.SLASH, of(q))
                        : of(exponent);
        boolean squared =
                exponent instanceof Expr.Num n && n.value().signum() > 0 && n.value().isInteger();
        if (squared
                && base instanceof Expr.Call(var f, var arguments)
                && f.arity() == 1
                && powerOnName(f)) {
            Notation name = new Notation.Script(name(f), null, above);
            return Notation.row(
                    name, Notation.APPLY, Notation.parenthesized(of(arguments.getFirst())));
        }
        return new Notation.Script(of(base, ATOM), null, above);
    }

    private static boolean powerOnName(Function f) {
        return switch (f) {
            case SIN, COS, TAN, COT, SEC, CSC, SINH, COSH, TANH, COTH, SECH, CSCH, LN -> true;
            default -> false;
        };
    }

    private Notation call(Function f, List<Expr> arguments) {
        Expr first = arguments.getFirst();
        return switch (f) {
            case SQRT -> new Notation.Radical(of(first), null);
            case CBRT -> new Notation.Radical(of(first), new Notation.Digits("3"));
            case ROOT -> new Notation.Radical(of(first), of(arguments.get(1)));
            case ABS -> new Notation.Fence("|", "|", of(first));
            case FACTORIAL -> Notation.row(of(first, ATOM), Notation.BANG);
            case SIGMOID ->
                    Notation.row(
                            new Notation.Name("σ"),
                            Notation.APPLY,
                            Notation.parenthesized(of(first)));
            case LOG ->
                    Notation.row(
                            new Notation.Script(name(f), of(arguments.get(1)), null),
                            Notation.APPLY,
                            Notation.parenthesized(of(first)));
            default ->
                    Notation.row(
                            name(f),
                            Notation.APPLY,
                            Notation.parenthesized(
                                    Notation.listed(arguments.stream().map(this::of).toList())));
        };
    }

    private static Notation name(Function f) {
        String tex = f.tex();
        String shown =
                tex.startsWith("\\operatorname{")
                        ? tex.substring(14, tex.length() - 1)
                        : tex.substring(1);
        return new Notation.FunctionName(shown, tex);
    }

    private Notation vector(List<Expr> components) {
        if (!components.isEmpty() && components.stream().allMatch(c -> c instanceof Expr.Vector)) {
            List<List<Notation>> rows =
                    components.stream()
                            .map(
                                    row ->
                                            ((Expr.Vector) row)
                                                    .components().stream().map(this::of).toList())
                            .toList();
            return new Notation.Fence("[", "]", new Notation.Table(rows));
        }
        return new Notation.Fence(
                "[", "]", Notation.listed(components.stream().map(this::of).toList()));
    }
}
