package nabla.answer.misconception;

import static nabla.expr.Expr.Num.ONE;
import static nabla.expr.Expr.Num.TWO;
import static nabla.expr.Expr.Num.ZERO;
import static nabla.expr.Expr.call;

import java.util.List;
import nabla.expr.Expr;
import nabla.expr.Function;
import org.jspecify.annotations.Nullable;

/**
 * Differentiates in the plainest way, and errs once: the chances to err are counted as they come
 * up, and the one whose turn it is is taken. Knows nothing of how mistakes are found.
 */
final class SloppyStudent {
    private final String x;
    private final int turn;
    private int chances;
    private @Nullable Misconception made;
    private @Nullable Expr where;

    private SloppyStudent(String x, int turn) {
        this.x = x;
        this.turn = turn;
    }

    /** What was answered, by which mistake, and where; no mistake without chances left. */
    record Work(Expr answer, @Nullable Misconception made, @Nullable Expr where) {}

    static Work derive(Expr f, String x, int turn) {
        SloppyStudent student = new SloppyStudent(x, turn);
        Expr answer = student.d(f);
        return new Work(answer, student.made, student.where);
    }

    static int chances(Expr f, String x) {
        SloppyStudent student = new SloppyStudent(x, -1);
        student.d(f);
        return student.chances;
    }

    private boolean err(Misconception kind, Expr e) {
        if (chances++ != turn) {
            return false;
        }
        made = kind;
        where = e;
        return true;
    }

    private Expr d(Expr e) {
        if (!e.contains(x)) {
            return ZERO;
        }
        return switch (e) {
            case Expr.Num _, Expr.Constant _ -> ZERO;
            case Expr.Variable(var name) -> name.equals(x) ? ONE : ZERO;
            case Expr.Negative(var u) -> d(u).negate();
            case Expr.Sum(var terms) -> sum(terms);
            case Expr.Product(var factors) ->
                    product(
                            e,
                            factors.getFirst(),
                            Expr.product(factors.subList(1, factors.size())));
            case Expr.Quotient(var u, var v) -> quotient(e, u, v);
            case Expr.Power(var b, var n) when b instanceof Expr.Constant ->
                    outer(e, n, e, x(), false);
            case Expr.Power(var b, var n) -> power(e, b, n);
            case Expr.Call c -> function(c);
            case Expr.Vector _ -> throw new IllegalArgumentException();
        };
    }

    private Expr x() {
        return Expr.variable(x);
    }

    private Expr sum(List<Expr> terms) {
        Expr total = ZERO;
        int varying = (int) terms.stream().filter(t -> t.contains(x)).count();
        for (Expr t : terms) {
            total = total.plus(term(t, varying));
        }
        return total;
    }

    private Expr term(Expr t, int varying) {
        if (!t.contains(x)) {
            boolean letter = !t.variables().isEmpty();
            if (err(letter ? Misconception.OTHER_KEPT : Misconception.CONSTANT_KEPT, t)) {
                return t;
            }
            if (!letter && !t.equals(ONE) && err(Misconception.CONSTANT_AS_ONE, t)) {
                return ONE;
            }
            return letter ? otherTerm(t) : ZERO;
        }
        if (varying > 1) {
            if (!hasLetterFactor(t) && err(Misconception.TERM_FORGOTTEN, t)) {
                return ZERO;
            }
            if (err(Misconception.SIGN_OF_TERM, t)) {
                return d(t).negate();
            }
        }
        return d(t);
    }

    private boolean hasLetterFactor(Expr t) {
        return t instanceof Expr.Product(var factors)
                && factors.stream().anyMatch(f -> !f.contains(x) && !f.variables().isEmpty());
    }

    private Expr otherTerm(Expr t) {
        for (String other : t.variables()) {
            if (err(Misconception.OTHER_NOT_CONSTANT, t)) {
                return derive(t, other, -1).answer();
            }
        }
        return ZERO;
    }

    private Expr product(Expr e, Expr u, Expr v) {
        if (!u.contains(x) && u.variables().isEmpty()) {
            return err(Misconception.CONSTANT_FACTOR_DROPPED, e) ? d(v) : u.times(d(v));
        }
        if (v.variables().isEmpty()) {
            return v.times(d(u));
        }
        if (!v.contains(x)) {
            return letterFactor(e, v, u);
        }
        if (!u.contains(x)) {
            return letterFactor(e, u, v);
        }
        if (err(Misconception.PRODUCT_OF_DERIVATIVES, e)) {
            return d(u).times(d(v));
        }
        if (err(Misconception.PRODUCT_TERM_FORGOTTEN, e)) {
            return u.times(d(v));
        }
        if (err(Misconception.PRODUCT_TERM_FORGOTTEN, e)) {
            return d(u).times(v);
        }
        if (err(Misconception.PRODUCT_MINUS, e)) {
            return d(u).times(v).minus(u.times(d(v)));
        }
        if (err(Misconception.PRODUCT_AS_SUM, e)) {
            return d(u).plus(d(v));
        }
        if (err(Misconception.PRODUCT_UNCROSSED, e)) {
            return d(u).times(u).plus(d(v).times(v));
        }
        return d(u).times(v).plus(u.times(d(v)));
    }

