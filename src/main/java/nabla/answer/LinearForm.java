package nabla.answer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nabla.expr.Expr;
import nabla.expr.Function;
import nabla.expr.Limits;
import nabla.expr.Rational;
import nabla.numeric.Algebraic;
import nabla.numeric.Ball;
import nabla.numeric.ExactValue;
import nabla.simplify.Work;
import org.jspecify.annotations.Nullable;

/**
 * A number as a sum of algebraic numbers, logarithms of algebraic numbers and angles whose sine and
 * cosine are algebraic, with rational coefficients. It is zero if the algebraic part is, the
 * product of what stands in the logarithms, to the powers of their coefficients, is one, and the
 * product of the unit numbers of the angles is real (by A. Baker's theorem, only then). Each of
 * these is an algebraic number, of which {@link Algebraic} tells how near to zero makes it zero.
 */
final class LinearForm {
    private static final int ROUGH = 128;
    private static final int LARGEST_MULTIPLE = 1_000;

    private record Term(Expr of, Rational times) {}

    private final Work work;
    private final List<Expr> algebraic = new ArrayList<>();
    private final Map<Expr, Rational> logarithms = new LinkedHashMap<>();
    private final Map<Expr, Rational> angles = new LinkedHashMap<>();
    private final Map<Expr, Rational> others = new LinkedHashMap<>();
    private Rational turns = Rational.ZERO;

    private LinearForm(Work work) {
        this.work = work;
    }

    /** Whether two numbers, both of which have a value, are proved to be the same. */
    static boolean provesEqual(Expr a, Expr b, Work work) {
        LinearForm difference = new LinearForm(work);
        difference.add(a, Rational.ONE);
        difference.add(b, Rational.MINUS_ONE);
        return difference.isZero();
    }

    private void add(Expr e, Rational c) {
        if (!Double.isNaN(new Algebraic().height(e))) {
            algebraic.add(scaled(e, c));
            return;
        }
        switch (e) {
            case Expr.Sum(var terms) -> terms.forEach(t -> add(t, c));
            case Expr.Negative(var operand) -> add(operand, c.negate());
            case Expr.Quotient(var p, var q) when exact(q) instanceof Rational d && !d.isZero() ->
                    add(p, c.over(d));
            case Expr.Product(var factors) -> product(e, factors, c);
            case Expr.Constant constant when constant == Expr.Constant.PI -> turns = turns.plus(c);
            case Expr.Call(var f, var arguments) -> call(e, f, arguments, c);
            default -> others.merge(e, c, Rational::plus);
        }
    }

    private void product(Expr e, List<Expr> factors, Rational c) {
        Rational times = c;
        Expr rest = null;
        for (Expr f : factors) {
            Rational value = exact(f);
            if (value == null && rest != null) {
                others.merge(e, c, Rational::plus);
                return;
            }
            times = value == null ? times : times.times(value);
            rest = value == null ? f : rest;
        }
        if (rest != null) {
            add(rest, times);
        }
    }

    private void call(Expr e, Function f, List<Expr> arguments, Rational c) {
        Expr u = arguments.getFirst();
        switch (f) {
            case LN -> logarithm(e, u, c);
            case ASINH -> logarithm(e, u.plus(root(u.times(u).plus(Expr.Num.ONE))), c);
            case ACOSH -> logarithm(e, u.plus(root(u.times(u).minus(Expr.Num.ONE))), c);
            case ATANH -> logarithm(e, Expr.Num.ONE.plus(u).over(Expr.Num.ONE.minus(u)), half(c));
            case ATAN, ASIN, ACOS -> angle(e, f, u, c);
            case ACOT -> angle(e, Function.ATAN, Expr.Num.ONE.over(u), c);
            case ACSC -> angle(e, Function.ASIN, Expr.Num.ONE.over(u), c);
            case ASEC -> angle(e, Function.ACOS, Expr.Num.ONE.over(u), c);
            case ABS, SQRT, MAX, MIN, RELU -> chosen(e, f, arguments, c);
            default -> others.merge(e, c, Rational::plus);
        }
    }

    private void logarithm(Expr e, Expr u, Rational c) {
        boolean known = !Double.isNaN(new Algebraic().height(u));
        (known ? logarithms : others).merge(known ? u : e, c, Rational::plus);
    }

    private void angle(Expr e, Function f, Expr u, Rational c) {
        if (!Double.isNaN(new Algebraic().height(u))) {
            angles.merge(Expr.call(f, u), c, Rational::plus);
        } else if (!(u instanceof Expr.Call(var g, var inner))
                || !unwound(f, g, inner.getFirst(), c)) {
            others.merge(e, c, Rational::plus);
        }
    }

    /** asin(sin v) is v or π − v, up to whole turns: which, its rough value tells. */
    private boolean unwound(Function outer, Function inner, Expr v, Rational c) {
        boolean inverse =
                switch (outer) {
                    case ASIN -> inner == Function.SIN;
                    case ACOS -> inner == Function.COS;
                    default -> inner == Function.TAN;
                };
        Ball ball = inverse ? Ball.of(v, Map.of(), ROUGH, work) : null;
        if (ball == null || Math.abs(ball.doubleValue()) > LARGEST_MULTIPLE) {
            return false;
        }
        double turn = ball.doubleValue() / Math.PI;
        double k = outer == Function.ACOS ? Math.floor(turn) : Math.floor(turn + 0.5);
        if (Math.abs(turn - k - (outer == Function.ACOS ? 0.5 : 0)) > 0.499) {
            return false;
        }
        boolean mirrored = outer != Function.ATAN && k % 2 != 0;
        Rational times = mirrored ? c.negate() : c;
        long shift = outer == Function.ACOS && mirrored ? (long) k + 1 : (long) k;
        add(v, times);
        turns = turns.minus(times.times(Rational.of(shift)));
        return true;
    }

