package nabla.browser;

import java.util.ArrayList;
import java.util.List;
import nabla.descent.Adam;
import nabla.descent.Descent;
import nabla.descent.ExactLineSearch;
import nabla.descent.GradientDescent;
import nabla.descent.Momentum;
import nabla.descent.Nesterov;
import nabla.descent.Newton;
import nabla.descent.Objective;
import nabla.descent.Optimiser;
import nabla.descent.Outcome;
import nabla.descent.RmsProp;
import nabla.descent.Trajectory;

/** A descent, as JSON for the page. */
final class Walk {
    private static final double BETA = 0.9;

    private Walk() {}

    /** {@code {points: [[x, …]], values: […], gradients: [[…]], outcome: {name, …}}}. */
    static String json(
            Objective objective, String optimiser, double[] start, double rate, int steps) {
        Descent.Run run = Descent.run(objective, optimiser(optimiser, rate), start, steps);
        Trajectory path = run.trajectory();
        List<String> points = new ArrayList<>();
        List<String> gradients = new ArrayList<>();
        double[] values = new double[path.steps() + 1];
        for (int i = 0; i <= path.steps(); i++) {
            points.add(array(path.point(i)));
            gradients.add(array(path.gradient(i)));
            values[i] = path.value(i);
        }
        return Json.object()
                .putJson("points", points)
                .put("values", values)
                .putJson("gradients", gradients)
                .putJson("outcome", outcome(run.outcome()))
                .end();
    }

    private static Optimiser optimiser(String name, double rate) {
        return switch (name) {
            case "momentum" -> new Momentum(rate, BETA);
            case "nesterov" -> new Nesterov(rate, BETA);
            case "rmsprop" -> new RmsProp(rate);
            case "adam" -> new Adam(rate);
            case "newton" -> new Newton();
            case "line-search" -> new ExactLineSearch();
            default -> new GradientDescent(rate);
        };
    }

    private static String outcome(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Converged(
                            var step,
                            var slope,
                            var flattest,
                            var steepest,
                            var minimum,
                            var overshoots) ->
                    Json.object()
                            .put("name", "converged")
                            .put("step", step)
                            .put("slope", slope)
                            .put("flattest", flattest)
                            .put("steepest", steepest)
                            .put("minimum", minimum)
                            .put("overshoots", overshoots)
                            .end();
            case Outcome.Crawling(var stride, var stepsLeft) ->
                    Json.object()
                            .put("name", "crawling")
                            .put("stride", stride)
                            .put("stepsLeft", stepsLeft)
                            .end();
            case Outcome.Oscillating(var overshoots, var among, var curvature, var growth) ->
                    Json.object()
                            .put("name", "oscillating")
                            .put("overshoots", overshoots)
                            .put("among", among)
                            .put("curvature", curvature)
                            .put("growth", growth)
                            .end();
            case Outcome.Diverged(var step, var curvature, var growth, var falling) ->
                    Json.object()
                            .put("name", "diverged")
                            .put("step", step)
                            .put("curvature", curvature)
                            .put("growth", growth)
                            .put("falling", falling)
                            .end();
            case Outcome.LeftDomain(var step) ->
                    Json.object().put("name", "leftDomain").put("step", step).end();
            case Outcome.Descending(var share, var stepsLeft) ->
                    Json.object()
                            .put("name", "descending")
                            .put("share", share)
                            .put("stepsLeft", stepsLeft)
                            .end();
        };
    }

    private static String array(double[] values) {
        StringBuilder text = new StringBuilder("[");
        for (int i = 0; i < values.length; i++) {
            text.append(i == 0 ? "" : ",")
                    .append(Double.isFinite(values[i]) ? Double.toString(values[i]) : "null");
        }
        return text.append(']').toString();
    }
}
