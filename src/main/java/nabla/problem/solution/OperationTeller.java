package nabla.problem.solution;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nabla.calculus.Derivative;
import nabla.expr.Expr;
import nabla.expr.Expr.Num;
import nabla.expr.Function;
import nabla.expr.Rational;
import nabla.problem.Computation;
import nabla.problem.Computation.Applied;
import nabla.problem.Computation.Differentiation;
import nabla.problem.Operands;
import nabla.simplify.Simplifier;

/** Tells the operations of the table. */
final class OperationTeller {
    private final Teller teller;

    OperationTeller(Teller teller) {
        this.teller = teller;
    }

    Tale tell(Applied applied) {
        var operands = applied.operands(teller.known());
        var value = applied.value(teller.known());
        return switch (applied.operation()) {
            case HESSIAN -> hessian(applied, value);
            case JACOBIAN -> jacobian(operands, value);
            case CRITICAL, KIND -> new StationaryTeller(teller).tell(applied, operands, value);
            case DIFFERENCE -> difference(applied, operands, value, false);
            case CENTRAL -> difference(applied, operands, value, true);
            case DIRECTIONAL -> directional(applied, operands, value);
            case TAYLOR -> taylor(applied, operands, value);
            case NORM -> norm(applied, operands, value);
            case CLIP -> clip(applied, operands, value);
        };
    }

    private Tale hessian(Applied applied, Expr value) {
        var tale = new Tale();
        tale.plan.add(Sentence.of(Phrase.PLAN_HESSIAN));
        tale.rung(Sentence.of(Phrase.PLAN_HESSIAN));
        var f = teller.function(applied.of());
        var first = new Tale();
        for (var v : applied.by()) {
            first.beside(teller.derivative(f, v, Called.of(applied.of()).by(v)));
        }
        tale.under(first);
        tale.rung(
                Sentence.of(
                        Phrase.HINT_FIRST_PARTIALS,
                        new Listing(applied.by().stream().map(v -> Maths.value(Derivative.of(f, v))).toList())));
        var rows = value.children();
        for (int i = 0; i < applied.by().size(); i++) {
            for (int j = i; j < applied.by().size(); j++) {
                var entry = rows.get(i).children().get(j);
                var by = List.of(applied.by().get(i), applied.by().get(j));
                var slope = Derivative.of(f, applied.by().get(i));
                var sides = new ArrayList<Maths>();
                new Called(Called.of(applied.of()).given(), by)
                        .derivative(true)
                        .ifPresent(n -> sides.add(new Maths.Named(n, entry)));
                sides.add(new Maths.Slope(slope, by.getLast(), true));
                sides.add(Maths.value(entry));
                tale.line(
                        new Line.Step(
                                Sentence.of(i == j ? Phrase.BY_SECOND : Phrase.BY_MIXED),
                                new Maths.Equation(sides)));
            }
        }
        tale.line(Line.step(Sentence.of(Phrase.BY_MATRIX), new Maths.Named(new Name("H", "H", "the Hessian"), value), Maths.value(value)));
        return tale;
    }

    private Tale jacobian(Operands operands, Expr value) {
        var tale = new Tale();
        tale.plan.add(Sentence.of(Phrase.PLAN_JACOBIAN));
        tale.rung(Sentence.of(Phrase.PLAN_JACOBIAN));
        var hold = new ArrayList<Sentence>();
        for (var f : operands.components()) {
            for (var v : operands.by()) {
                var one = teller.derivative(f, v, new Called(null, List.of(v)));
                tale.rules.addAll(one.rules);
                tale.lines.addAll(one.lines);
                one.plan.stream().filter(s -> s.phrase() == Phrase.HOLD).forEach(hold::add);
            }
        }
        tale.rung(hold);
        tale.line(Line.step(Sentence.of(Phrase.BY_MATRIX), new Maths.Named(new Name("J", "J", "the Jacobian"), value), Maths.value(value)));
        return tale;
    }

