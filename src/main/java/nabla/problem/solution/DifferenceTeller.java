package nabla.problem.solution;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nabla.expr.Expr;
import nabla.expr.Expr.Num;
import nabla.problem.Computation.Applied;
import nabla.problem.Operands;
import nabla.simplify.Simplifier;

/** Tells quotients of differences. */
final class DifferenceTeller {
    Tale tell(Applied applied, Operands operands, Expr value, boolean central) {
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
                Sentence.of(
                        Phrase.HINT_PLACES,
                        new Listing(List.of(Maths.value(right), Maths.value(left)))));
        tale.rung(Sentence.of(Phrase.FOUND, new Listing(List.of(above, below))));
        var width = central ? Simplifier.simplify(Num.TWO.times(h)) : h;
        var quotient =
                new Expr.Quotient(
                        new Expr.Sum(List.of(above.meaning(), new Expr.Negative(below.meaning()))),
                        width);
        tale.line(
                Line.step(
                        Sentence.of(Phrase.BY_DIFFERENCE),
                        Maths.value(quotient),
                        Maths.value(value)));
        return tale;
    }

    /** f there, as a line; f(2) = 4. */
    private Maths at(Applied applied, Operands operands, Expr x, Tale tale) {
        var written = operands.f().substitute(Map.of(operands.by().getFirst(), x));
        var value = Simplifier.simplify(written);
        var name =
                Optional.ofNullable(Called.of(applied.of()).given())
                        .orElse(Name.of("f"))
                        .at(List.of(x));
        var sides = new ArrayList<Maths>();
        sides.add(new Maths.Named(name, value));
        if (!Alike.alike(written, value)) sides.add(Maths.value(written));
        sides.add(Maths.value(value));
        tale.line(new Line.Step(Sentence.of(Phrase.BY_VALUE), new Maths.Equation(sides)));
        return Maths.equation(new Maths.Named(name, value), Maths.value(value));
    }
}
