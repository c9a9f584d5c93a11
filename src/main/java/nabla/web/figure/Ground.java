package nabla.web.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nabla.numeric.Compiled;
import org.jspecify.annotations.Nullable;

/** What paths lie on: the graph of a function of one variable, or the map of one of two. */
final class Ground {
    private final Compiled f;
    private final @Nullable Curve curve;
    private final Frame frame;

    Ground(Compiled f, Settings settings, int height) {
        this.f = f;
        if (f.dimension() == 1) {
            this.curve = new Curve(f, settings.number("from", -3), settings.number("to", 3));
            this.frame = curve.frame(height);
        } else {
            this.curve = null;
            double[] w = settings.numbers("window", -4, 4, -2, 2);
            this.frame = new Frame(w[0], w[1], w[2], w[3], height).equalScales();
        }
    }

    Frame frame() {
        return frame;
    }

    String svg() {
        return curve == null ? new Levels(f, frame).path() : curve.path(frame);
    }

    double[] pixel(double[] point) {
        return new double[] {frame.px(point[0]), frame.py(curve == null ? point[1] : f.at(point))};
    }

    /** A line through points as far as they are defined, with a dot on each after the first. */
    String path(String kind, List<double[]> points, Labels labels) {
        StringBuilder moves = new StringBuilder();
        StringBuilder dots = new StringBuilder();
        double[] before = null;
        for (double[] point : points) {
            double[] at = pixel(point);
            if (Double.isNaN(at[0] + at[1])) {
                break;
            }
            moves.append(before == null ? "M" : "L").append(Frame.pixel(at[0], at[1]));
            if (before != null) {
                labels.avoid(before[0], before[1], at[0], at[1]);
                dots.append(dot(kind + "-dot", at, 4));
            }
            before = at;
        }
        return Frame.path(kind, moves.toString()) + dots;
    }

    static String dot(String kind, double[] pixel, int radius) {
        return Double.isNaN(pixel[0] + pixel[1])
                ? ""
                : String.format(
                        Locale.ROOT,
                        "<circle class=\"still-%s\" cx=\"%.1f\" cy=\"%.1f\" r=\"%d\"/>",
                        kind,
                        pixel[0],
                        pixel[1],
                        radius);
    }

    /** Writes a name beside the last of the points that is in view. */
    void name(String kind, String text, List<double[]> points, Labels labels) {
        List<double[]> places = new ArrayList<>();
        for (double[] point : points) {
            double[] at = pixel(point);
            boolean seen =
                    at[0] >= frame.left()
                            && at[0] <= frame.right()
                            && at[1] >= frame.top()
                            && at[1] <= frame.bottom();
            if (seen) {
                places.clear();
                places.add(new double[] {at[0], at[1] - 22});
                places.add(new double[] {at[0], at[1] + 22});
                places.add(new double[] {at[0] + 32, at[1]});
                places.add(new double[] {at[0] - 32, at[1]});
            }
        }
        labels.write(kind, text, places);
    }
}
