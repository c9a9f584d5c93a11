package nabla.descent;

import nabla.numeric.SymmetricEigen;

/** ½xᵀAx + bᵀx + c with a symmetric A. */
public final class Quadratic implements Objective {
    private final double[][] matrix;
    private final double[] linear;
    private final double constant;

    public Quadratic(double[][] matrix, double[] linear, double constant) {
        this.matrix = matrix;
        this.linear = linear;
        this.constant = constant;
    }

    @Override
    public double value(double[] point) {
        return Vectors.dot(point, Vectors.times(matrix, point)) / 2
                + Vectors.dot(linear, point)
                + constant;
    }

    @Override
    public double[] gradient(double[] point) {
        return Vectors.plus(Vectors.times(matrix, point), linear);
    }

    @Override
    public double[][] hessian(double[] point) {
        return matrix;
    }

    /** The rate above which gradient descent on this function diverges. */
    public double criticalRate() {
        return criticalRate(matrix);
    }

    /**
     * 2/λmax, the rate at which gradient descent on a quadratic with this Hessian ceases to
     * converge: each step multiplies the error along an eigenvector by 1 − ηλ. Infinite where no
     * curvature is positive.
     */
    public static double criticalRate(double[][] hessian) {
        double steepest = SymmetricEigen.of(hessian).largest();
        return steepest > 0 ? 2 / steepest : Double.POSITIVE_INFINITY;
    }
}
