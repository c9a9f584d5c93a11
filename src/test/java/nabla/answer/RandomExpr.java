package nabla.answer;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import nabla.expr.Expr;
import nabla.expr.Function;
import nabla.expr.Rational;

/**
 * Random expressions, true rewritings of them, and false ones; everything follows from the seed.
 */
public final class RandomExpr {
    /** Every function that has a derivative. */
    public static final List<Function> DIFFERENTIABLE =
            Stream.of(Function.values()).filter(f -> f != Function.FACTORIAL).toList();

    private final Random random;
    private final List<String> variables;

    public RandomExpr(long seed) {
        this(seed, List.of("x", "y"));
    }

    /** Of these variables; the first is drawn most often. */
    public RandomExpr(long seed, List<String> variables) {
        this.random = new Random(seed);
        this.variables = List.copyOf(variables);
    }

    public Expr expression(int depth) {
        if (depth == 0 || random.nextInt(6) == 0) {
            return leaf();
        }
        return switch (random.nextInt(7)) {
            case 0, 1 -> new Expr.Sum(List.of(expression(depth - 1), expression(depth - 1)));
            case 2, 3 -> new Expr.Product(List.of(expression(depth - 1), expression(depth - 1)));
            case 4 -> new Expr.Quotient(expression(depth - 1), expression(depth - 1));
            case 5 -> new Expr.Power(expression(depth - 1), Expr.num(1 + random.nextInt(3)));
            default ->
                    call(
                            DIFFERENTIABLE.get(random.nextInt(DIFFERENTIABLE.size())),
                            expression(depth - 1));
        };
    }

    private Expr call(Function f, Expr u) {
        return switch (f) {
            case LOG -> Expr.call(f, u, Expr.num(2 + random.nextInt(9)));
            case ROOT -> Expr.call(f, u, Expr.num(2 + random.nextInt(4)));
            case MAX, MIN -> Expr.call(f, u, leaf());
            default -> Expr.call(f, u);
        };
    }

    private Expr leaf() {
        return switch (random.nextInt(5)) {
            case 0 -> Expr.variable(variables.get(random.nextInt(variables.size())));
            case 1 -> Expr.num(1 + random.nextInt(9));
            case 2 -> Expr.num(Rational.of(1 + random.nextInt(7), 2 + random.nextInt(4)));
            default -> Expr.variable(variables.getFirst());
        };
    }

    /** The expression with one identity used at one place chosen at random. */
    Expr rewritten(Expr e) {
        return at(e, random.nextInt(e.size()), this::identity);
    }

    /**
     * The expression with one small change at one place that makes it another function, most of the
     * time.
     */
    Expr changed(Expr e) {
        return at(e, random.nextInt(e.size()), this::mistake);
    }

    /** The same where every variable is positive: one of them is written otherwise. */
    Expr rewrittenForPositive(Expr e) {
        String variable = variables.get(random.nextInt(variables.size()));
        Expr v = Expr.variable(variable);
        Expr same =
                switch (random.nextInt(4)) {
                    case 0 -> Expr.call(Function.ABS, v);
                    case 1 -> Expr.call(Function.SQRT, v.pow(2));
                    case 2 -> Expr.call(Function.EXP, Expr.call(Function.LN, v));
                    default -> Expr.call(Function.RELU, v);
                };
        return e.substitute(java.util.Map.of(variable, same));
    }

    private Expr at(Expr e, int place, java.util.function.UnaryOperator<Expr> change) {
        int[] count = {0};
        return walk(e, place, count, change);
    }

    private Expr walk(
            Expr e, int place, int[] count, java.util.function.UnaryOperator<Expr> change) {
        int here = count[0]++;
        return here == place ? change.apply(e) : e.map(child -> walk(child, place, count, change));
    }

