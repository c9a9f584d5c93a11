package nabla.calculus;

import static nabla.expr.Expr.Num.ONE;
import static nabla.expr.Expr.Num.ZERO;

import java.util.ArrayList;
import java.util.List;
import nabla.expr.Expr;
import nabla.expr.Function;
import nabla.expr.Limits;
import nabla.expr.Rational;
import nabla.simplify.Numbers;

/** Differentiates by one variable; every other variable is held constant. */
public final class Differentiator {
    private final String variable;

    private Differentiator(String variable) {
        this.variable = variable;
    }

    /**
     * The derivative with the rules that lead to it. A vector is not differentiated here; see
     * {@link Derivative}.
     *
     * @throws NotDifferentiable where there is no derivative, or it would be too long
     */
    public static Step derive(Expr f, String variable) {
        Step step = new Differentiator(variable).step(f);
        if (step.result().isLargerThan(Limits.DERIVATIVE)) {
            throw NotDifferentiable.tooLong();
        }
        return step;
    }

    private Step step(Expr e) {
        if (!e.contains(variable)) {
            return leaf(Rule.CONSTANT, e, ZERO);
        }
        return switch (e) {
            case Expr.Num _, Expr.Constant _ -> leaf(Rule.CONSTANT, e, ZERO);
            case Expr.Variable _ -> leaf(Rule.VARIABLE, e, ONE);
            case Expr.Negative(var u) -> constantMultiple(e, u, Expr::negate);
            case Expr.Sum(var terms) -> sum(e, terms);
            case Expr.Product(var factors) -> product(e, factors);
            case Expr.Quotient(var u, var v) -> quotient(e, u, v);
            case Expr.Power(var base, var exponent) -> power(e, base, exponent);
            case Expr.Call call -> call(call);
            case Expr.Vector _ ->
                    throw new NotDifferentiable(
                            "A vector is differentiated component by component.");
        };
    }

    private Step leaf(Rule rule, Expr e, Expr result) {
        return Step.leaf(rule, e, variable, result);
    }

    private Step of(Rule rule, Expr e, Expr result, Step... substeps) {
        return new Step(rule, e, variable, result, List.of(substeps));
    }

    private Step constantMultiple(Expr e, Expr u, java.util.function.UnaryOperator<Expr> multiply) {
        Step du = step(u);
        return of(Rule.CONSTANT_MULTIPLE, e, multiply.apply(du.result()), du);
    }

    private Step sum(Expr e, List<Expr> terms) {
        List<Step> steps = terms.stream().map(this::step).toList();
        return new Step(
                Rule.SUM, e, variable, Expr.sum(steps.stream().map(Step::result).toList()), steps);
    }

    private Step product(Expr e, List<Expr> factors) {
        List<Expr> constant = factors.stream().filter(f -> !f.contains(variable)).toList();
        List<Expr> varying = factors.stream().filter(f -> f.contains(variable)).toList();
        if (!constant.isEmpty()) {
            Expr c = Expr.product(constant);
            return constantMultiple(e, Expr.product(varying), c::times);
        }
        if ((long) varying.size() * varying.size() > Limits.DERIVATIVE) {
            throw NotDifferentiable.tooLong();
        }
        List<Step> steps = varying.stream().map(this::step).toList();
        List<Expr> terms = new ArrayList<>();
        for (int i = 0; i < varying.size(); i++) {
            List<Expr> term = new ArrayList<>(varying);
            term.set(i, steps.get(i).result());
            terms.add(Expr.product(term));
        }
        return new Step(Rule.PRODUCT, e, variable, Expr.sum(terms), steps);
    }

