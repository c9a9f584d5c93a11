package nabla.web.figure;

import java.util.ArrayList;
import java.util.List;
import nabla.expr.Expr;
import nabla.numeric.Compiled;

/** Level curves with the gradient at a point, and beside it the arrow that was claimed. */
final class ArrowStill {
    private static final double LONGEST = 110;
    private static final double SHORTEST = 16;
    private static final double HEAD = 12;

    private final boolean secret;
    private final boolean told;
    private final Frame frame;
    private final Compiled f;
    private final double[] at;
    private final double[] truth;
    private final double[] own;

    ArrowStill(Settings settings) {
        List<String> variables = settings.words("variables", "x, y");
        this.secret = settings.has("secret");
        this.told = settings.has("told");
        this.f = settings.function("function", variables);
        this.at = settings.numbers("at", 1, 1);
        double[] window = settings.numbers("window", -3, 3, -2, 2);
        this.frame =
                new Frame(window[0], window[1], window[2], window[3], SlopeStill.TALL)
                        .equalScales();
        this.truth = f.gradient(at);
        this.own = at(settings.formula("claim", variables), variables, at);
    }

    static double[] at(Expr claim, List<String> variables, double[] point) {
        List<Expr> parts =
                claim instanceof Expr.Vector(List<Expr> all) ? all : List.of(claim, claim);
        return parts.stream().mapToDouble(p -> Compiled.of(p, variables).at(point)).toArray();
    }

    Still still() {
        double longest = Math.max(length(truth), length(own));
        double scale = longest > 0 ? LONGEST / longest : 0;
        Labels labels = new Labels(frame);
        String arrows = arrow("own", own, scale, labels) + arrow("gradient", truth, scale, labels);
        name("gradient", "gradient", truth, scale, labels);
        name("own", "yours", own, scale, labels);
        String shows =
                told
                        ? "Level curves, and at (%s) the gradient beside yours.".formatted(list(at))
                        : "At (%s) %s.".formatted(list(at), VectorWords.of(truth, own, secret));
        String says = told ? Still.RESTING : shows;
        return new Still(
                frame.drawing(
                        shows,
                        new Levels(f, frame).path()
                                + arrows
                                + frame.dot("place", at[0], at[1], 6)
                                + labels.svg()),
                says);
    }

    private static double length(double[] vector) {
        double length = Math.hypot(vector[0], vector[1]);
        return Double.isFinite(length) ? length : 0;
    }

    private double[] tip(double[] vector, double scale) {
        double length = length(vector);
        double drawn = Math.max(SHORTEST, length * scale) / length;
        return new double[] {
            frame.px(at[0]) + vector[0] * drawn, frame.py(at[1]) - vector[1] * drawn
        };
    }

    private String arrow(String kind, double[] vector, double scale, Labels labels) {
        if (length(vector) == 0) {
            return "";
        }
        double[] tip = tip(vector, scale);
        double ux = vector[0] / length(vector);
        double uy = -vector[1] / length(vector);
        labels.avoid(frame.px(at[0]), frame.py(at[1]), tip[0], tip[1]);
        String head =
                "M"
                        + Frame.pixel(tip[0] - HEAD * (ux - uy / 2), tip[1] - HEAD * (uy + ux / 2))
                        + "L"
                        + Frame.pixel(tip[0], tip[1])
                        + "L"
                        + Frame.pixel(tip[0] - HEAD * (ux + uy / 2), tip[1] - HEAD * (uy - ux / 2));
        return Frame.path(
                kind + "-arrow",
                "M" + frame.point(at[0], at[1]) + "L" + Frame.pixel(tip[0], tip[1]) + head);
    }

    private void name(String kind, String text, double[] vector, double scale, Labels labels) {
        if (length(vector) == 0) {
            return;
        }
        double[] tip = tip(vector, scale);
        double ux = vector[0] / length(vector);
        double uy = -vector[1] / length(vector);
        double half = 4 * text.length();
        List<double[]> places = new ArrayList<>();
        places.add(new double[] {tip[0] + ux * (14 + half * Math.abs(ux)), tip[1] + uy * 16});
        places.add(new double[] {tip[0] - uy * half, tip[1] + ux * 20});
        places.add(new double[] {tip[0] + uy * half, tip[1] - ux * 20});
        labels.write(kind, text, places);
    }

    private static String list(double[] vector) {
        return Amount.of(vector[0]) + ", " + Amount.of(vector[1]);
    }
}
