package nabla.descent;

/**
 * x ← x − η∇f (Cauchy, 1847). A gradient longer than {@code longest} is first shortened to that
 * length, its direction kept (clipping: Pascanu, Mikolov and Bengio, 2013).
 */
public record GradientDescent(Schedule rate, double longest) implements Optimiser {

    public GradientDescent(double rate) {
        this(Schedule.constant(rate), Double.POSITIVE_INFINITY);
    }

    @Override
    public Walker start(int dimension) {
        return (_, _, gradient, step) ->
                Vectors.times(-rate.at(step) * shortening(gradient), gradient);
    }

    private double shortening(double[] gradient) {
        double length = Vectors.norm(gradient);
        return length > longest ? longest / length : 1;
    }
}
