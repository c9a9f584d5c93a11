package nabla.browser;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nabla.Specification;
import nabla.answer.Equivalence;
import nabla.answer.Verdict;
import nabla.answer.Witness;
import nabla.answer.working.WorkingBlock;
import nabla.calculus.CriticalPoints;
import nabla.calculus.Derivative;
import nabla.calculus.Differentiator;
import nabla.calculus.Hessian;
import nabla.calculus.Step;
import nabla.calculus.Taylor;
import nabla.command.DiagnosedRow;
import nabla.descent.Descent;
import nabla.descent.DescentRow;
import nabla.descent.Outcome;
import nabla.expr.Expr;
import nabla.expr.Parser;
import nabla.expr.Plain;
import nabla.expr.Rational;
import nabla.expr.Scope;
import nabla.expr.Speech;
import nabla.expr.Tex;
import nabla.numeric.Ball;
import nabla.numeric.Cells;
import nabla.numeric.Compiled;
import nabla.numeric.Convexity;
import nabla.numeric.Interval;
import nabla.numeric.StationaryPoints;
import nabla.numeric.SymmetricEigen;
import nabla.simplify.Factoring;
import nabla.simplify.Form;
import nabla.simplify.Simplifier;
import nabla.simplify.Work;

/**
 * All that the engine says to a row of one of its specification files, in one text: the same code
 * for Java and for the browser.
 */
final class SpecifiedAnswer {
    private static final int BITS = 200;
    private static final int MOST_WORK = 1_000_000;

    private SpecifiedAnswer() {}

    /**
     * What is said, floating-point numbers as {@link #number} writes them; what is thrown counts as
     * said.
     *
     * @param file its path, such as {@code expr/reading.txt}
     */
    static String of(String file, String row) {
        try {
            List<String> columns = Specification.columns(row);
            return switch (file) {
                case "expr/reading.txt", "expr/left.txt", "expr/doubts.txt", "expr/errors.txt" ->
                        reading(columns);
                case "expr/speech.txt" -> Speech.say(Parser.parse(columns.getFirst()));
                case "simplify/simplify.txt" -> simplified(columns);
                case "simplify/factor.txt" ->
                        String.valueOf(Factoring.of(Parser.parse(columns.getFirst())));
                case "simplify/form.txt" -> forms(Parser.parse(columns.getFirst()));
                case "calculus/derivative.txt" -> derivative(columns);
                case "calculus/bounds.txt" -> work(columns);
                case "calculus/taylor.txt" -> taylor(columns);
                case "calculus/critical.txt" ->
                        String.valueOf(CriticalPoints.of(Parser.parse(columns.getFirst()), "x"));
                case "numeric/evaluation.txt", "numeric/gradient.txt" -> evaluation(columns);
                case "numeric/convexity.txt" -> convexity(columns);
                case "numeric/stationary.txt" -> stationary(columns);
                case "numeric/eigenvalues.txt" -> eigen(columns.getFirst());
                case "descent/outcomes.txt", "descent/points.txt" -> descent(columns);
                case "answer/equivalence.txt", "bench/pairs.txt" -> equivalence(columns);
                case "answer/working/working.txt" -> WorkingBlock.found(row);
                case "command/misconceptions.txt" -> DiagnosedRow.said(columns);
                default -> throw new IllegalStateException("Say here what is asked by " + file);
            };
        } catch (IllegalArgumentException | ArithmeticException e) {
            return "refused: " + e.getMessage();
        }
    }

    /** A number as its 64 bits, after a #. */
    private static String number(double value) {
        String bits = Long.toHexString(Double.doubleToLongBits(value));
        return "#" + "0".repeat(16 - bits.length()) + bits;
    }

    private static String numbers(double... values) {
        return Arrays.stream(values)
                .mapToObj(SpecifiedAnswer::number)
                .collect(Collectors.joining(" "));
    }

    private static String reading(List<String> row) {
        Scope scope =
                switch (row.get(1)) {
                    case "-" -> Scope.OPEN;
                    case "" -> Scope.of();
                    default -> Scope.of(row.get(1).split(","));
                };
        String preview = Preview.of(row.getFirst(), scope);
        if (!preview.startsWith("{\"ok\":true")) {
            return preview;
        }
        Expr read = Parser.read(row.getFirst(), scope).expr();
        return String.join(" ", preview, Tex.print(read), Speech.say(read));
    }

    private static String simplified(List<String> row) {
        return row.stream()
                .map(text -> Plain.print(Simplifier.simplify(Parser.parse(text))))
                .collect(Collectors.joining(" | "));
    }

    private static String forms(Expr e) {
        return Stream.of(Form.values())
                .filter(form -> form.holds(e))
                .map(Enum::name)
                .collect(Collectors.joining(" "));
    }

    private static String derivative(List<String> row) {
        Expr f = Parser.parse(row.get(0));
        String by = row.get(1);
        return String.join(
                "\n",
                Plain.print(Derivative.of(f, by)),
                Plain.print(Hessian.of(f, List.of(by, "z"))),
                steps(Differentiator.derive(f, by)));
    }

    private static String steps(Step step) {
        return Stream.concat(
                        Stream.of(
                                step.rule()
                                        + " "
                                        + Tex.print(step.of())
                                        + " "
                                        + Speech.say(step.result())),
                        step.substeps().stream().map(SpecifiedAnswer::steps))
                .collect(Collectors.joining("\n"));
    }

