package nabla.web.figure;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nabla.descent.Descent;
import nabla.descent.GradientDescent;
import nabla.descent.Objective;
import nabla.expr.Expr;
import nabla.expr.Plain;
import nabla.expr.Rational;
import nabla.lesson.Block;
import nabla.lesson.FigureKind;
import nabla.numeric.Compiled;
import nabla.problem.Exhibit;
import nabla.problem.Exhibit.Slope;

/** Sets up the figure for an exhibit: where to look, and how near. */
public final class Exhibition {
    private static final double[] HELD = {1, 2, -1, 0.5, 3};

    private Exhibition() {}

    /** The answer beside the truth; nothing where no window shows the difference. */
    public static Optional<Shown> of(Exhibit exhibit, String id) {
        return switch (exhibit) {
            case Slope slope -> slope(slope, id);
            case Exhibit.Bend bend -> bend(bend, id);
            case Exhibit.Gradient gradient -> gradient(gradient, id);
            case Exhibit.Path path -> path(path, id).map(f -> new Shown(f, Map.of()));
        };
    }

    /** A run of descent that the answer drives; nothing where it is no whole gradient. */
    public static Optional<Block.Figure> descent(Exhibit exhibit, String id) {
        return switch (exhibit) {
            case Slope(var f, var variable, var claim, var order, var at, _)
                    when order == 1 && at == null ->
                    descent(f, List.of(variable), List.of(claim), id);
            case Exhibit.Gradient(var f, var variables, var claim, _, var at, _) when at == null ->
                    descent(f, variables, claim, id);
            case Slope _, Exhibit.Gradient _, Exhibit.Bend _, Exhibit.Path _ -> Optional.empty();
        };
    }

    private static Optional<Block.Figure> descent(
            Expr f, List<String> variables, List<Expr> claim, String id) {
        if (!variables.containsAll(f.variables())
                || claim.stream().anyMatch(c -> !variables.containsAll(c.variables()))) {
            return Optional.empty();
        }
        var view = DescentView.of(Compiled.of(f, variables));
        if (view.score() < 0) return Optional.empty();
        var settings = new LinkedHashMap<String, String>();
        settings.put("function", Plain.print(f));
        settings.put("gradient", vector(claim));
        settings.put("variables", String.join(", ", variables));
        settings.put("start", list(view.start()));
        settings.put("rate", text(view.rate()));
        settings.put("steps", String.valueOf(DescentView.STEPS));
        settings.put("taken", String.valueOf(DescentView.STEPS));
        if (variables.size() == 1) {
            settings.put("from", view.window().getFirst());
            settings.put("to", view.window().getLast());
        } else {
            settings.put("window", view.window().getFirst());
        }
        settings.put("fixed", "yes");
        return Optional.of(new Block.Figure(id, FigureKind.OWN_GRADIENT, settings, ""));
    }

    private static Optional<Shown> gradient(Exhibit.Gradient gradient, String id) {
        var variables = gradient.variables();
        var known = variables.containsAll(gradient.f().variables());
        var claimed = gradient.claim().stream().allMatch(c -> variables.containsAll(c.variables()));
        if (!known || !claimed) return Optional.empty();
        var at = gradient.at();
        var fixed = at != null;
        var preferred =
                variables.stream()
                        .mapToDouble(
                                v ->
                                        at != null
                                                ? number(at.getOrDefault(v, Expr.Num.ONE))
                                                : gradient.witness()
                                                        .getOrDefault(v, Rational.ONE)
                                                        .doubleValue())
                        .toArray();
        var claim = new Expr.Vector(gradient.claim());
        var view =
                ArrowView.of(
                        Compiled.of(gradient.f(), variables),
                        claim,
                        gradient.wrong(),
                        variables,
                        preferred,
                        fixed);
        if (view.score() < -5) return Optional.empty();
        var settings = new LinkedHashMap<String, String>();
        settings.put("function", Plain.print(gradient.f()));
        settings.put("claim", vector(gradient.claim()));
        settings.put("variables", String.join(", ", variables));
        settings.put("at", list(view.at()));
        settings.put("window", view.window());
        if (fixed) settings.put("secret", "yes");
        var seen = new LinkedHashMap<String, Rational>();
        for (int i = 0; i < variables.size() && !fixed; i++) {
            seen.put(
                    variables.get(i),
                    Shown.exact(view.at()[i], gradient.witness(), variables.get(i)));
        }
        return Optional.of(
                new Shown(new Block.Figure(id, FigureKind.GRADIENT_EVIDENCE, settings, ""), seen));
    }