    /** Of functions that choose by a sign, what they choose. */
    private void chosen(Expr e, Function f, List<Expr> arguments, Rational c) {
        Expr u = arguments.getFirst();
        if (f == Function.SQRT) {
            if (u instanceof Expr.Power(var base, var two) && two.equals(Expr.Num.TWO)) {
                chosen(e, Function.ABS, List.of(base), c);
            } else {
                others.merge(e, c, Rational::plus);
            }
            return;
        }
        Expr best = u;
        List<Expr> rivals =
                f == Function.MAX || f == Function.MIN
                        ? arguments.subList(1, arguments.size())
                        : List.of(f == Function.ABS ? u.negate() : Expr.Num.ZERO);
        for (Expr rival : rivals) {
            Ball difference = Ball.of(best.minus(rival), Map.of(), ROUGH, work);
            int sign = difference == null ? 0 : difference.sign();
            if (sign == 0) {
                others.merge(e, c, Rational::plus);
                return;
            }
            best = (sign > 0) == (f != Function.MIN) ? best : rival;
        }
        add(best, c);
    }

    private boolean isZero() {
        return others.values().stream().allMatch(Rational::isZero)
                && algebraicIsZero()
                && logarithmsAreZero()
                && anglesAreZero();
    }

    private boolean algebraicIsZero() {
        Expr sum = Expr.sum(algebraic);
        return algebraic.isEmpty() || isZero(sum, Algebraic.separation(sum, Expr.Num.ZERO));
    }

    /** Near zero, Σ nᵢ ln uᵢ is nearly Π uᵢ^nᵢ − 1. */
    private boolean logarithmsAreZero() {
        List<Term> terms = terms(logarithms);
        Rational multiple = denominator(terms, Rational.ZERO);
        Algebraic field = new Algebraic();
        double height = Math.log(2);
        List<Expr> sum = new ArrayList<>();
        for (Term t : terms) {
            Rational n = t.times.times(multiple);
            height += n.abs().doubleValue() * field.height(t.of);
            sum.add(scaled(Expr.call(Function.LN, t.of), n));
        }
        return sum.isEmpty() || isZero(Expr.sum(sum), field.separation(height) + 2);
    }

    /**
     * The number Z = Π (aᵢ + i·bᵢ)^nᵢ, whose angle is Σ nᵢθᵢ + nπ, is real if its imaginary part is
     * zero, and |Im Z| is at most |Z| times the angle.
     */
    private boolean anglesAreZero() {
        List<Term> terms = terms(angles);
        Rational multiple = denominator(terms, turns);
        Algebraic field = new Algebraic();
        double height = 0;
        double size = 0;
        List<Expr> sum = new ArrayList<>();
        if (!turns.isZero()) {
            sum.add(scaled(Expr.Constant.PI, turns.times(multiple)));
        }
        for (Term t : terms) {
            Rational n = t.times.times(multiple);
            Expr.Call call = (Expr.Call) t.of;
            Expr u = call.argument();
            double h = field.height(u) + Math.log(2);
            if (call.function() == Function.ATAN) {
                Ball ball = Ball.of(u, Map.of(), ROUGH, work);
                size += n.abs().doubleValue() * (ball == null ? 0 : Math.max(0, ball.size()) + 1);
            } else {
                h += field.height(root(Expr.Num.ONE.minus(u.times(u))));
            }
            height += n.abs().doubleValue() * h;
            sum.add(scaled(call, n));
        }
        double separation = field.separation(2 * height + 2 * Math.log(2));
        return sum.isEmpty() || isZero(Expr.sum(sum), separation + size + 2);
    }

    private boolean isZero(Expr e, double separation) {
        if (!(separation < Limits.PRECISION)) {
            return false;
        }
        int bits = (int) Math.ceil(separation);
        return Closeness.at(Map.of(), e, Expr.Num.ZERO, bits, Limits.PRECISION, work)
                .isWithin(separation);
    }

    private static List<Term> terms(Map<Expr, Rational> map) {
        List<Term> terms = new ArrayList<>();
        map.forEach(
                (e, c) -> {
                    if (!c.isZero()) {
                        terms.add(new Term(e, c));
                    }
                });
        return terms;
    }

    /** What makes all coefficients whole. */
    private static Rational denominator(List<Term> terms, Rational other) {
        java.math.BigInteger common = other.denominator();
        for (Term t : terms) {
            java.math.BigInteger d = t.times.denominator();
            common = common.divide(common.gcd(d)).multiply(d);
        }
        return Rational.of(common);
    }

    private static @Nullable Rational exact(Expr e) {
        return ExactValue.of(e, Map.of());
    }

    private static Rational half(Rational c) {
        return c.times(Rational.HALF);
    }

    private static Expr root(Expr e) {
        return Expr.call(Function.SQRT, e);
    }

    private static Expr scaled(Expr e, Rational c) {
        return Expr.num(c).times(e);
    }
}
