package nabla.descent;

import java.util.List;
import nabla.numeric.Compiled;

/**
 * A scalar function of one or more variables, with its gradient. A value that is not a number means
 * that the function is undefined there.
 */
public interface Objective {

    /** A compiled function; one instance serves one thread, as the function does. */
    static Objective of(Compiled function) {
        return new Objective() {
            @Override
            public double value(double[] point) {
                return function.at(point);
            }

            @Override
            public double[] gradient(double[] point) {
                return function.gradient(point);
            }
        };
    }

    /**
     * A function that is said to have this gradient, true or not: its values, and a walk that
     * trusts what it was told.
     *
     * @param claimed one function for each variable
     */
    static Objective of(Compiled function, List<Compiled> claimed) {
        return new Objective() {
            @Override
            public double value(double[] point) {
                return function.at(point);
            }

            @Override
            public double[] gradient(double[] point) {
                double[] gradient = new double[claimed.size()];
                for (int i = 0; i < gradient.length; i++) {
                    gradient[i] = claimed.get(i).at(point);
                }
                return gradient;
            }
        };
    }

    double value(double[] point);

    /** The vector of first partials, newly made. */
    double[] gradient(double[] point);

    /**
     * The matrix of second partials. Unless overridden: central differences of the gradient, made
     * symmetric; the step is the cube root of the machine precision, at which truncation and
     * round-off balance.
     */
    default double[][] hessian(double[] point) {
        int n = point.length;
        double[][] hessian = new double[n][n];
        double[] moved = point.clone();
        for (int i = 0; i < n; i++) {
            double h = 6e-6 * Math.max(1, Math.abs(point[i]));
            moved[i] = point[i] + h;
            double[] after = gradient(moved);
            moved[i] = point[i] - h;
            double[] before = gradient(moved);
            moved[i] = point[i];
            for (int j = 0; j < n; j++) {
                double slope = (after[j] - before[j]) / (2 * h);
                hessian[i][j] += slope / 2;
                hessian[j][i] += slope / 2;
            }
        }
        return hessian;
    }
}