    private static Optional<Block.Figure> path(Exhibit.Path path, String id) {
        var points = new java.util.ArrayList<double[]>();
        points.add(numbers(path.start()));
        path.own().forEach(p -> points.add(numbers(p)));
        var f = Compiled.of(path.f(), path.variables());
        var rate = number(path.rate());
        var run =
                Descent.run(
                                Objective.of(f),
                                new GradientDescent(rate),
                                points.getFirst(),
                                path.own().size())
                        .trajectory();
        var settings = new LinkedHashMap<String, String>();
        settings.put("function", Plain.print(path.f()));
        settings.put(
                "own",
                points.stream()
                        .skip(1)
                        .map(Exhibition::list)
                        .collect(java.util.stream.Collectors.joining("; ")));
        settings.put("variables", String.join(", ", path.variables()));
        settings.put("start", list(points.getFirst()));
        settings.put("rate", text(rate));
        for (int i = 0; i <= run.steps(); i++) points.add(run.point(i));
        if (points.stream()
                .flatMapToDouble(java.util.Arrays::stream)
                .anyMatch(x -> !(Math.abs(x) < 1e6))) {
            return Optional.empty();
        }
        var xs = room(points, 0);
        if (path.variables().size() == 1) {
            settings.put("from", text(xs[0]));
            settings.put("to", text(xs[1]));
        } else {
            var ys = room(points, 1);
            settings.put("window", list(new double[] {xs[0], xs[1], ys[0], ys[1]}));
        }
        return Optional.of(new Block.Figure(id, FigureKind.PATH_EVIDENCE, settings, ""));
    }

    /** An interval that holds a coordinate of all points, with room on both sides. */
    private static double[] room(List<double[]> points, int coordinate) {
        var all = points.stream().mapToDouble(p -> p[coordinate]).summaryStatistics();
        double room = Math.max(0.2 * (all.getMax() - all.getMin()), 0.5);
        return new double[] {Math.floor(all.getMin() - room), Math.ceil(all.getMax() + room)};
    }

    private static double number(Expr e) {
        return Compiled.of(e, List.of()).at();
    }

    private static double[] numbers(List<Expr> point) {
        return point.stream().mapToDouble(Exhibition::number).toArray();
    }

    private static String vector(List<Expr> parts) {
        return Plain.print(parts.size() == 1 ? parts.getFirst() : new Expr.Vector(parts));
    }

    private static String list(double[] numbers) {
        return java.util.Arrays.stream(numbers)
                .mapToObj(Exhibition::text)
                .collect(java.util.stream.Collectors.joining(", "));
    }

    private static Optional<Shown> bend(Exhibit.Bend bend, String id) {
        var slope = bend.slope();
        var view = view(slope, Map.of());
        if (view.score() < 0 || slope.claim().variables().size() > 1) return Optional.empty();
        var settings = new LinkedHashMap<>(figure(slope, view, Map.of(), id).settings());
        settings.put(
                "held",
                bend.point().entrySet().stream()
                        .map(p -> p.getKey() + " = " + passing(bend, p.getKey(), p.getValue()))
                        .collect(java.util.stream.Collectors.joining(", ")));
        var drawn = new Block.Figure(id, FigureKind.SLOPE_EVIDENCE, settings, "");
        return Optional.of(new Shown(drawn, Map.of()));
    }

    /** A variable along the line, such as 2 + t. */
    private static String passing(Exhibit.Bend bend, String variable, Expr at) {
        var from = Amount.of(number(at));
        var t = bend.slope().variable();
        if (!bend.moving().contains(variable)) return from;
        return from.equals("0") ? t : from + " + " + t;
    }