    private Tale difference(Applied applied, Operands operands, Expr value, boolean central) {
        var tale = new Tale();
        var plan =
                Sentence.of(
                        central ? Phrase.PLAN_CENTRAL : Phrase.PLAN_FORWARD,
                        Teller.at(operands.point(0)),
                        Maths.equation(
                                new Maths.Named(Name.of("h"), operands.number(1)),
                                Maths.value(operands.number(1))));
        tale.plan.add(plan);
        tale.rung(plan);
        var a = operands.number(0);
        var h = operands.number(1);
        var right = Simplifier.simplify(a.plus(h));
        var left = central ? Simplifier.simplify(a.minus(h)) : a;
        var above = at(applied, operands, right, tale);
        var below = at(applied, operands, left, tale);
        tale.rung(
                Sentence.of(Phrase.HINT_PLACES, new Listing(List.of(Maths.value(right), Maths.value(left)))));
        tale.rung(
                Sentence.of(Phrase.FOUND, new Listing(List.of(above, below))));
        var width = central ? Simplifier.simplify(Num.TWO.times(h)) : h;
        var quotient =
                new Expr.Quotient(
                        new Expr.Sum(List.of(above.meaning(), new Expr.Negative(below.meaning()))),
                        width);
        tale.line(
                Line.step(
                        Sentence.of(Phrase.BY_DIFFERENCE), Maths.value(quotient), Maths.value(value)));
        return tale;
    }

    /** f there, as a line; f(2) = 4. */
    private Maths at(Applied applied, Operands operands, Expr x, Tale tale) {
        var written = operands.f().substitute(Map.of(operands.by().getFirst(), x));
        var value = Simplifier.simplify(written);
        var name =
                java.util.Optional.ofNullable(Called.of(applied.of()).given())
                        .orElse(Name.of("f"))
                        .at(List.of(x));
        var sides = new ArrayList<Maths>();
        sides.add(new Maths.Named(name, value));
        if (!Alike.alike(written, value)) sides.add(Maths.value(written));
        sides.add(Maths.value(value));
        tale.line(new Line.Step(Sentence.of(Phrase.BY_VALUE), new Maths.Equation(sides)));
        return Maths.equation(new Maths.Named(name, value), Maths.value(value));
    }

    private Tale directional(Applied applied, Operands operands, Expr value) {
        var tale = new Tale();
        tale.plan.add(Sentence.of(Phrase.PLAN_DIRECTIONAL));
        tale.rung(Sentence.of(Phrase.PLAN_DIRECTIONAL));
        var partials = new Tale();
        for (var v : operands.by()) {
            partials.beside(teller.tell(new Differentiation(applied.of(), v)));
        }
        tale.under(partials);
        var slopes = new ArrayList<Expr>();
        for (var v : operands.by()) {
            slopes.add(Simplifier.simplify(Derivative.of(operands.f(), v).substitute(operands.point(0))));
        }
        var gradient = new Expr.Vector(slopes);
        var f = java.util.Optional.ofNullable(Called.of(applied.of()).given()).orElse(Name.of("f"));
        var name = Name.gradient(f).at(operands.at(0));
        var there = Maths.equation(new Maths.Named(name, gradient), Maths.value(gradient));
        tale.line(new Line.Step(Sentence.of(Phrase.PUT_IN, Teller.at(operands.point(0))), (Maths.Equation) there));
        tale.rung(Sentence.of(Phrase.FOUND, there));
        var length = length(operands.at(1), Name.length("v"), tale);
        tale.rung(Sentence.of(Phrase.HINT_LENGTH, Maths.value(length)));
        var terms = new ArrayList<Expr>();
        for (int i = 0; i < slopes.size(); i++) {
            terms.add(new Expr.Product(List.of(slopes.get(i), operands.at(1).get(i))));
        }
        var quotient = new Expr.Quotient(new Expr.Sum(terms), length);
        tale.line(
                Line.step(Sentence.of(Phrase.BY_DOT), Maths.value(quotient), Maths.value(value)));
        return tale;
    }

    /** The length of a vector, as a line. */
    private static Expr length(List<Expr> v, Name name, Tale tale) {
        var written =
                Expr.call(Function.SQRT, Expr.sum(v.stream().map(c -> c.pow(2)).toList()));
        var value = Simplifier.simplify(written);
        var sides = new ArrayList<Maths>(List.of(new Maths.Named(name, value), Maths.value(written)));
        if (!Alike.alike(written, value)) sides.add(Maths.value(value));
        tale.line(new Line.Step(Sentence.of(Phrase.BY_LENGTH), new Maths.Equation(sides)));
        return value;
    }

