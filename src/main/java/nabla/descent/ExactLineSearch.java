package nabla.descent;

/**
 * Steepest descent with the best step along −g: η = gᵀg / gᵀHg, exact where f is quadratic (Nocedal
 * and Wright, <i>Numerical Optimization</i>, 2nd ed., eq. 3.26). Where the curvature along g is not
 * positive there is no best step, and it takes η = 1.
 */
public record ExactLineSearch() implements Optimiser {

    @Override
    public Walker start(int dimension) {
        return (objective, point, gradient, _) ->
                Vectors.times(-best(objective, point, gradient), gradient);
    }

    private static double best(Objective objective, double[] point, double[] gradient) {
        double curvature = Vectors.dot(gradient, Vectors.times(objective.hessian(point), gradient));
        return curvature > 0 ? Vectors.dot(gradient, gradient) / curvature : 1;
    }
}
