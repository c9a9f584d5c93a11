package nabla.problem.solution;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nabla.calculus.Derivative;
import nabla.expr.Expr;
import nabla.problem.Computation.Backward;
import nabla.problem.Tidy;
import nabla.simplify.Simplifier;

/** Tells a backward pass: the values forward, the local derivatives, then edge by edge back. */
final class BackwardTeller {
    private final Teller teller;

    BackwardTeller(Teller teller) {
        this.teller = teller;
    }

    /**
     * @param point numbers for variables; empty where the derivative stays a formula
     */
    Tale tell(Backward pass, Map<String, Expr> point) {
        return new Pass(pass, point).tale();
    }

    /** What one node rests on. */
    private record Edge(String from, String to, Expr local) {}

    private final class Pass {
        private final Backward pass;
        private final Map<String, Expr> numbers = new HashMap<>();
        private final Map<String, Expr> formulas = new LinkedHashMap<>();
        private final Map<String, Expr> values = new LinkedHashMap<>();
        private final Tale tale = new Tale();

        Pass(Backward pass, Map<String, Expr> point) {
            this.pass = pass;
            numbers.putAll(teller.known());
            pass.nodes().keySet().forEach(numbers::remove);
            numbers.putAll(point);
            // Names stay in the formulas; numbers are put in only where a value is wanted.
            pass.nodes()
                    .forEach(
                            (name, formula) -> {
                                var written = Tidy.tidy(formula.written(Map.of()));
                                formulas.put(name, written);
                                var all = new HashMap<>(numbers);
                                all.putAll(values);
                                values.put(name, Simplifier.simplify(written.substitute(all)));
                            });
        }

        Tale tale() {
            var last = new ArrayList<>(formulas.keySet()).getLast();
            tale.plan.add(Sentence.of(Phrase.PLAN_BACKWARD));
            tale.rung(Sentence.of(Phrase.PLAN_BACKWARD));
            boolean numeric = values.values().stream().allMatch(v -> v.variables().isEmpty());
            var forward = new ArrayList<Maths>();
            formulas.forEach((name, formula) -> forward.add(forward(name, formula, numeric)));
            forward.forEach(
                    f -> tale.line(new Line.Step(Sentence.of(Phrase.BY_FORWARD), equation(f))));
            tale.rung(
                    Sentence.of(
                            Phrase.HINT_FORWARD,
                            new Listing(forward.subList(0, Math.max(1, forward.size() - 1)))));
            var edges = edges();
            tale.rung(
                    Sentence.of(
                            Phrase.HINT_LOCAL,
                            new Listing(
                                    edges.stream()
                                            .map(
                                                    e ->
                                                            (Maths)
                                                                    Maths.equation(
                                                                            new Maths.Named(
                                                                                    Name.ratio(
                                                                                            Name.of(
                                                                                                    e
                                                                                                            .from()),
                                                                                            e.to()),
                                                                                    e.local()),
                                                                            Maths.value(e.local())))
                                            .toList())));
            back(last, edges, numeric);
            return tale;
        }

        private Maths forward(String name, Expr formula, boolean numeric) {
            var sides = new ArrayList<Maths>();
            sides.add(new Maths.Named(Name.of(name), values.getOrDefault(name, formula)));
            sides.add(new Maths.Named(written(formula), values.getOrDefault(name, formula)));
            if (numeric) sides.add(number(values.getOrDefault(name, formula)));
            return new Maths.Equation(sides);
        }

        private Maths.Equation equation(Maths maths) {
            return (Maths.Equation) maths;
        }

        /** Local derivatives along the way, from the last node back. */
        private List<Edge> edges() {
            var edges = new ArrayList<Edge>();
            for (var name : new ArrayList<>(formulas.keySet()).reversed()) {
                var formula = formulas.getOrDefault(name, Expr.Num.ZERO);
                for (var to : formula.variables()) {
                    if (!leads(to)) continue;
                    edges.add(new Edge(name, to, Derivative.of(formula, to)));
                }
            }
            return edges;
        }

