package nabla.web.figure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nabla.descent.Descent;
import nabla.descent.GradientDescent;
import nabla.descent.Objective;
import nabla.descent.Trajectory;
import nabla.expr.Expr;
import nabla.numeric.Compiled;

/** Two paths of descent on one ground: the right one, and the learner's own. */
final class PathStill {
    private final Settings settings;
    private final List<String> variables;
    private final Compiled f;
    private final double[] start;
    private final double rate;

    PathStill(Settings settings) {
        this.settings = settings;
        this.variables = settings.words("variables", "x");
        this.f = settings.function("function", variables);
        this.start =
                settings.numbers(
                        "start", variables.size() == 1 ? new double[] {2} : new double[] {2, 1});
        this.rate = settings.number("rate", 0.1);
    }

    /** The points that a learner gave. */
    Still given() {
        List<double[]> own = new ArrayList<>(List.of(start));
        for (String point : settings.text("own", "").split(";", -1)) {
            own.add(
                    Arrays.stream(point.split(",", -1))
                            .mapToDouble(w -> Double.parseDouble(w.strip()))
                            .toArray());
        }
        List<double[]> right = points(run(Objective.of(f), own.size() - 1).trajectory());
        return still(right, own, PathWords.of(f, right, own) + ".");
    }

    /** A run that the learner's gradient drives. */
    Still driven() {
        int steps = (int) Math.clamp(settings.number("steps", 20), 0, 200);
        Expr gradient = settings.formula("gradient", variables);
        List<Expr> parts =
                gradient instanceof Expr.Vector(List<Expr> all) ? all : List.of(gradient);
        if (parts.size() != variables.size()) {
            throw new IllegalArgumentException("one component for each variable");
        }
        Objective own =
                Objective.of(f, parts.stream().map(p -> Compiled.of(p, variables)).toList());
        Descent.Run right = run(Objective.of(f), steps);
        Descent.Run driven = run(own, steps);
        String words = new OwnWords(f, variables, driven, right).say();
        return still(points(right.trajectory()), points(driven.trajectory()), words);
    }

    private Descent.Run run(Objective objective, int steps) {
        return Descent.run(objective, new GradientDescent(rate), start, steps);
    }

    private static List<double[]> points(Trajectory path) {
        List<double[]> points = new ArrayList<>();
        for (int i = 0; i <= path.steps(); i++) {
            points.add(path.point(i));
        }
        return points;
    }

    private Still still(List<double[]> right, List<double[]> own, String says) {
        Ground ground = new Ground(f, settings, SlopeStill.TALL);
        Labels labels = new Labels(ground.frame());
        String paths = ground.path("path", right, labels) + ground.path("own", own, labels);
        double[] from = ground.pixel(start);
        labels.avoid(from[0], from[1]);
        ground.name("own", "yours", own.subList(1, own.size()), labels);
        ground.name("path", "right", right.subList(1, right.size()), labels);
        ground.name("path", "start", List.of(start), labels);
        return new Still(
                ground.frame()
                        .drawing(
                                says,
                                ground.svg() + paths + Ground.dot("step", from, 7) + labels.svg()),
                says);
    }
}