    private Expr identity(Expr e) {
        Expr two = Expr.Num.TWO;
        Expr one = Expr.Num.ONE;
        Expr t = leaf();
        return switch (random.nextInt(18)) {
            case 0 -> new Expr.Sum(List.of(e, t, new Expr.Negative(t)));
            case 1 -> new Expr.Quotient(new Expr.Product(List.of(e, t)), t);
            case 2 -> new Expr.Negative(new Expr.Negative(e));
            case 3 -> Expr.call(Function.LN, Expr.call(Function.EXP, e));
            case 4 ->
                    new Expr.Product(
                            List.of(
                                    e,
                                    new Expr.Sum(
                                            List.of(
                                                    new Expr.Power(Expr.call(Function.SIN, t), two),
                                                    new Expr.Power(
                                                            Expr.call(Function.COS, t), two)))));
            case 5 -> new Expr.Sum(List.of(new Expr.Quotient(e, two), new Expr.Quotient(e, two)));
            case 6 ->
                    e instanceof Expr.Sum(var terms)
                            ? new Expr.Sum(terms.reversed())
                            : new Expr.Quotient(e, one);
            case 7 ->
                    e instanceof Expr.Product(var factors)
                            ? new Expr.Product(factors.reversed())
                            : new Expr.Power(e, one);
            case 8 -> Expr.call(Function.SINH, Expr.call(Function.ASINH, e));
            case 9 -> new Expr.Power(Expr.call(Function.CBRT, e), Expr.num(3));
            case 10 ->
                    new Expr.Sum(
                            List.of(
                                    Expr.call(Function.RELU, e),
                                    new Expr.Negative(
                                            Expr.call(Function.RELU, new Expr.Negative(e)))));
            case 11 -> Expr.call(Function.TAN, Expr.call(Function.ATAN, e));
            case 12 -> distributed(e);
            case 13, 16, 17 -> Identities.ofFunction(e);
            case 14 -> new Expr.Product(List.of(Expr.num(Rational.of(1, 3)), Expr.num(3), e));
            default -> new Expr.Power(new Expr.Power(e, Expr.num(-1)), Expr.num(-1));
        };
    }

    private static Expr distributed(Expr e) {
        if (e instanceof Expr.Product(var factors)
                && factors.size() == 2
                && factors.getFirst() instanceof Expr.Sum(var terms)) {
            return new Expr.Sum(
                    terms.stream()
                            .map(t -> (Expr) new Expr.Product(List.of(t, factors.getLast())))
                            .toList());
        }
        return new Expr.Sum(List.of(e, Expr.Num.ZERO));
    }

    private Expr mistake(Expr e) {
        return switch (e) {
            case Expr.Num(var value) -> Expr.num(value.plus(Rational.ONE));
            case Expr.Variable(var name) ->
                    random.nextBoolean()
                            ? Expr.variable(name.equals("x") ? "y" : "x")
                            : new Expr.Negative(e);
            case Expr.Constant _ -> Expr.Num.ONE;
            case Expr.Sum(var terms) ->
                    new Expr.Sum(List.of(terms.getFirst(), new Expr.Negative(terms.getLast())));
            case Expr.Product(var factors) -> new Expr.Sum(factors);
            case Expr.Quotient(var p, var q) -> new Expr.Quotient(q, p);
            case Expr.Negative(var operand) -> operand;
            case Expr.Power(var base, var exponent) ->
                    new Expr.Power(base, exponent.plus(Expr.Num.ONE));
            case Expr.Call(var f, var arguments) ->
                    random.nextBoolean()
                            ? Expr.call(
                                    f == Function.SIN ? Function.COS : Function.SIN,
                                    arguments.getFirst())
                            : new Expr.Product(List.of(Expr.num(Rational.of(101, 100)), e));
            case Expr.Vector _ -> e;
        };
    }

    /**
     * Whether two expressions differ beyond doubt at one of many points, judged by plain double
     * arithmetic.
     */
    static boolean clearlyDiffer(Expr a, Expr b) {
        return nearness(a, b) == 1;
    }

    /**
     * Whether they are nearly the same at every point at which both have a value, of which there
     * are some.
     */
    static boolean nearlyAgree(Expr a, Expr b) {
        return nearness(a, b) == -1;
    }

    private static int nearness(Expr a, Expr b) {
        var variables = List.of("x", "y");
        var f = nabla.numeric.Compiled.of(a, variables);
        var g = nabla.numeric.Compiled.of(b, variables);
        int compared = 0;
        for (int i = 0; i < 200; i++) {
            double x = 0.013 + (i % 20 - 9) * 0.377;
            double y = 0.029 + (i / 20 - 4) * 0.613;
            double p = f.at(x, y);
            double q = g.at(x, y);
            if (Double.isFinite(p)
                    && Double.isFinite(q)
                    && Math.abs(p) < 1e6
                    && Math.abs(q) < 1e6) {
                compared++;
                if (Math.abs(p - q) > 1e-4 * (1 + Math.abs(p) + Math.abs(q))) {
                    return 1;
                }
            }
        }
        return compared > 5 ? -1 : 0;
    }
}
