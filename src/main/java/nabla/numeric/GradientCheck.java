package nabla.numeric;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Compares a claimed gradient with finite differences and names the components that are wrong. */
public final class GradientCheck {
    private static final double TOLERANCE = 1e-5;

    private GradientCheck() {}

    /** A component that does not agree. */
    public record Mismatch(int component, double claimed, double estimated) {}

    /**
     * The components that differ by more than a hundred-thousandth of their size; none where all
     * agree.
     */
    public static List<Mismatch> mismatches(
            ToDoubleFunction<double[]> f, double[] claimed, double[] point) {
        double[] estimated = FiniteDifferences.gradient(f, point);
        List<Mismatch> wrong = new ArrayList<>();
        for (int i = 0; i < claimed.length; i++) {
            double allowed =
                    TOLERANCE * Math.max(1, Math.max(Math.abs(claimed[i]), Math.abs(estimated[i])));
            if (!(Math.abs(claimed[i] - estimated[i]) <= allowed)) {
                wrong.add(new Mismatch(i, claimed[i], estimated[i]));
            }
        }
        return wrong;
    }
}
