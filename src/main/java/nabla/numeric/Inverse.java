package nabla.numeric;

import org.jspecify.annotations.Nullable;

/** The inverse of a small matrix of doubles, by Gauss and Jordan with pivots. */
final class Inverse {
    private Inverse() {}

    /** About the inverse; null where there is none, or nearly so. */
    static double @Nullable [][] of(double[][] matrix) {
        int n = matrix.length;
        double[][] a = new double[n][2 * n];
        for (int i = 0; i < n; i++) {
            System.arraycopy(matrix[i], 0, a[i], 0, n);
            a[i][n + i] = 1;
        }
        for (int k = 0; k < n; k++) {
            int pivot = k;
            for (int i = k + 1; i < n; i++) {
                pivot = Math.abs(a[i][k]) > Math.abs(a[pivot][k]) ? i : pivot;
            }
            if (!(Math.abs(a[pivot][k]) > 1e-200)) {
                return null;
            }
            double[] row = a[pivot];
            a[pivot] = a[k];
            a[k] = row;
            eliminate(a, k);
        }
        double[][] inverse = new double[n][];
        for (int i = 0; i < n; i++) {
            inverse[i] = java.util.Arrays.copyOfRange(a[i], n, 2 * n);
        }
        return inverse;
    }

    private static void eliminate(double[][] a, int k) {
        double pivot = a[k][k];
        for (int j = 0; j < a[k].length; j++) {
            a[k][j] /= pivot;
        }
        for (int i = 0; i < a.length; i++) {
            double times = i == k ? 0 : a[i][k];
            for (int j = 0; j < a[k].length && times != 0; j++) {
                a[i][j] -= times * a[k][j];
            }
        }
    }
}