    private Tale taylor(Applied applied, Operands operands, Expr value) {
        var tale = new Tale();
        var x = operands.by().getFirst();
        var a = operands.number(0);
        int degree =
                nabla.problem.Exact.of(operands.number(1)).map(Rational::intValue).orElse(0);
        var plan = Sentence.of(Phrase.PLAN_TAYLOR, Teller.at(operands.point(0)));
        tale.plan.add(plan);
        tale.rung(plan);
        var f = java.util.Optional.ofNullable(Called.of(applied.of()).given()).orElse(Name.of("f"));
        var rows = new ArrayList<List<Maths>>();
        var terms = new ArrayList<Expr>();
        var derivatives = new ArrayList<Maths>();
        Expr derivative = operands.f();
        var factorial = Rational.ONE;
        var step = Simplifier.simplify(Expr.variable(x).minus(a));
        for (int n = 0; n <= degree; n++) {
            if (n > 0) {
                derivative = Derivative.of(derivative, x);
                factorial = factorial.times(Rational.of(n));
            }
            var there = Simplifier.simplify(derivative.substitute(Map.of(x, a)));
            var power = n == 0 ? Num.ONE : step.pow(n);
            rows.add(
                    Line.cells(
                            Expr.num(n),
                            derivative,
                            there,
                            Simplifier.simplify(there.over(Expr.num(factorial)))));
            if (!Teller.isZero(there)) terms.add(Expr.product(List.of(there.over(Expr.num(factorial)), power)));
            var name = f.prime(n).at(List.of(Expr.variable(x)));
            if (n > 0) derivatives.add(Maths.equation(new Maths.Named(name, derivative), Maths.value(derivative)));
        }
        tale.line(new Line.Table(Sentence.of(Phrase.BY_TAYLOR), heads(f, x, a), rows));
        var sum = Expr.sum(terms);
        if (!Alike.alike(sum, value)) tale.line(Line.step(Sentence.of(Phrase.BY_SIMPLIFYING), Maths.value(sum), Maths.value(value)));
        if (!derivatives.isEmpty()) tale.rung(Sentence.of(Phrase.FOUND, new Listing(derivatives)));
        tale.rung(Sentence.of(Phrase.HINT_FACTORIALS, Teller.at(operands.point(0))));
        return tale;
    }

    private static List<Name> heads(Name f, String x, Expr a) {
        var n = new Name(f.tex() + "^{(n)}", f.text() + "⁽ⁿ⁾", "derivative n of " + f.spoken());
        return List.of(
                Name.of("n"),
                n.at(List.of(Expr.variable(x))),
                n.at(List.of(a)),
                new Name(n.at(List.of(a)).tex() + "/n!", n.at(List.of(a)).text() + "/n!", "the coefficient"));
    }

    private Tale norm(Applied applied, Operands operands, Expr value) {
        var tale = inner(applied.of());
        tale.plan.add(Sentence.of(Phrase.PLAN_NORM));
        length(operands.components(), Name.length("v"), tale);
        tale.rung(Sentence.of(Phrase.PLAN_NORM));
        return tale;
    }

    private Tale clip(Applied applied, Operands operands, Expr value) {
        var tale = inner(applied.of());
        var most = operands.number(0);
        var plan = Sentence.of(Phrase.PLAN_CLIP, Maths.value(most));
        tale.plan.add(plan);
        tale.rung(plan);
        var length = length(operands.components(), Name.length("v"), tale);
        tale.rung(Sentence.of(Phrase.HINT_LENGTH, Maths.value(length)));
        if (value.equals(operands.f())) {
            tale.line(new Line.Note(Sentence.of(Phrase.SHORT_ENOUGH, Maths.value(length), Maths.value(most))));
            return tale;
        }
        var factor = new Expr.Quotient(most, length);
        var simple = Simplifier.simplify(factor);
        tale.line(Line.step(Sentence.of(Phrase.BY_SHORTENING), factor.equals(simple) ? List.of(Maths.value(factor)).toArray(Maths[]::new) : new Maths[] {Maths.value(factor), Maths.value(simple)}));
        var scaled =
                new Expr.Vector(
                        operands.components().stream()
                                .<Expr>map(c -> new Expr.Product(List.of(simple, c)))
                                .toList());
        tale.line(Line.step(Sentence.of(Phrase.BY_SCALING), Maths.value(scaled), Maths.value(value)));
        return tale;
    }

    /** How the operand comes about, where it is more than a formula. */
    private Tale inner(Computation of) {
        var simple = of instanceof Computation.Formula formula && formula.parts().isEmpty();
        return simple ? new Tale() : teller.tell(of);
    }

    static Map<String, Expr> point(List<String> by, List<Expr> at) {
        var point = new LinkedHashMap<String, Expr>();
        for (int i = 0; i < by.size(); i++) point.put(by.get(i), at.get(i));
        return point;
    }
}