    private Step quotient(Expr e, Expr u, Expr v) {
        if (!v.contains(variable)) {
            return constantMultiple(e, u, du -> du.over(v));
        }
        Step dv = step(v);
        if (!u.contains(variable)) {
            return of(Rule.RECIPROCAL, e, u.times(dv.result()).over(v.pow(2)).negate(), dv);
        }
        Step du = step(u);
        Expr numerator = du.result().times(v).minus(u.times(dv.result()));
        return of(Rule.QUOTIENT, e, numerator.over(v.pow(2)), du, dv);
    }

    private Step power(Expr e, Expr base, Expr exponent) {
        if (!exponent.contains(variable)) {
            return outer(e, base, Rule.POWER, exponent.times(base.pow(lowered(exponent))));
        }
        if (base instanceof Expr.Constant c && c == Expr.Constant.E) {
            return outer(e, exponent, Rule.EXPONENTIAL, e);
        }
        if (!base.contains(variable)) {
            return outer(e, exponent, Rule.EXPONENTIAL, e.times(Expr.call(Function.LN, base)));
        }
        Step du = step(base);
        Step dv = step(exponent);
        Expr inBrackets =
                dv.result()
                        .times(Expr.call(Function.LN, base))
                        .plus(exponent.times(du.result()).over(base));
        return of(Rule.LOGARITHMIC, e, e.times(inBrackets), du, dv);
    }

    /** The exponent less one, worked out where it is a number. */
    private static Expr lowered(Expr exponent) {
        Rational value = Numbers.rational(exponent);
        return value == null ? exponent.minus(ONE) : Expr.num(value.minus(Rational.ONE));
    }

    private Step call(Expr.Call call) {
        Expr u = call.argument();
        return switch (call.function()) {
            case MAX, MIN -> extremum(call);
            case LOG -> logarithm(call, u, call.arguments().get(1));
            case ROOT -> root(call, u, call.arguments().get(1));
            case EXP -> outer(call, u, Rule.EXPONENTIAL, call);
            default -> outer(call, u, Rule.FUNCTION, Slope.of(call.function(), u));
        };
    }

    /**
     * A function of the variable itself, or the chain rule where it is a function of something
     * more.
     */
    private Step outer(Expr e, Expr inner, Rule rule, Expr slope) {
        Step outer = leaf(rule, e, slope);
        if (inner instanceof Expr.Variable) {
            return outer;
        }
        Step du = step(inner);
        return of(Rule.CHAIN, e, slope.times(du.result()), outer, du);
    }

    private Step logarithm(Expr e, Expr u, Expr base) {
        if (base.contains(variable)) {
            Step quotient = step(Expr.call(Function.LN, u).over(Expr.call(Function.LN, base)));
            return of(Rule.FUNCTION, e, quotient.result(), quotient);
        }
        return outer(e, u, Rule.FUNCTION, ONE.over(u.times(Expr.call(Function.LN, base))));
    }

    private Step root(Expr e, Expr u, Expr index) {
        if (index.contains(variable)) {
            Step power = step(u.pow(ONE.over(index)));
            return of(Rule.FUNCTION, e, power.result(), power);
        }
        return outer(e, u, Rule.FUNCTION, ONE.over(index.times(e.pow(lowered(index)))));
    }

    /** The slope of the larger argument; where two are equal, that of the first. */
    private Step extremum(Expr.Call call) {
        List<Expr> arguments = call.arguments();
        if (arguments.size() == 1) {
            Step only = step(arguments.getFirst());
            return of(Rule.FUNCTION, call, only.result(), only);
        }
        Expr first = arguments.getFirst();
        Expr rest =
                arguments.size() == 2
                        ? arguments.get(1)
                        : new Expr.Call(call.function(), arguments.subList(1, arguments.size()));
        Step du = step(first);
        Step dv = step(rest);
        Expr lead = call.function() == Function.MAX ? first.minus(rest) : rest.minus(first);
        Expr chosen = Expr.call(Function.STEP, lead);
        Expr result = chosen.times(du.result()).plus(ONE.minus(chosen).times(dv.result()));
        return of(Rule.FUNCTION, call, result, du, dv);
    }
}
