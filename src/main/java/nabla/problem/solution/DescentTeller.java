package nabla.problem.solution;

import java.util.ArrayList;
import java.util.List;
import nabla.calculus.Derivative;
import nabla.expr.Expr;
import nabla.problem.Computation.Descending;
import nabla.problem.Computation.Differentiation;
import nabla.simplify.Simplifier;

/** Tells steps of descent: one as a line, several as a table. */
final class DescentTeller {
    private final Teller teller;

    DescentTeller(Teller teller) {
        this.teller = teller;
    }

    Tale tell(Descending run) {
        var tale = new Tale();
        var known = teller.known();
        var first = Sentence.of(Phrase.PLAN_DESCEND);
        tale.plan.add(first);
        tale.rung(first);
        var slopesOf = new Tale();
        for (var v : run.variables()) {
            slopesOf.beside(teller.tell(new Differentiation(run.of(), v)));
        }
        tale.under(slopesOf);
        var rate = run.rate().value(known);
        var f = run.of().value(known);
        var slopes = run.variables().stream().map(v -> Derivative.of(f, v)).toList();
        var path = run.path(known);
        var at = new ArrayList<List<Expr>>();
        for (var point : path.subList(0, path.size() - 1)) at.add(slopes(run, slopes, point));
        if (path.size() == 2) one(run, path, at.getFirst(), rate, tale);
        else table(run, path, at, rate, tale);
        tale.rung(
                Sentence.of(
                        run.variables().size() == 1 ? Phrase.SLOPE_IS : Phrase.SLOPES_ARE,
                        new Listing(slopes.stream().map(Maths::value).toList()),
                        Teller.at(point(run, path.getFirst()))));
        tale.rung(
                Sentence.of(
                        Phrase.STEP_FROM,
                        Maths.value(vector(path.getFirst())),
                        Maths.value(vector(at.getFirst())),
                        Maths.value(rate)));
        return tale;
    }

    private static void one(
            Descending run, List<List<Expr>> path, List<Expr> slopes, Expr rate, Tale tale) {
        for (int i = 0; i < run.variables().size(); i++) {
            var from = path.getFirst().get(i);
            var to = path.getLast().get(i);
            tale.line(
                    Line.step(
                            Sentence.of(Phrase.BY_DESCENT),
                            new Maths.Named(Name.indexed(run.variables().get(i), 1), to),
                            Maths.value(move(from, rate, slopes.get(i))),
                            Maths.value(to)));
        }
    }

    /** x − η·slope, with brackets where the slope is negative. */
    static Expr move(Expr from, Expr rate, Expr slope) {
        return new Expr.Sum(
                List.of(from, new Expr.Negative(new Expr.Product(List.of(rate, slope)))));
    }

    private static void table(
            Descending run, List<List<Expr>> path, List<List<Expr>> slopes, Expr rate, Tale tale) {
        var rows = new ArrayList<List<Maths>>();
        for (int k = 0; k + 1 < path.size(); k++) {
            rows.add(
                    Line.cells(
                            Expr.num(k),
                            vector(path.get(k)),
                            vector(slopes.get(k)),
                            vector(path.get(k + 1))));
        }
        boolean single = run.variables().size() == 1;
        var x = single ? run.variables().getFirst() : "x";
        var slope = single ? "f'" : "\\nabla f";
        var head =
                List.of(
                        Name.of("k"),
                        new Name(x + "_k", x + "_k", x + " k"),
                        new Name(
                                slope + "(" + x + "_k)",
                                (single ? "f′(" : "∇f(") + x + "_k)",
                                single ? "the slope there" : "the gradient there"),
                        new Name(x + "_{k+1}", x + "_(k+1)", "the next " + x));
        tale.line(new Line.Table(Sentence.of(Phrase.BY_DESCENTS, Maths.value(rate)), head, rows));
    }

    private static List<Expr> slopes(Descending run, List<Expr> slopes, List<Expr> point) {
        var at = point(run, point);
        return slopes.stream().map(s -> Simplifier.simplify(s.substitute(at))).toList();
    }

    private static java.util.Map<String, Expr> point(Descending run, List<Expr> at) {
        var point = new java.util.LinkedHashMap<String, Expr>();
        for (int i = 0; i < at.size(); i++) point.put(run.variables().get(i), at.get(i));
        return point;
    }

    private static Expr vector(List<Expr> components) {
        return components.size() == 1 ? components.getFirst() : new Expr.Vector(components);
    }
}
