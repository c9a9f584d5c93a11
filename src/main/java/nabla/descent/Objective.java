package nabla.descent;

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
