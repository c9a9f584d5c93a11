package nabla.simplify;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nabla.expr.Expr;
import nabla.expr.Rational;
import org.jspecify.annotations.Nullable;

/**
 * The resultant of two polynomials in two variables: a polynomial in one of them that is zero
 * wherever both have a common zero. It is worked out at enough rational points, as Sylvester's
 * determinant, and interpolated (von zur Gathen and Gerhard, <i>Modern Computer Algebra</i>, 6.8).
 */
public final class Resultant {
    private static final int LARGEST_DEGREE = 40;

    private Resultant() {}

    /**
     * The polynomial in {@code keep} after {@code eliminate} is gone; null where the two are no
     * polynomials in these, share a factor, or are too large.
     */
    public static @Nullable Expr of(Expr p, Expr q, String eliminate, String keep) {
        Map<Map<String, Integer>, Rational> first = Coefficients.of(p);
        Map<Map<String, Integer>, Rational> second = Coefficients.of(q);
        if (first == null || second == null) {
            return null;
        }
        int degree = total(first) * total(second);
        int m = degree(first, eliminate);
        int n = degree(second, eliminate);
        if (degree > LARGEST_DEGREE || m == 0 || n == 0) {
            return null;
        }
        List<Rational> values = new ArrayList<>();
        for (int i = 0; i <= degree; i++) {
            Rational at = Rational.of(i - degree / 2);
            values.add(
                    determinant(
                            sylvester(
                                    along(first, eliminate, keep, at, m),
                                    along(second, eliminate, keep, at, n))));
        }
        Expr result = interpolated(values, keep, -(degree / 2));
        return result.contains(keep) || !result.equals(Expr.Num.ZERO) ? result : null;
    }

    private static int total(Map<Map<String, Integer>, Rational> terms) {
        return terms.keySet().stream()
                .mapToInt(m -> m.values().stream().mapToInt(Integer::intValue).sum())
                .max()
                .orElse(0);
    }

    private static int degree(Map<Map<String, Integer>, Rational> terms, String variable) {
        return terms.keySet().stream().mapToInt(m -> m.getOrDefault(variable, 0)).max().orElse(0);
    }

    /** The coefficients by the power of one variable, highest first, where the other is fixed. */
    private static Rational[] along(
            Map<Map<String, Integer>, Rational> terms,
            String variable,
            String fixed,
            Rational at,
            int degree) {
        Rational[] row = new Rational[degree + 1];
        java.util.Arrays.fill(row, Rational.ZERO);
        terms.forEach(
                (m, c) -> {
                    int k = degree - m.getOrDefault(variable, 0);
                    row[k] = row[k].plus(c.times(at.pow(m.getOrDefault(fixed, 0))));
                });
        return row;
    }

    private static Rational[][] sylvester(Rational[] p, Rational[] q) {
        int size = p.length + q.length - 2;
        Rational[][] a = new Rational[size][size];
        for (int i = 0; i < size; i++) {
            java.util.Arrays.fill(a[i], Rational.ZERO);
            Rational[] from = i < q.length - 1 ? p : q;
            int shift = i < q.length - 1 ? i : i - (q.length - 1);
            System.arraycopy(from, 0, a[i], shift, from.length);
        }
        return a;
    }

    /** By Gauss's elimination. */
    private static Rational determinant(Rational[][] a) {
        Rational value = Rational.ONE;
        for (int k = 0; k < a.length; k++) {
            int pivot = k;
            while (pivot < a.length && a[pivot][k].isZero()) {
                pivot++;
            }
            if (pivot == a.length) {
                return Rational.ZERO;
            }
            if (pivot != k) {
                Rational[] row = a[k];
                a[k] = a[pivot];
                a[pivot] = row;
                value = value.negate();
            }
            value = value.times(a[k][k]);
            for (int i = k + 1; i < a.length; i++) {
                Rational times = a[i][k].over(a[k][k]);
                for (int j = k; j < a.length && !times.isZero(); j++) {
                    a[i][j] = a[i][j].minus(times.times(a[k][j]));
                }
            }
        }
        return value;
    }

    /** Newton's polynomial through values at consecutive whole numbers, multiplied out. */
    private static Expr interpolated(List<Rational> values, String variable, int from) {
        int n = values.size();
        Rational[] difference = values.toArray(Rational[]::new);
        Rational[] sum = new Rational[n];
        Rational[] basis = new Rational[n];
        java.util.Arrays.fill(sum, Rational.ZERO);
        java.util.Arrays.fill(basis, Rational.ZERO);
        basis[0] = Rational.ONE;
        for (int k = 0; k < n; k++) {
            for (int i = 0; i <= k; i++) {
                sum[i] = sum[i].plus(basis[i].times(difference[0]));
            }
            for (int i = 0; i + 1 < n - k; i++) {
                difference[i] = difference[i + 1].minus(difference[i]).over(Rational.of(k + 1));
            }
            Rational root = Rational.of(from + k);
            for (int i = Math.min(k + 1, n - 1); i >= 0; i--) {
                Rational below = i == 0 ? Rational.ZERO : basis[i - 1];
                basis[i] = below.minus(root.times(basis[i]));
            }
        }
        List<Expr> terms = new ArrayList<>();
        for (int i = n - 1; i >= 0; i--) {
            if (!sum[i].isZero()) {
                terms.add(
                        Expr.num(sum[i])
                                .times(i == 0 ? Expr.Num.ONE : Expr.variable(variable).pow(i)));
            }
        }
        return Expr.sum(terms);
    }
}
