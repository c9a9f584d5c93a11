package nabla.problem.solution;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nabla.calculus.Derivative;
import nabla.expr.Expr;
import nabla.expr.Expr.Num;
import nabla.expr.Rational;
import nabla.problem.Computation.Applied;
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
            case DIFFERENCE -> new DifferenceTeller().tell(applied, operands, value, false);
            case CENTRAL -> new DifferenceTeller().tell(applied, operands, value, true);
            case DIRECTIONAL -> new VectorTeller(teller).directional(applied, operands, value);
            case TAYLOR -> taylor(applied, operands, value);
            case NORM -> new VectorTeller(teller).norm(applied, operands);
            case CLIP -> new VectorTeller(teller).clip(applied, operands, value);
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
                        new Listing(
                                applied.by().stream()
                                        .map(v -> Maths.value(Derivative.of(f, v)))
                                        .toList())));
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
        tale.line(
                Line.step(
                        Sentence.of(Phrase.BY_MATRIX),
                        new Maths.Named(new Name("H", "H", "the Hessian"), value),
                        Maths.value(value)));
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
        tale.line(
                Line.step(
                        Sentence.of(Phrase.BY_MATRIX),
                        new Maths.Named(new Name("J", "J", "the Jacobian"), value),
                        Maths.value(value)));
        return tale;
    }

    private Tale taylor(Applied applied, Operands operands, Expr value) {
        var tale = new Tale();
        var x = operands.by().getFirst();
        var a = operands.number(0);
        int degree = nabla.problem.Exact.of(operands.number(1)).map(Rational::intValue).orElse(0);
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
            if (!Teller.isZero(there))
                terms.add(Expr.product(List.of(there.over(Expr.num(factorial)), power)));
            var name = f.prime(n).at(List.of(Expr.variable(x)));
            if (n > 0)
                derivatives.add(
                        Maths.equation(new Maths.Named(name, derivative), Maths.value(derivative)));
        }
        tale.line(new Line.Table(Sentence.of(Phrase.BY_TAYLOR), heads(f, x, a), rows));
        var sum = Expr.sum(terms);
        if (!Alike.alike(sum, value))
            tale.line(
                    Line.step(
                            Sentence.of(Phrase.BY_SIMPLIFYING),
                            Maths.value(sum),
                            Maths.value(value)));
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
                new Name(
                        n.at(List.of(a)).tex() + "/n!",
                        n.at(List.of(a)).text() + "/n!",
                        "the coefficient"));
    }
}
