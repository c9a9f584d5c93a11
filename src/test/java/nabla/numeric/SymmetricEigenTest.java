package nabla.numeric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import nabla.Specification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SymmetricEigenTest {

    static Stream<List<String>> eigenvalues() {
        return Specification.rows(SymmetricEigenTest.class, "eigenvalues.txt");
    }

    @ParameterizedTest
    @MethodSource
    void eigenvalues(List<String> row) {
        double[][] matrix =
                Arrays.stream(row.get(0).split(";")).map(Cells::numbers).toArray(double[][]::new);
        SymmetricEigen eigen = SymmetricEigen.of(matrix);
        double[] values = new double[eigen.size()];
        Arrays.setAll(values, eigen::value);
        assertThat(values).containsExactly(Cells.numbers(row.get(1)), within(1e-12));
    }

    @Test
    void vectorsAreStretchedByTheirValues() {
        Random random = new Random(7);
        for (int n = 1; n <= 8; n++) {
            double[][] a = new double[n][n];
            for (int i = 0; i < n; i++) {
                for (int j = 0; j <= i; j++) {
                    a[i][j] = a[j][i] = random.nextGaussian();
                }
            }
            SymmetricEigen eigen = SymmetricEigen.of(a);
            for (int k = 0; k < n; k++) {
                double[] v = eigen.vector(k);
                for (int i = 0; i < n; i++) {
                    double stretched = 0;
                    for (int j = 0; j < n; j++) {
                        stretched += a[i][j] * v[j];
                    }
                    assertThat(stretched).isCloseTo(eigen.value(k) * v[i], within(1e-12));
                }
            }
        }
    }
}
