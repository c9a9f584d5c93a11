package nabla.web.figure;

import java.util.List;
import nabla.descent.Descent;
import nabla.descent.GradientDescent;
import nabla.descent.Objective;
import nabla.descent.Trajectory;
import nabla.numeric.Compiled;

/** The figures that only lessons have. */
final class LessonStills {
    private static final int LOW = 300;
    private static final int TALL = 338;
    private static final List<String> XY = List.of("x", "y");

    private final Settings settings;

    LessonStills(Settings settings) {
        this.settings = settings;
    }

    Still secantTangent() {
        Compiled f = function(1);
        Curve curve = new Curve(f, settings.number("from", -3), settings.number("to", 3));
        Frame frame = curve.frame(LOW);
        double x = settings.number("x", 1);
        double h = settings.number("h", 1);
        double y = curve.at(x);
        double slope = f.gradient(x)[0];
        double rise = (curve.at(x + h) - y) / h;
        double far = frame.x1() - frame.x0();
        double near = far / 5;
        return still(
                frame,
                "The curve, a secant through two of its points, and the tangent at the first",
                curve.path(frame)
                        + frame.line("secant", x - far, y - far * rise, x + far, y + far * rise)
                        + frame.line(
                                "tangent", x - near, y - near * slope, x + near, y + near * slope)
                        + frame.dot("second", x + h, curve.at(x + h), 5)
                        + frame.dot("point", x, y, 7));
    }

    Still descentLine() {
        Compiled f = function(1);
        Curve curve = new Curve(f, settings.number("from", -3), settings.number("to", 3));
        Frame frame = curve.frame(LOW);
        Trajectory path = walk(f, settings.number("start", 2));
        StringBuilder moves = new StringBuilder();
        StringBuilder dots = new StringBuilder();
        for (int i = 0; i <= path.steps() && Double.isFinite(path.value(i)); i++) {
            double x = path.point(i)[0];
            moves.append(i == 0 ? "M" : "L").append(frame.point(x, path.value(i)));
            dots.append(frame.dot("step", x, path.value(i), i == 0 ? 7 : 3.5));
        }
        return still(
                frame,
                "The curve, and the steps of the descent on it",
                curve.path(frame) + Frame.path("path", moves.toString()) + dots);
    }

    Still descentMap() {
        Compiled f = function(2);
        double[] window = settings.numbers("window", -4, 4, -2, 2);
        Frame frame = new Frame(window[0], window[1], window[2], window[3], TALL).equalScales();
        Trajectory path = walk(f, settings.numbers("start", 2, 1));
        StringBuilder moves = new StringBuilder();
        StringBuilder dots = new StringBuilder();
        for (int i = 0; i <= path.steps(); i++) {
            double[] point = path.point(i);
            if (!Double.isFinite(point[0]) || !Double.isFinite(point[1])) {
                break;
            }
            moves.append(i == 0 ? "M" : "L").append(frame.point(point[0], point[1]));
            dots.append(frame.dot("step", point[0], point[1], i == 0 ? 7 : 3.5));
        }
        return still(
                frame,
                "Level curves, and the steps of the descent across them",
                new Levels(f, frame).path() + Frame.path("path", moves.toString()) + dots);
    }

    private Compiled function(int dimension) {
        return settings.function("function", XY.subList(0, dimension));
    }

    private Still still(Frame frame, String says, String content) {
        return new Still(frame.drawing(says, content), "");
    }

    private Trajectory walk(Compiled f, double... start) {
        int steps = (int) Math.max(0, Math.min(200, settings.number("steps", 20)));
        return Descent.run(
                        Objective.of(f),
                        new GradientDescent(settings.number("rate", 0.1)),
                        start,
                        steps)
                .trajectory();
    }
}