    private Expr letterFactor(Expr e, Expr c, Expr u) {
        String other = c.variables().iterator().next();
        Expr dc = derive(c, other, -1).answer();
        if (err(Misconception.OTHER_NOT_CONSTANT, e)) {
            return dc.times(u).plus(c.times(d(u)));
        }
        if (err(Misconception.OTHER_FACTOR_DIFFERENTIATED, e)) {
            return dc.times(d(u));
        }
        if (err(Misconception.OTHER_FACTOR_DROPPED, e)) {
            return d(u);
        }
        if (err(Misconception.OTHER_AS_ZERO, e)) {
            return ZERO;
        }
        return c.times(d(u));
    }

    private Expr quotient(Expr e, Expr u, Expr v) {
        if (!u.contains(x)) {
            if (err(Misconception.RECIPROCAL_SIGN, e)) {
                return u.times(d(v)).over(v.pow(2));
            }
            if (err(Misconception.QUOTIENT_OF_DERIVATIVES, e)) {
                return u.over(d(v));
            }
            return u.times(d(v)).over(v.pow(2)).negate();
        }
        if (err(Misconception.QUOTIENT_OF_DERIVATIVES, e)) {
            return d(u).over(d(v));
        }
        if (err(Misconception.QUOTIENT_SWAPPED, e)) {
            return u.times(d(v)).minus(d(u).times(v)).over(v.pow(2));
        }
        if (err(Misconception.QUOTIENT_NOT_SQUARED, e)) {
            return d(u).times(v).minus(u.times(d(v))).over(v);
        }
        if (err(Misconception.QUOTIENT_UNDIVIDED, e)) {
            return d(u).times(v).minus(u.times(d(v)));
        }
        if (err(Misconception.QUOTIENT_PLUS, e)) {
            return d(u).times(v).plus(u.times(d(v))).over(v.pow(2));
        }
        if (err(Misconception.QUOTIENT_TERM_FORGOTTEN, e)) {
            return d(u).over(v);
        }
        return d(u).times(v).minus(u.times(d(v))).over(v.pow(2));
    }

    private Expr power(Expr e, Expr b, Expr n) {
        Expr m = Expr.num(((Expr.Num) n).value().minus(nabla.expr.Rational.ONE));
        Expr slope = n.times(b.pow(m));
        if (err(Misconception.EXPONENT_NOT_LOWERED, e)) {
            slope = n.times(b.pow(n));
        } else if (err(Misconception.EXPONENT_NOT_BROUGHT_DOWN, e)) {
            slope = b.pow(m);
        } else if (err(Misconception.LOWERED_EXPONENT_AS_FACTOR, e)) {
            slope = m.times(b.pow(m));
        } else if (err(Misconception.EXPONENT_RAISED, e)) {
            slope = n.times(b.pow(n.plus(ONE)));
        }
        return outer(e, b, slope, n.times(x().pow(m)), true);
    }

    private Expr function(Expr.Call c) {
        Expr u = c.argument();
        Expr slope = slope(c.function(), u);
        Expr atX = slope(c.function(), x());
        Expr wrong =
                switch (c.function()) {
                    case SIN -> err(Misconception.SINE_SIGN, c) ? slope.negate() : slope;
                    case COS -> err(Misconception.COSINE_SIGN, c) ? slope.negate() : slope;
                    case SQRT -> err(Misconception.ROOT_FACTOR_MISSING, c) ? ONE.over(c) : slope;
                    case TANH -> err(Misconception.TANH_NOT_SQUARED, c) ? ONE.minus(c) : slope;
                    case SIGMOID ->
                            err(Misconception.SIGMOID_FACTOR_MISSING, c)
                                    ? ONE.minus(c)
                                    : err(Misconception.SIGMOID_PLUS, c)
                                            ? c.times(ONE.plus(c))
                                            : slope;
                    default -> slope;
                };
        return outer(c, u, wrong, atX, true);
    }

    private static Expr slope(Function f, Expr u) {
        Expr c = call(f, u);
        return switch (f) {
            case SIN -> call(Function.COS, u);
            case COS -> call(Function.SIN, u).negate();
            case LN -> ONE.over(u);
            case SQRT -> ONE.over(TWO.times(c));
            case TANH -> ONE.minus(c.pow(2));
            case SIGMOID -> c.times(ONE.minus(c));
            default -> throw new IllegalArgumentException(f.text());
        };
    }

    private Expr outer(Expr e, Expr u, Expr slope, Expr atX, boolean keeps) {
        if (u.equals(x())) {
            if (keeps && err(Misconception.NOT_DIFFERENTIATED, e)) {
                return e;
            }
            return slope;
        }
        if (err(Misconception.INNER_FORGOTTEN, e)) {
            return slope;
        }
        if (err(Misconception.INNER_ADDED, e)) {
            return slope.plus(d(u));
        }
        if (keeps && err(Misconception.OUTER_KEPT, e)) {
            return e.times(d(u));
        }
        if (err(Misconception.OUTER_FORGOTTEN, e)) {
            return d(u);
        }
        if (keeps && made == null && err(Misconception.SLOPE_AT_VARIABLE, e)) {
            return atX.times(d(u));
        }
        return slope.times(d(u));
    }
}
