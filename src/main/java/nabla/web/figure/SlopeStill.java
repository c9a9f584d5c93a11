package nabla.web.figure;

import java.util.ArrayList;
import java.util.List;
import nabla.numeric.Compiled;

/**
 * The graph, its tangent, and a line with the slope that was claimed; for a claimed second
 * derivative the parabolas that bend as much.
 */
final class SlopeStill {
    static final int TALL = 400;
    private static final double REACH = 190;

    private final Settings settings;
    private final String variable;
    private final Claim claim;
    private final double x;
    private final Frame frame;
    private final Curve curve;

    SlopeStill(Settings settings) {
        this.settings = settings;
        this.variable = settings.text("variable", "x");
        List<String> variables = List.of(variable);
        Compiled f = settings.function("function", variables);
        int order = (int) settings.number("order", 1);
        this.claim = new Claim(f, settings.function("claim", variables), order);
        this.x = settings.number("at", 1);
        this.curve = new Curve(f, settings.number("from", -3), settings.number("to", 3));
        this.frame = curve.frame(TALL);
    }

    Still still() {
        String shows = settings.has("told") ? shows() : says();
        String says = settings.has("told") ? Still.RESTING : shows;
        Labels labels = new Labels(frame);
        for (double[] at : curve.trace(frame)) {
            labels.avoid(at[0], at[1]);
        }
        String right = touching("tangent", claim.truth(x), labels);
        String own = touching("own", claim.own(x), labels);
        if (!Double.isNaN(claim.own(x))) {
            name("own", "yours " + Amount.of(claim.own(x)), claim.own(x), labels);
        }
        String told = (claim.order() == 1 ? "slope " : "f″ = ") + Amount.of(claim.truth(x));
        String drawn = claim.order() == 1 ? "tangent" : "as it bends";
        name("tangent", isSecret() ? drawn : told, claim.truth(x), labels);
        labels.write("function", "f", around());
        return new Still(
                frame.drawing(
                        shows,
                        curve.path(frame)
                                + right
                                + own
                                + frame.dot("point", x, curve.at(x), 7)
                                + labels.svg()),
                says);
    }

    /** Where the slope itself is asked for, the right one is drawn and not told. */
    private boolean isSecret() {
        return settings.has("secret");
    }

    private String touching(String kind, double value, Labels labels) {
        if (!Double.isFinite(value) || !Double.isFinite(curve.at(x))) {
            return "";
        }
        StringBuilder moves = new StringBuilder();
        double[] before = null;
        for (int i = -20; i <= 20; i++) {
            double[] at = reached(value, i / 20.0);
            moves.append(before == null ? "M" : "L").append(Frame.pixel(at[0], at[1]));
            if (before != null) {
                labels.avoid(before[0], before[1], at[0], at[1]);
            }
            before = at;
        }
        return Frame.path(kind, moves.toString());
    }

    /** The pixel that lies a share of the whole reach along the line or parabola. */
    private double[] reached(double value, double share) {
        double slope = claim.order() == 1 ? value : claim.slope(x);
        double rise = frame.py(curve.at(x) + slope * frame.unit()) - frame.py(curve.at(x));
        double run = frame.px(x + frame.unit()) - frame.px(x);
        double t = share * REACH / Math.hypot(run, rise) * frame.unit();
        double bend = claim.order() == 1 ? 0 : value * t * t / 2;
        return new double[] {frame.px(x + t), frame.py(curve.at(x) + slope * t + bend)};
    }

    private void name(String kind, String text, double value, Labels labels) {
        if (!Double.isFinite(value)) {
            return;
        }
        List<double[]> places = new ArrayList<>();
        for (double share : new double[] {0.95, -0.95, 0.75, -0.75, 0.55, -0.55}) {
            double[] at = reached(value, share);
            double[] near = reached(value, share - 0.05);
            double length = Math.hypot(at[0] - near[0], at[1] - near[1]);
            double ux = (at[0] - near[0]) / length;
            double uy = (at[1] - near[1]) / length;
            double off = 17 + 34 * Math.abs(uy);
            places.add(new double[] {at[0] + uy * off, at[1] - ux * 17});
            places.add(new double[] {at[0] - uy * off, at[1] + ux * 17});
        }
        labels.write(kind, text, places);
    }

    private List<double[]> around() {
        List<double[]> places = new ArrayList<>();
        for (double[] at : curve.trace(frame)) {
            places.add(new double[] {at[0] - 6, at[1] - 22});
            places.add(new double[] {at[0] + 14, at[1] + 20});
        }
        return places;
    }

    /** What is drawn, without its numbers. */
    private String shows() {
        return "The graph, and at %s = %s %s beside yours."
                .formatted(
                        variable,
                        Amount.of(x),
                        claim.order() == 1 ? "its tangent" : "the parabola that bends as it does,");
    }

    private String says() {
        String place = "At " + variable + " = " + Amount.of(x);
        if (settings.has("held")) {
            place = "With " + settings.text("held", "") + ", at " + variable + " = " + Amount.of(x);
        }
        return place + " " + Words.of(claim, x, isSecret()) + ".";
    }
}
