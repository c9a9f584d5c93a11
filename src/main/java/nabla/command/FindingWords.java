package nabla.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import nabla.expr.Decimals;
import nabla.expr.Expr;
import nabla.expr.Plain;
import nabla.expr.Rational;
import nabla.numeric.Convexity;
import nabla.numeric.Interval;
import nabla.numeric.SecondDerivativeTest;
import nabla.numeric.StationaryPoints;

/** What was found out about a function, in words. */
final class FindingWords {
    private static final int PLACES = 9;

    private FindingWords() {}

    static List<String> of(StationaryPoints found, List<String> variables) {
        List<String> lines = new ArrayList<>();
        for (StationaryPoints.Point p : found.points()) {
            lines.add(place(p.place(), variables) + ": " + verdict(p.test()));
        }
        lines.add(
                switch (found.extent()) {
                    case ALL ->
                            lines.isEmpty()
                                    ? "The slopes are nowhere zero together."
                                    : "There are no others.";
                    case ALL_IN_BOX -> "There are no others between -10 and 10.";
                    case CURVES -> "The slopes are zero along whole curves.";
                    case NOT_KNOWN -> "Whether there are others is not known.";
                });
        return lines;
    }

    static String of(Convexity.Finding finding) {
        return switch (finding) {
            case Convexity.Finding.Convex _ -> "convex";
            case Convexity.Finding.NotConvex(var from, var to) ->
                    "not convex: above the chord from " + point(from) + " to " + point(to);
            case Convexity.Finding.Undecided _ -> "not known";
        };
    }

    private static String point(Map<String, Rational> at) {
        return at.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(e -> e.getKey() + " = " + Plain.print(Expr.num(e.getValue())))
                .collect(Collectors.joining(", "));
    }

    private static String place(StationaryPoints.Place place, List<String> variables) {
        return variables.stream()
                .map(
                        v ->
                                switch (place) {
                                    case StationaryPoints.Place.Exact(var at) ->
                                            v + " = " + Plain.print(there(at, v));
                                    case StationaryPoints.Place.Enclosed(var box) ->
                                            v + " ≈ " + middle(there(box, v));
                                })
                .collect(Collectors.joining(", "));
    }

    private static String middle(Interval side) {
        return Decimals.fixed(Rational.of(side.middle()), PLACES);
    }

    private static <T> T there(Map<String, T> values, String variable) {
        return Objects.requireNonNull(values.get(variable));
    }

    private static String verdict(SecondDerivativeTest test) {
        String minors =
                test.leading().stream()
                        .map(m -> m.value() == null ? sign(m.sign()) : Plain.print(m.value()))
                        .collect(Collectors.joining(", "));
        return test.verdict().name().toLowerCase(Locale.ROOT)
                + (minors.isEmpty() ? "" : " (leading minors " + minors + ")");
    }

    private static String sign(@org.jspecify.annotations.Nullable Integer sign) {
        return sign == null ? "unknown" : sign > 0 ? "positive" : sign < 0 ? "negative" : "zero";
    }
}
