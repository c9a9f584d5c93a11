package nabla.bench;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nabla.expr.Parser;
import nabla.expr.Scope;
import nabla.numeric.Compiled;
import org.hipparchus.analysis.differentiation.Gradient;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The gradient of Rosenbrock's function of ten variables, Σ 100(xᵢ₊₁ − xᵢ²)² + (1 − xᵢ)²: ours by
 * reverse mode, by hand, by central differences of the function by hand, and by Hipparchus.
 */
@State(org.openjdk.jmh.annotations.Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class Rosenbrock {
    private static final int N = 10;
    private static final double H = 6.055e-6;

    private final double[] point = IntStream.range(0, N).mapToDouble(i -> 0.3 + 0.1 * i).toArray();
    private final double[] into = new double[N];
    private final Compiled compiled = compiled();

    @Benchmark
    public double[] ours() {
        compiled.gradient(point, into);
        return into;
    }

    @Benchmark
    public double[] byHand() {
        return byHand(point, into);
    }

    @Benchmark
    public double[] centralDifferences() {
        for (int i = 0; i < N; i++) {
            double kept = point[i];
            point[i] = kept + H;
            double above = value(point);
            point[i] = kept - H;
            double below = value(point);
            point[i] = kept;
            into[i] = (above - below) / (2 * H);
        }
        return into;
    }

    @Benchmark
    public double[] hipparchus() {
        Gradient[] x = new Gradient[N];
        for (int i = 0; i < N; i++) {
            x[i] = Gradient.variable(N, i, point[i]);
        }
        Gradient sum = Gradient.constant(N, 0);
        for (int i = 0; i + 1 < N; i++) {
            Gradient a = x[i + 1].subtract(x[i].square());
            Gradient b = x[i].negate().add(1);
            sum = sum.add(a.square().multiply(100)).add(b.square());
        }
        return sum.getGradient();
    }

    static double value(double[] x) {
        double sum = 0;
        for (int i = 0; i + 1 < N; i++) {
            double a = x[i + 1] - x[i] * x[i];
            double b = 1 - x[i];
            sum += 100 * a * a + b * b;
        }
        return sum;
    }

    static double[] byHand(double[] x, double[] into) {
        into[0] = 0;
        for (int i = 0; i + 1 < N; i++) {
            double a = x[i + 1] - x[i] * x[i];
            into[i] += -400 * x[i] * a - 2 * (1 - x[i]);
            into[i + 1] = 200 * a;
        }
        return into;
    }

    static Compiled compiled() {
        List<String> names = IntStream.range(0, N).mapToObj(i -> "x_" + i).toList();
        String text =
                IntStream.range(0, N - 1)
                        .mapToObj(i -> "100(x_%d - x_%d^2)^2 + (1 - x_%d)^2".formatted(i + 1, i, i))
                        .collect(Collectors.joining(" + "));
        return Compiled.of(Parser.read(text, Scope.of(names)).expr(), names);
    }
}
