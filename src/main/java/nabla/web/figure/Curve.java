package nabla.web.figure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nabla.numeric.Compiled;

/** A function of one variable, sampled between two ends. */
final class Curve {
    private static final int SAMPLES = 241;
    private static final double MARGIN = 0.12;

    private final Compiled function;
    private final double from;
    private final double to;

    Curve(Compiled function, double from, double to) {
        this.function = function;
        this.from = from;
        this.to = to > from ? to : from + 1;
    }

    double at(double x) {
        return function.at(x);
    }

    /** A frame that holds it; where a few values run away, most of it. */
    Frame frame(int height) {
        double[] values = new double[SAMPLES];
        Arrays.setAll(values, i -> at(place(i)));
        double[] seen = Arrays.stream(values).filter(Double::isFinite).sorted().toArray();
        if (seen.length < 2) {
            return new Frame(from, to, -1, 1, height);
        }
        double low = seen[0];
        double high = seen[seen.length - 1];
        double core = seen[seen.length * 9 / 10] - seen[seen.length / 10];
        if (core > 0 && high - low > 12 * core) {
            low = seen[seen.length / 10] - 2 * core;
            high = seen[seen.length * 9 / 10] + 2 * core;
        }
        double room = high > low ? MARGIN * (high - low) : 1;
        return new Frame(from, to, low - room, high + room, height);
    }

    String path(Frame frame) {
        StringBuilder moves = new StringBuilder();
        double before = Double.NaN;
        for (int i = 0; i < SAMPLES; i++) {
            double value = at(place(i));
            boolean leaps = !(Math.abs(value - before) <= frame.y1() - frame.y0());
            if (Double.isFinite(value)) {
                moves.append(leaps ? "M" : "L").append(frame.point(place(i), value));
            }
            before = value;
        }
        return Frame.path("function", moves.toString());
    }

    /** Some of its pixels, for keeping words clear of it. */
    List<double[]> trace(Frame frame) {
        List<double[]> pixels = new ArrayList<>();
        for (int i = 0; i < SAMPLES; i += 4) {
            double value = at(place(i));
            if (value > frame.y0() && value < frame.y1()) {
                pixels.add(new double[] {frame.px(place(i)), frame.py(value)});
            }
        }
        return pixels;
    }

    private double place(int i) {
        return from + (to - from) * i / (SAMPLES - 1);
    }
}
