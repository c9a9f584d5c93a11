package nabla.numeric;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.function.ToDoubleFunction;

/**
 * Derivatives from values alone (Nocedal and Wright, <i>Numerical Optimization</i>, 2nd ed., §8.1).
 * The error has two parts: truncation, which grows with h, and round-off, which grows as h shrinks.
 */
public final class FiniteDifferences {
    private static final double MACHINE_PRECISION = 0x1p-52;

    private FiniteDifferences() {}

    /**
     * How the quotient is formed, and how its truncation shrinks: as h to the power {@code order}.
     */
    public enum Scheme {
        FORWARD(1) {
            @Override
            public double slope(DoubleUnaryOperator f, double x, double h) {
                return (f.applyAsDouble(x + h) - f.applyAsDouble(x)) / h;
            }
        },
        CENTRAL(2) {
            @Override
            public double slope(DoubleUnaryOperator f, double x, double h) {
                return (f.applyAsDouble(x + h) - f.applyAsDouble(x - h)) / (2 * h);
            }
        };

        private final int order;

        Scheme(int order) {
            this.order = order;
        }

        public abstract double slope(DoubleUnaryOperator f, double x, double h);

        /**
         * The h at which both errors balance for a function of size and curvature about 1: ε to the
         * power 1/(order + 1).
         */
        public double bestStep() {
            return Math.pow(MACHINE_PRECISION, 1.0 / (order + 1));
        }
    }

    /** The error of a quotient at one h. */
    public record Sample(double h, double slope, double error) {}

    /** Central differences in every coordinate: 2n evaluations. */
    public static double[] gradient(ToDoubleFunction<double[]> f, double[] point) {
        double[] gradient = new double[point.length];
        double[] moved = point.clone();
        for (int i = 0; i < point.length; i++) {
            int coordinate = i;
            gradient[i] =
                    Scheme.CENTRAL.slope(
                            x -> {
                                moved[coordinate] = x;
                                return f.applyAsDouble(moved);
                            },
                            point[i],
                            Scheme.CENTRAL.bestStep() * Math.max(1, Math.abs(point[i])));
            moved[i] = point[i];
        }
        return gradient;
    }

    /**
     * The error at h = 10⁰, 10^(−1/perDecade), … down to 10^(−decades), against the true {@code
     * slope}.
     */
    public static List<Sample> errors(
            Scheme scheme,
            DoubleUnaryOperator f,
            double x,
            double slope,
            int decades,
            int perDecade) {
        List<Sample> samples = new ArrayList<>();
        for (int i = 0; i <= decades * perDecade; i++) {
            double h = Math.pow(10, -(double) i / perDecade);
            double quotient = scheme.slope(f, x, h);
            samples.add(new Sample(h, quotient, Math.abs(quotient - slope)));
        }
        return samples;
    }

    /** The sample with the least error. */
    public static Sample best(List<Sample> samples) {
        Sample best = samples.getFirst();
        for (Sample sample : samples) {
            if (sample.error() < best.error()) {
                best = sample;
            }
        }
        return best;
    }
}
