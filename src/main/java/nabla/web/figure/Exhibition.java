package nabla.web.figure;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    public static Optional<Block.Figure> of(Exhibit exhibit, String id) {
        return switch (exhibit) {
            case Slope slope -> slope(slope, id);
            case Exhibit.Gradient _ -> Optional.empty();
            case Exhibit.Path _ -> Optional.empty();
        };
    }

    /** A run of descent that the answer drives; nothing where it is no whole gradient. */
    public static Optional<Block.Figure> descent(Exhibit exhibit, String id) {
        return Optional.empty();
    }

    private static Optional<Block.Figure> slope(Slope slope, String id) {
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
                : Optional.of(figure(slope, best, held, id));
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
