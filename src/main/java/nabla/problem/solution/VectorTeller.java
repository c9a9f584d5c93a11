package nabla.problem.solution;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nabla.calculus.Derivative;
import nabla.expr.Expr;
import nabla.expr.Function;
import nabla.problem.Computation;
import nabla.problem.Computation.Applied;
import nabla.problem.Computation.Differentiation;
import nabla.problem.Operands;
import nabla.simplify.Simplifier;

/** Tells what is done with vectors: slopes along a direction, lengths, clipping. */
final class VectorTeller {
    private final Teller teller;

    VectorTeller(Teller teller) {
        this.teller = teller;
    }

    Tale directional(Applied applied, Operands operands, Expr value) {
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
            slopes.add(
                    Simplifier.simplify(
                            Derivative.of(operands.f(), v).substitute(operands.point(0))));
        }
        var gradient = new Expr.Vector(slopes);
        var f = Optional.ofNullable(Called.of(applied.of()).given()).orElse(Name.of("f"));
        var name = Name.gradient(f).at(operands.at(0));
        var there = Maths.equation(new Maths.Named(name, gradient), Maths.value(gradient));
        tale.line(
                new Line.Step(
                        Sentence.of(Phrase.PUT_IN, Teller.at(operands.point(0))),
                        (Maths.Equation) there));
        tale.rung(Sentence.of(Phrase.FOUND, there));
        var length = length(operands.at(1), Name.length("v"), tale);
        tale.rung(Sentence.of(Phrase.HINT_LENGTH, Maths.value(length)));
        var terms = new ArrayList<Expr>();
        for (int i = 0; i < slopes.size(); i++) {
            terms.add(new Expr.Product(List.of(slopes.get(i), operands.at(1).get(i))));
        }
        var quotient = new Expr.Quotient(new Expr.Sum(terms), length);
        tale.line(Line.step(Sentence.of(Phrase.BY_DOT), Maths.value(quotient), Maths.value(value)));
        return tale;
    }

    /** The length of a vector, as a line. */
    private static Expr length(List<Expr> v, Name name, Tale tale) {
        var written = Expr.call(Function.SQRT, Expr.sum(v.stream().map(c -> c.pow(2)).toList()));
        var value = Simplifier.simplify(written);
        var sides =
                new ArrayList<Maths>(List.of(new Maths.Named(name, value), Maths.value(written)));
        if (!Alike.alike(written, value)) sides.add(Maths.value(value));
        tale.line(new Line.Step(Sentence.of(Phrase.BY_LENGTH), new Maths.Equation(sides)));
        return value;
    }

    Tale norm(Applied applied, Operands operands) {
        var tale = inner(applied.of());
        tale.plan.add(Sentence.of(Phrase.PLAN_NORM));
        length(operands.components(), Name.length("v"), tale);
        tale.rung(Sentence.of(Phrase.PLAN_NORM));
        return tale;
    }

    Tale clip(Applied applied, Operands operands, Expr value) {
        var tale = inner(applied.of());
        var most = operands.number(0);
        var plan = Sentence.of(Phrase.PLAN_CLIP, Maths.value(most));
        tale.plan.add(plan);
        tale.rung(plan);
        var length = length(operands.components(), Name.length("v"), tale);
        tale.rung(Sentence.of(Phrase.HINT_LENGTH, Maths.value(length)));
        if (value.equals(operands.f())) {
            tale.line(
                    new Line.Note(
                            Sentence.of(
                                    Phrase.SHORT_ENOUGH, Maths.value(length), Maths.value(most))));
            return tale;
        }
        var factor = new Expr.Quotient(most, length);
        var simple = Simplifier.simplify(factor);
        tale.line(
                Line.step(
                        Sentence.of(Phrase.BY_SHORTENING),
                        factor.equals(simple)
                                ? List.of(Maths.value(factor)).toArray(Maths[]::new)
                                : new Maths[] {Maths.value(factor), Maths.value(simple)}));
        var scaled =
                new Expr.Vector(
                        operands.components().stream()
                                .<Expr>map(c -> new Expr.Product(List.of(simple, c)))
                                .toList());
        tale.line(
                Line.step(Sentence.of(Phrase.BY_SCALING), Maths.value(scaled), Maths.value(value)));
        return tale;
    }

    /** How the operand comes about, where it is more than a formula. */
    private Tale inner(Computation of) {
        var simple = of instanceof Computation.Formula formula && formula.parts().isEmpty();
        return simple ? new Tale() : teller.tell(of);
    }
}
