package nabla.descent;

/** The learning rate at each step, counted from 0. */
@FunctionalInterface
public interface Schedule {

    double at(int step);

    static Schedule constant(double rate) {
        return _ -> rate;
    }

    /** Multiplied by {@code factor} after every {@code every} steps. */
    static Schedule stepwise(double rate, double factor, int every) {
        return step -> rate * Math.pow(factor, step / every);
    }

    /** η·e^(−decay·k). */
    static Schedule exponential(double rate, double decay) {
        return step -> rate * Math.exp(-decay * step);
    }

    /**
     * η/(1 + decay·k): its sum diverges and its squares' converges, as Robbins and Monro (1951)
     * ask.
     */
    static Schedule inverseTime(double rate, double decay) {
        return step -> rate / (1 + decay * step);
    }

    /** Half a cosine from the rate down to zero (Loshchilov and Hutter, SGDR, 2017). */
    static Schedule cosine(double rate, int steps) {
        return step -> rate / 2 * (1 + Math.cos(Math.PI * Math.min(step, steps) / steps));
    }

    /** Rises in equal parts during the first {@code steps}, then follows this schedule. */
    default Schedule warmedUp(int steps) {
        return step -> at(step) * Math.min(1, (step + 1.0) / steps);
    }
}