    /** A simplified derivative, and how much work that was. */
    private static String work(List<String> row) {
        Work work = Work.of(MOST_WORK);
        Step step = Differentiator.derive(Parser.parse(row.get(0)), row.get(1));
        return Plain.print(Simplifier.simplify(step.result(), work)) + " in " + work.spent();
    }

    private static String taylor(List<String> row) {
        return Plain.print(
                Taylor.polynomial(
                        Parser.parse(row.get(0)),
                        "x",
                        Parser.parse(row.get(1)),
                        Integer.parseInt(row.get(2))));
    }

    private static String evaluation(List<String> row) {
        Expr f = Parser.parse(row.getFirst());
        double[] given = Cells.numbers(row.get(1));
        double[] place = {given[0], given.length > 1 ? given[1] : 0};
        Compiled compiled = Compiled.of(f, List.of("x", "y"));
        return String.join(
                " ",
                number(compiled.at(place)),
                numbers(compiled.gradient(place)),
                Double.isFinite(place[0] + place[1]) ? digits(f, place) : "");
    }

    /** Every bit of an enclosure, and the double in its middle. */
    private static String digits(Expr f, double[] place) {
        Map<String, Rational> point =
                Map.of("x", Rational.of(place[0]), "y", Rational.of(place[1]));
        Ball ball = Ball.of(f, point, BITS);
        return ball == null ? "nothing" : ball + " " + number(ball.doubleValue());
    }

    private static String convexity(List<String> row) {
        Map<String, Interval> box = new TreeMap<>();
        for (String side : row.get(1).split(", ")) {
            String[] words = side.split("[: ]+");
            box.put(
                    words[0],
                    new Interval(Double.parseDouble(words[1]), Double.parseDouble(words[2])));
        }
        return switch (Convexity.of(Parser.parse(row.get(0)), box)) {
            case Convexity.Finding.Convex _ -> "convex";
            case Convexity.Finding.NotConvex(var from, var to) ->
                    "not convex from " + new TreeMap<>(from) + " to " + new TreeMap<>(to);
            case Convexity.Finding.Undecided _ -> "undecided";
        };
    }

    private static String stationary(List<String> row) {
        List<String> variables = List.of(row.get(1).split(","));
        StationaryPoints found = StationaryPoints.of(Parser.parse(row.get(0)), variables);
        List<String> said = new ArrayList<>(List.of(found.extent().name()));
        for (StationaryPoints.Point point : found.points()) {
            said.add(place(point.place()));
            said.add(point.test().verdict() + " " + point.test().reason());
            said.add(point.test().leading().toString());
        }
        return String.join("\n", said);
    }

    private static String place(StationaryPoints.Place place) {
        return switch (place) {
            case StationaryPoints.Place.Exact(var at) -> new TreeMap<>(at).toString();
            case StationaryPoints.Place.Enclosed(var box) ->
                    new TreeMap<>(box)
                            .values().stream()
                                    .map(side -> numbers(side.low(), side.high()))
                                    .collect(Collectors.joining(", "));
        };
    }

    private static String eigen(String rows) {
        SymmetricEigen eigen =
                SymmetricEigen.of(
                        Arrays.stream(rows.split(";"))
                                .map(Cells::numbers)
                                .toArray(double[][]::new));
        return IntStream.range(0, eigen.size())
                .mapToObj(i -> number(eigen.value(i)) + " for " + numbers(eigen.vector(i)))
                .collect(Collectors.joining(", "));
    }

    private static String descent(List<String> row) {
        Descent.Run run = DescentRow.walk(row);
        int last = run.trajectory().steps();
        return String.join(
                " ",
                outcome(run.outcome()),
                "after",
                String.valueOf(last),
                numbers(run.trajectory().point(last)),
                number(run.trajectory().value(last)));
    }

    private static String outcome(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Converged c ->
                    String.join(
                            " ",
                            "converged " + c.step() + " " + c.minimum() + " " + c.overshoots(),
                            numbers(c.slope(), c.flattest(), c.steepest()));
            case Outcome.Crawling(var stride, var left) -> "crawling " + numbers(stride, left);
            case Outcome.Oscillating(var overshoots, var among, var curvature, var growth) ->
                    "oscillating " + overshoots + "/" + among + numbers(curvature, growth);
            case Outcome.Diverged(var step, var curvature, var growth, var falling) ->
                    "diverged " + step + " " + falling + " " + numbers(curvature, growth);
            case Outcome.LeftDomain(var step) -> "left the domain " + step;
            case Outcome.Descending(var share, var left) -> "descending " + numbers(share, left);
        };
    }

    private static String equivalence(List<String> row) {
        Expr answer = Parser.parse(row.get(0));
        Expr key = Parser.parse(row.get(1));
        return verdict(Equivalence.compare(answer, key))
                + "\n"
                + verdict(Equivalence.compare(key, answer));
    }

    private static String verdict(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Equivalent(var ground, var reason) -> ground + ": " + reason;
            case Verdict.Different(var reason, var witness) ->
                    "different: " + reason + (witness == null ? "" : " " + witness(witness));
            case Verdict.Undecided(var reason) -> "undecided: " + reason;
        };
    }

    private static String witness(Witness witness) {
        return witness.point()
                + " "
                + numbers(witness.answerValue(), witness.keyValue())
                + " "
                + witness.component();
    }
}