        /** Whether it is, or rests on, what is differentiated by. */
        private boolean leads(String name) {
            if (name.equals(pass.by())) return true;
            var formula = formulas.get(name);
            return formula != null && formula.variables().stream().anyMatch(this::leads);
        }

        private void back(String last, List<Edge> edges, boolean numeric) {
            var adjoints = new HashMap<String, Expr>();
            adjoints.put(last, Expr.Num.ONE);
            var order = new ArrayList<>(formulas.keySet()).reversed();
            order = new ArrayList<>(order.subList(1, order.size()));
            order.add(pass.by());
            for (var name : order) {
                var into = edges.stream().filter(e -> e.to().equals(name)).toList();
                if (into.isEmpty()) continue;
                var terms = new ArrayList<Expr>();
                for (var edge : into) {
                    terms.add(adjoints.getOrDefault(edge.from(), Expr.Num.ZERO).times(local(edge)));
                }
                var adjoint = Simplifier.simplify(Expr.sum(terms));
                adjoints.put(name, adjoint);
                line(last, name, into, adjoints, adjoint, numeric);
            }
        }

        private void line(
                String last,
                String name,
                List<Edge> into,
                Map<String, Expr> adjoints,
                Expr adjoint,
                boolean numeric) {
            var sides = new ArrayList<Maths>();
            sides.add(new Maths.Named(Name.ratio(Name.of(last), name), adjoint));
            boolean direct = into.size() == 1 && into.getFirst().from().equals(last);
            if (direct) {
                sides.add(new Maths.Named(written(into.getFirst().local()), adjoint));
            } else {
                sides.add(new Maths.Named(product(last, into), adjoint));
                if (numeric) sides.add(new Maths.Named(numbers(into, adjoints), adjoint));
            }
            sides.add(numeric ? number(adjoint) : Maths.value(adjoint));
            tale.line(new Line.Step(Sentence.of(Phrase.BY_BACKWARD), new Maths.Equation(sides)));
        }

        /** dL/do · do/dh, and a sum of these where several ways lead there. */
        private static Name product(String last, List<Edge> into) {
            return joined(
                    into.stream()
                            .map(
                                    e -> {
                                        var a = Name.ratio(Name.of(last), e.from());
                                        var b = Name.ratio(Name.of(e.from()), e.to());
                                        return e.from().equals(last) ? b : times(a, b);
                                    })
                            .toList());
        }

        private Name numbers(List<Edge> into, Map<String, Expr> adjoints) {
            return joined(
                    into.stream()
                            .map(
                                    e ->
                                            times(
                                                    shown(
                                                            adjoints.getOrDefault(
                                                                    e.from(), Expr.Num.ZERO)),
                                                    shown(local(e))))
                            .toList());
        }

        private Expr local(Edge edge) {
            var all = new HashMap<>(numbers);
            all.putAll(values);
            return Simplifier.simplify(edge.local().substitute(all));
        }

        private static Name shown(Expr e) {
            var text = Written.isShort(e) ? nabla.expr.Plain.print(e) : Written.rounded(e);
            var tex = Written.isShort(e) ? nabla.expr.Tex.print(e) : text;
            return text.startsWith("-")
                    ? new Name("(" + tex + ")", "(" + text + ")", text)
                    : new Name(tex, text, text);
        }

        private static Name times(Name a, Name b) {
            return new Name(
                    a.tex() + " \\cdot " + b.tex(),
                    a.text() + " · " + b.text(),
                    a.spoken() + " times " + b.spoken());
        }

        private static Name joined(List<Name> terms) {
            return terms.stream()
                    .reduce(
                            (a, b) ->
                                    new Name(
                                            a.tex() + " + " + b.tex(),
                                            a.text() + " + " + b.text(),
                                            a.spoken() + " plus " + b.spoken()))
                    .orElseThrow();
        }

        private static Name written(Expr e) {
            return new Name(
                    nabla.expr.Tex.print(e), nabla.expr.Plain.print(e), nabla.expr.Speech.say(e));
        }

        private static Maths number(Expr e) {
            return Written.isShort(e) ? Maths.value(e) : new Maths.Rounded(e);
        }
    }
}
