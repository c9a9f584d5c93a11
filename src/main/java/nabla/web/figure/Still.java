package nabla.web.figure;

import java.util.List;
import java.util.Map;
import nabla.descent.Descent;
import nabla.descent.GradientDescent;
import nabla.descent.Objective;
import nabla.descent.Trajectory;
import nabla.expr.Expr;
import nabla.expr.Parser;
import nabla.expr.Scope;
import nabla.expr.SyntaxError;
import nabla.lesson.FigureKind;
import nabla.numeric.Compiled;

/**
 * A figure of a lesson, drawn in SVG as its author set it; nothing where its settings cannot be
 * read.
 */
public final class Still {
    private static final int LOW = 300;
    private static final int TALL = 338;
    private static final List<String> XY = List.of("x", "y");

    private final Map<String, String> settings;

    private Still(Map<String, String> settings) {
        this.settings = settings;
    }

    public static String svg(FigureKind kind, Map<String, String> settings) {
        Still still = new Still(settings);
        try {
            return switch (kind) {
                case SECANT_TANGENT -> still.secantTangent();
                case DESCENT_LINE -> still.descentLine();
                case DESCENT_MAP -> still.descentMap();
            };
        } catch (SyntaxError | IllegalArgumentException e) {
            return "";
        }
    }

    private String secantTangent() {
        Compiled f = function(1);
        Curve curve = new Curve(f, number("from", -3), number("to", 3));
        Frame frame = curve.frame(LOW);
        double x = number("x", 1);
        double h = number("h", 1);
        double y = curve.at(x);
        double slope = f.gradient(x)[0];
        double rise = (curve.at(x + h) - y) / h;
        double far = frame.x1() - frame.x0();
        double near = far / 5;
        return frame.drawing(
                "The curve, a secant through two of its points, and the tangent at the first",
                curve.path(frame)
                        + frame.line("secant", x - far, y - far * rise, x + far, y + far * rise)
                        + frame.line(
                                "tangent", x - near, y - near * slope, x + near, y + near * slope)
                        + frame.dot("second", x + h, curve.at(x + h), 5)
                        + frame.dot("point", x, y, 7));
    }

    private String descentLine() {
        Compiled f = function(1);
        Curve curve = new Curve(f, number("from", -3), number("to", 3));
        Frame frame = curve.frame(LOW);
        Trajectory path = walk(f, number("start", 2));
        StringBuilder moves = new StringBuilder();
        StringBuilder dots = new StringBuilder();
        for (int i = 0; i <= path.steps() && Double.isFinite(path.value(i)); i++) {
            double x = path.point(i)[0];
            moves.append(i == 0 ? "M" : "L").append(frame.point(x, path.value(i)));
            dots.append(frame.dot("step", x, path.value(i), i == 0 ? 7 : 3.5));
        }
        return frame.drawing(
                "The curve, and the steps of the descent on it",
                curve.path(frame) + Frame.path("path", moves.toString()) + dots);
    }

    private String descentMap() {
        Compiled f = function(2);
        double[] window = numbers("window", -4, 4, -2, 2);
        Frame frame = new Frame(window[0], window[1], window[2], window[3], TALL).equalScales();
        Trajectory path = walk(f, numbers("start", 2, 1));
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
        return frame.drawing(
                "Level curves, and the steps of the descent across them",
                new Levels(f, frame).path() + Frame.path("path", moves.toString()) + dots);
    }

    private Compiled function(int dimension) {
        List<String> variables = XY.subList(0, dimension);
        Expr f = Parser.read(settings.getOrDefault("function", ""), Scope.of(variables)).expr();
        return Compiled.of(f, variables);
    }

    private Trajectory walk(Compiled f, double... start) {
        int steps = (int) Math.max(0, Math.min(200, number("steps", 20)));
        return Descent.run(Objective.of(f), new GradientDescent(number("rate", 0.1)), start, steps)
                .trajectory();
    }

    private double number(String name, double otherwise) {
        return numbers(name, otherwise)[0];
    }

    private double[] numbers(String name, double... otherwise) {
        String[] words = settings.getOrDefault(name, "").split(",", -1);
        double[] numbers = otherwise.clone();
        for (int i = 0; i < numbers.length && words.length == numbers.length; i++) {
            if (!words[i].isBlank()) {
                numbers[i] = Double.parseDouble(words[i].strip());
            }
        }
        return numbers;
    }
}
