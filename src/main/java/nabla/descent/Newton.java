package nabla.descent;

import nabla.numeric.SymmetricEigen;

/**
 * Damped Newton: x ← x − t|H|⁻¹g. |H| has the absolute values of H's eigenvalues, none below {@code
 * floor}, so that the direction leads downhill near saddles too (Nocedal and Wright, §3.4; Dauphin
 * and others, 2014); t starts at 1 and halves until f falls by a tenth of a thousandth of what the
 * slope promises (Armijo, 1966).
 */
public record Newton(double floor) implements Optimiser {
    private static final double PROMISED = 1e-4;
    private static final int HALVINGS = 40;

    public Newton() {
        this(1e-8);
    }

    @Override
    public Walker start(int dimension) {
        return (objective, point, gradient, _) -> {
            double[] direction = direction(objective.hessian(point), gradient);
            return Vectors.times(damping(objective, point, gradient, direction), direction);
        };
    }

    private double[] direction(double[][] hessian, double[] gradient) {
        SymmetricEigen eigen = SymmetricEigen.of(hessian);
        double[] direction = new double[gradient.length];
        for (int k = 0; k < gradient.length; k++) {
            double[] axis = eigen.vector(k);
            double along = -Vectors.dot(axis, gradient) / Math.max(floor, Math.abs(eigen.value(k)));
            direction = Vectors.plus(direction, Vectors.times(along, axis));
        }
        return direction;
    }

    private static double damping(
            Objective objective, double[] point, double[] gradient, double[] direction) {
        double value = objective.value(point);
        double promise = PROMISED * Vectors.dot(gradient, direction);
        double t = 1;
        for (int halving = 0; halving < HALVINGS; halving++, t /= 2) {
            double reached = objective.value(Vectors.plus(point, Vectors.times(t, direction)));
            if (reached <= value + t * promise) {
                return t;
            }
        }
        return 0;
    }
}
