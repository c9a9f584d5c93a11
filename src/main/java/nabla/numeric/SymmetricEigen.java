package nabla.numeric;

/**
 * Eigenvalues, rising, and orthonormal eigenvectors of a symmetric matrix: cyclic Jacobi rotations
 * (Golub and Van Loan, <i>Matrix Computations</i>, 4th ed., §8.5), exact to rounding for the small
 * matrices met here. Entries that are not finite give eigenvalues that are not numbers.
 */
public final class SymmetricEigen {
    private static final int MOST_SWEEPS = 60;

    private final double[] values;
    private final double[][] vectors;

    private SymmetricEigen(double[] values, double[][] vectors) {
        this.values = values;
        this.vectors = vectors;
    }

    /** Reads the lower triangle. */
    public static SymmetricEigen of(double[][] matrix) {
        int n = matrix.length;
        double[][] a = new double[n][n];
        double[][] v = new double[n][n];
        for (int i = 0; i < n; i++) {
            v[i][i] = 1;
            for (int j = 0; j <= i; j++) {
                a[i][j] = matrix[i][j];
                a[j][i] = matrix[i][j];
            }
        }
        double scale = offDiagonal(a) + trace(a);
        if (!Double.isFinite(scale)) {
            return undefined(v);
        }
        for (int sweep = 0; sweep < MOST_SWEEPS && offDiagonal(a) > 1e-30 * scale; sweep++) {
            for (int p = 0; p < n; p++) {
                for (int q = p + 1; q < n; q++) {
                    rotate(a, v, p, q);
                }
            }
        }
        return sorted(a, v);
    }

    public int size() {
        return values.length;
    }

    public double value(int index) {
        return values[index];
    }

    /**
     * The unit eigenvector of {@link #value(int)}, its first component that is not zero positive.
     */
    public double[] vector(int index) {
        return vectors[index].clone();
    }

    public double smallest() {
        return values[0];
    }

    public double largest() {
        return values[values.length - 1];
    }

    /** The rotation in the plane (p, q) that makes a[p][q] zero. */
    private static void rotate(double[][] a, double[][] v, int p, int q) {
        if (a[p][q] == 0) {
            return;
        }
        double theta = (a[q][q] - a[p][p]) / (2 * a[p][q]);
        double t = (theta < 0 ? -1 : 1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
        double c = 1 / Math.sqrt(t * t + 1);
        double s = t * c;
        for (int k = 0; k < a.length; k++) {
            double kp = a[k][p];
            double kq = a[k][q];
            a[k][p] = c * kp - s * kq;
            a[k][q] = s * kp + c * kq;
        }
        for (int k = 0; k < a.length; k++) {
            double pk = a[p][k];
            double qk = a[q][k];
            a[p][k] = c * pk - s * qk;
            a[q][k] = s * pk + c * qk;
            double vp = v[p][k];
            double vq = v[q][k];
            v[p][k] = c * vp - s * vq;
            v[q][k] = s * vp + c * vq;
        }
        a[p][q] = 0;
        a[q][p] = 0;
    }

    private static double offDiagonal(double[][] a) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < i; j++) {
                sum += a[i][j] * a[i][j];
            }
        }
        return sum;
    }

    private static double trace(double[][] a) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i][i] * a[i][i];
        }
        return sum;
    }

    private static SymmetricEigen sorted(double[][] a, double[][] v) {
        int n = a.length;
        double[] values = new double[n];
        double[][] vectors = new double[n][];
        for (int i = 0; i < n; i++) {
            int at = i;
            for (; at > 0 && values[at - 1] > a[i][i]; at--) {
                values[at] = values[at - 1];
                vectors[at] = vectors[at - 1];
            }
            values[at] = a[i][i];
            vectors[at] = facingForward(v[i]);
        }
        return new SymmetricEigen(values, vectors);
    }

    private static double[] facingForward(double[] vector) {
        double first = 0;
        for (int i = 0; i < vector.length && first == 0; i++) {
            first = Math.abs(vector[i]) < 1e-15 ? 0 : vector[i];
        }
        double[] facing = new double[vector.length];
        for (int i = 0; i < vector.length; i++) {
            facing[i] = first < 0 ? 0 - vector[i] : vector[i];
        }
        return facing;
    }

    private static SymmetricEigen undefined(double[][] v) {
        double[] values = new double[v.length];
        java.util.Arrays.fill(values, Double.NaN);
        return new SymmetricEigen(values, v);
    }
}