    private static Optional<Shown> slope(Slope slope, String id) {
        var others = new java.util.TreeSet<>(slope.f().variables());
        others.addAll(slope.claim().variables());
        others.remove(slope.variable());
        SlopeView best = null;
        Map<String, Expr> held = Map.of();
        var trials = trials(slope, List.copyOf(others));
        for (int i = 0; i < trials.size(); i++) {
            var view = view(slope, trials.get(i)).lessGood(0.2 * i);
            if (best == null || view.score() > best.score()) {
                best = view;
                held = trials.get(i);
            }
        }
        return best == null || best.score() < 0
                ? Optional.empty()
                : Optional.of(
                        new Shown(figure(slope, best, held, id), seen(slope, best.x(), held)));
    }

    private static Map<String, Rational> seen(Slope slope, double x, Map<String, Expr> held) {
        if (slope.at() != null) return Map.of();
        var seen = new TreeMap<String, Rational>();
        seen.put(slope.variable(), Shown.exact(x, slope.witness(), slope.variable()));
        held.forEach(
                (name, value) -> seen.put(name, Shown.exact(number(value), slope.witness(), name)));
        return seen;
    }

    /** Values at which to hold the other variables. */
    private static List<Map<String, Expr>> trials(Slope slope, List<String> others) {
        var trials = new java.util.ArrayList<Map<String, Expr>>();
        if (slope.at() != null) {
            trials.add(only(slope.at(), others));
        } else if (others.isEmpty()) {
            trials.add(Map.of());
        } else {
            if (slope.witness().keySet().containsAll(others)) {
                trials.add(only(numbers(slope.witness()), others));
            }
            for (double value : HELD) {
                var held = new LinkedHashMap<String, Expr>();
                others.forEach(o -> held.put(o, Expr.num(Rational.of(value))));
                trials.add(held);
            }
        }
        return trials;
    }

    private static Map<String, Expr> numbers(Map<String, Rational> point) {
        var numbers = new LinkedHashMap<String, Expr>();
        point.forEach((name, value) -> numbers.put(name, Expr.num(value)));
        return numbers;
    }

    private static Map<String, Expr> only(Map<String, Expr> point, List<String> names) {
        var some = new LinkedHashMap<String, Expr>();
        names.forEach(n -> some.put(n, point.getOrDefault(n, Expr.Num.ZERO)));
        return some;
    }

    private static SlopeView view(Slope slope, Map<String, Expr> held) {
        var variables = List.of(slope.variable());
        var claim =
                new Claim(
                        Compiled.of(slope.f().substitute(held), variables),
                        Compiled.of(slope.claim().substitute(held), variables),
                        slope.order());
        var at = slope.at() == null ? null : slope.at().get(slope.variable());
        var witness = slope.witness().get(slope.variable());
        double preferred =
                at != null
                        ? Compiled.of(at, List.of()).at()
                        : witness != null ? witness.doubleValue() : Double.NaN;
        return SlopeView.of(claim, preferred, at != null);
    }

    private static Block.Figure figure(
            Slope slope, SlopeView view, Map<String, Expr> held, String id) {
        var settings = new LinkedHashMap<String, String>();
        settings.put("function", Plain.print(slope.f().substitute(held)));
        settings.put("claim", Plain.print(slope.claim().substitute(held)));
        settings.put("variable", slope.variable());
        settings.put("at", text(view.x()));
        settings.put("from", text(view.from()));
        settings.put("to", text(view.to()));
        if (slope.order() != 1) settings.put("order", String.valueOf(slope.order()));
        if (!held.isEmpty()) settings.put("held", inWords(held));
        if (slope.at() != null) settings.put("secret", "yes");
        return new Block.Figure(id, FigureKind.SLOPE_EVIDENCE, settings, "");
    }

    private static String inWords(Map<String, Expr> held) {
        return held.entrySet().stream()
                .map(h -> h.getKey() + " = " + Amount.of(Compiled.of(h.getValue(), List.of()).at()))
                .collect(java.util.stream.Collectors.joining(", "));
    }

    private static String text(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e9
                ? String.valueOf((long) value)
                : String.valueOf(value);
    }
}
