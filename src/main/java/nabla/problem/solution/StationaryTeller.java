package nabla.problem.solution;

import java.util.ArrayList;
import java.util.List;
import nabla.calculus.Derivative;
import nabla.calculus.Hessian;
import nabla.expr.Expr;
import nabla.problem.Computation.Applied;
import nabla.problem.Operands;
import nabla.problem.Operation;
import nabla.simplify.Factoring;
import nabla.simplify.Simplifier;

/** Tells where all slopes are zero, and what is there. */
final class StationaryTeller {
    private final Teller teller;

    StationaryTeller(Teller teller) {
        this.teller = teller;
    }

    Tale tell(Applied applied, Operands operands, Expr value) {
        return applied.operation() == Operation.KIND
                ? kind(applied, operands, value)
                : points(applied, operands, value);
    }

    private Tale points(Applied applied, Operands operands, Expr value) {
        var tale = new Tale();
        boolean single = operands.by().size() == 1;
        var plan = Sentence.of(single ? Phrase.PLAN_CRITICAL : Phrase.PLAN_CRITICALS);
        tale.plan.add(plan);
        tale.rung(plan);
        var f = teller.function(applied.of());
        var slopes = new Tale();
        for (var v : operands.by()) {
            slopes.beside(teller.derivative(f, v, Called.of(applied.of()).by(v)));
        }
        tale.under(slopes);
        var found = operands.by().stream().map(v -> Derivative.of(f, v)).toList();
        tale.rung(
                Sentence.of(
                        Phrase.HINT_ZERO, new Listing(found.stream().map(Maths::value).toList())));
        for (var slope : found) factored(slope, tale);
        var points = value.children().stream().map(Maths::value).toList();
        tale.line(
                new Line.Note(
                        points.isEmpty()
                                ? Sentence.of(Phrase.NOWHERE_ZERO)
                                : Sentence.of(Phrase.ZERO_AT, new Listing(points))));
        return tale;
    }

    /** In factors one sees where a slope is zero; the factors are a hint, too. */
    private static void factored(Expr slope, Tale tale) {
        var factors = Factoring.of(slope);
        if (factors == null || slope.variables().isEmpty()) return;
        var product = factors.toExpr();
        if (Alike.alike(product, slope)) return;
        var equation = Maths.equation(Maths.value(slope), Maths.value(product));
        tale.line(new Line.Step(Sentence.of(Phrase.BY_FACTORING), (Maths.Equation) equation));
        tale.rung(Sentence.of(Phrase.HINT_FACTORS, Maths.value(product)));
    }

    private Tale kind(Applied applied, Operands operands, Expr value) {
        var tale = new Tale();
        boolean single = operands.by().size() == 1;
        var plan = Sentence.of(single ? Phrase.PLAN_KIND : Phrase.PLAN_KINDS);
        tale.plan.add(plan);
        tale.rung(plan);
        var f = teller.function(applied.of());
        if (single) second(f, applied, operands, tale);
        else minors(f, applied, operands, tale);
        int kind = nabla.problem.Exact.of(value).map(nabla.expr.Rational::signum).orElse(0);
        var at = Teller.at(operands.point(0));
        tale.line(
                new Line.Note(
                        Sentence.of(
                                kind > 0
                                        ? Phrase.IS_MINIMUM
                                        : kind < 0
                                                ? Phrase.IS_MAXIMUM
                                                : single ? Phrase.IS_LEVEL : Phrase.IS_SADDLE,
                                at)));
        return tale;
    }

    private void second(Expr f, Applied applied, Operands operands, Tale tale) {
        var x = operands.by().getFirst();
        var called = Called.of(applied.of()).by(x);
        var first = teller.derivative(f, x, called);
        var slope = Derivative.of(f, x);
        var next = teller.derivative(slope, x, called.by(x));
        tale.lines.addAll(first.lines);
        tale.lines.addAll(next.lines);
        tale.rules.addAll(first.rules);
        var curve = Derivative.of(slope, x);
        tale.rung(
                Sentence.of(Phrase.HINT_SECOND, Maths.value(curve), Teller.at(operands.point(0))));
        there(curve, called.by(x).at(false, operands.at(0)).orElse(null), operands, tale);
    }

    private static Expr there(
            Expr e, @org.jspecify.annotations.Nullable Name name, Operands operands, Tale tale) {
        var written = e.substitute(operands.point(0));
        var value = Simplifier.simplify(written);
        var sides = new ArrayList<Maths>();
        if (name != null) sides.add(new Maths.Named(name, value));
        if (!Alike.alike(written, value)) sides.add(Maths.value(written));
        sides.add(Maths.value(value));
        if (sides.size() > 1) {
            tale.line(
                    new Line.Step(
                            Sentence.of(Phrase.PUT_IN, Teller.at(operands.point(0))),
                            new Maths.Equation(sides)));
        }
        return value;
    }

    private void minors(Expr f, Applied applied, Operands operands, Tale tale) {
        var by = operands.by();
        var matrix = Hessian.of(f, by);
        var name = new Name("H", "H", "the Hessian");
        tale.line(
                Line.step(
                        Sentence.of(Phrase.BY_MATRIX),
                        new Maths.Named(name, matrix),
                        Maths.value(matrix)));
        tale.rung(Sentence.of(Phrase.HINT_MATRIX, Maths.value(matrix)));
        var there = Simplifier.simplify(matrix.substitute(operands.point(0)));
        if (!matrix.equals(there)) {
            tale.line(
                    Line.step(
                            Sentence.of(Phrase.PUT_IN, Teller.at(operands.point(0))),
                            new Maths.Named(name.at(operands.at(0)), there),
                            Maths.value(there)));
        }
        if (by.size() != 2) return;
        var a = there.children().get(0).children();
        var b = there.children().get(1).children();
        var determinant =
                new Expr.Sum(
                        List.of(
                                new Expr.Product(List.of(a.get(0), b.get(1))),
                                new Expr.Negative(new Expr.Power(a.get(1), Expr.Num.TWO))));
        var value = Simplifier.simplify(determinant);
        var d = new Name("\\det H", "det H", "the determinant");
        tale.line(
                Line.step(
                        Sentence.of(Phrase.BY_DETERMINANT),
                        new Maths.Named(d, value),
                        Maths.value(determinant),
                        Maths.value(value)));
        int sign = sign(value);
        tale.line(
                new Line.Note(
                        sign < 0
                                ? Sentence.of(Phrase.SIGNS_DIFFER)
                                : Sentence.of(
                                        sign(a.get(0)) > 0
                                                ? Phrase.BOTH_POSITIVE
                                                : Phrase.BOTH_NEGATIVE,
                                        Maths.value(a.get(0)))));
        tale.rung(Sentence.of(Phrase.HINT_DETERMINANT));
    }

    private static int sign(Expr e) {
        return (int) Math.signum(nabla.numeric.Compiled.of(e, List.of()).at());
    }
}
