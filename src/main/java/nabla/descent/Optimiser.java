package nabla.descent;

/**
 * A rule that turns the gradients met so far into the next step. Immutable; what it remembers lives
 * in its {@link Walker}.
 */
public sealed interface Optimiser
        permits GradientDescent, Momentum, Nesterov, RmsProp, Adam, Newton, ExactLineSearch {

    /** A walker at its first step, remembering nothing. */
    Walker start(int dimension);

    /** One walk: gives each displacement in turn. */
    @FunctionalInterface
    interface Walker {
        /**
         * The displacement from {@code point}, where the gradient is {@code gradient}; {@code step}
         * counts from 0.
         */
        double[] step(Objective objective, double[] point, double[] gradient, int step);
    }
}
