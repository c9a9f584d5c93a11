package nabla.web.figure;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nabla.descent.Descent;
import nabla.descent.Outcome;
import nabla.descent.Trajectory;
import nabla.numeric.Compiled;

/**
 * What becomes of a descent that somebody's gradient drives, beside the true one, in words; the
 * figure's script says the same.
 */
final class OwnWords {
    /** So much of the first slope is still a slope. */
    private static final double LEFT_OVER = 0.02;

    private static final double SAME = 1e-9;
    private static final double NOTHING = 1e-6;

    private final Compiled f;
    private final List<String> names;
    private final Trajectory own;
    private final Outcome ending;
    private final Trajectory right;
    private final Outcome trueEnding;

    OwnWords(Compiled f, List<String> names, Descent.Run own, Descent.Run right) {
        this.f = f;
        this.names = names;
        this.own = own.trajectory();
        this.ending = own.outcome();
        this.right = right.trajectory();
        this.trueEnding = right.outcome();
    }

    String say() {
        if (own.steps() == 0 && right.steps() == 0) {
            return "At the start the %s is %s; you say %s."
                    .formatted(names.size() == 1 ? "slope" : "gradient", arrow(right), arrow(own));
        }
        if (isSame()) {
            return "Both take the same path. Descent %s; in %d %s the loss goes %s."
                    .formatted(
                            does(trueEnding),
                            own.steps(),
                            own.steps() == 1 ? "step" : "steps",
                            loss(right));
        }
        return "With your gradient it %s Loss %s. The true one %s: loss %s."
                .formatted(ofOwn(), loss(own), does(trueEnding), loss(right));
    }

    private String ofOwn() {
        boolean uphill = dot(own.gradient(0), right.gradient(0)) < 0;
        boolean higher = own.value(own.steps()) > own.value(0);
        return switch (ending) {
            case Outcome.Converged _ -> resting();
            case Outcome.Diverged _ when uphill ->
                    "climbs away: its first step already points uphill.";
            case Outcome.Diverged _ when own.value(own.steps()) < own.value(0) ->
                    "runs away downhill.";
            case Outcome.LeftDomain _ -> "leaves the domain, where there is no value.";
            case Outcome.Crawling _, Outcome.Oscillating _, Outcome.Descending _
                    when uphill && higher ->
                    "goes uphill.";
            case Outcome.Diverged _,
                    Outcome.Crawling _,
                    Outcome.Oscillating _,
                    Outcome.Descending _ ->
                    does(ending) + ".";
        };
    }

    private String resting() {
        double[] end = own.point(own.steps());
        double left = length(f.gradient(end));
        return left > LEFT_OVER * Math.max(length(right.gradient(0)), SAME)
                ? "comes to rest at %s, where you say it is level; but the true slope there is %s."
                        .formatted(place(), Amount.of(left))
                : "converges to %s.".formatted(place());
    }

    private static String does(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Converged _ -> "converges";
            case Outcome.Crawling _ -> "crawls";
            case Outcome.Oscillating _ -> "oscillates";
            case Outcome.Diverged _ -> "diverges";
            case Outcome.LeftDomain _ -> "leaves the domain";
            case Outcome.Descending _ -> "is on its way";
        };
    }

    private String arrow(Trajectory path) {
        return listed(path.gradient(0), names.size() == 1 ? "" : "[", names.size() == 1 ? "" : "]");
    }

    private static String listed(double[] numbers, String open, String close) {
        return Arrays.stream(numbers)
                .mapToObj(Amount::of)
                .collect(Collectors.joining(", ", open, close));
    }

    private static String loss(Trajectory path) {
        double first = path.value(0);
        double last = path.value(path.steps());
        // What is nothing beside the scale of the run is 0.
        boolean gone = Math.abs(last) < NOTHING * Math.abs(first);
        return Amount.of(first) + " → " + Amount.of(gone ? 0 : last);
    }

    private String place() {
        double wide =
                IntStream.rangeClosed(0, own.steps())
                        .mapToObj(own::point)
                        .flatMapToDouble(Arrays::stream)
                        .map(Math::abs)
                        .filter(Double::isFinite)
                        .max()
                        .orElse(0);
        double[] last =
                Arrays.stream(own.point(own.steps()))
                        .map(x -> Math.abs(x) < 1e-4 * wide ? 0 : x)
                        .toArray();
        return names.size() == 1
                ? names.getFirst() + " = " + Amount.of(last[0])
                : listed(last, "(", ")");
    }

    private boolean isSame() {
        return own.steps() == right.steps()
                && IntStream.rangeClosed(0, own.steps())
                        .allMatch(i -> isSame(own.point(i), right.point(i)));
    }

    private static boolean isSame(double[] a, double[] b) {
        return IntStream.range(0, a.length)
                .allMatch(k -> Math.abs(a[k] - b[k]) <= SAME * (1 + Math.abs(a[k])));
    }

    private static double dot(double[] a, double[] b) {
        return IntStream.range(0, a.length).mapToDouble(k -> a[k] * b[k]).sum();
    }

    private static double length(double[] v) {
        return Math.sqrt(dot(v, v));
    }
}
