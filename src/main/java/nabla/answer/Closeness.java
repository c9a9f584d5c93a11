package nabla.answer;

import java.util.Map;
import nabla.expr.Expr;
import nabla.expr.Rational;
import nabla.numeric.Ball;
import nabla.simplify.Work;
import org.jspecify.annotations.Nullable;

/**
 * How near two values are at one point, to as many digits as it takes to tell them apart, within
 * the bounds.
 *
 * <p>A small number may hide behind a large one, as e^(−400) does in tanh 200; so agreement asks
 * for more bits than the sizes of all numbers that occur on the way span.
 *
 * @param different the two values where they certainly differ
 * @param distance the bits for which they are certainly nearer to each other than 2^−distance; zero
 *     where nothing is certain
 * @param agrees whether they agree to the bits that were asked for, and those that the sizes span
 * @param defined whether both have a value
 * @param open whether they do, no size on the way is beyond the bounds, and yet nothing can be said
 */
record Closeness(
        Map<String, Rational> point,
        @Nullable Values different,
        int distance,
        boolean agrees,
        boolean defined,
        boolean open) {
    record Values(double answer, double key) {}

    private static final int GUARD = 60;

    /** Sizes count this often: the cosine of a small number hides its square. */
    private static final int SPANS = 3;

    /**
     * Compares two values at a point.
     *
     * @param wanted how many bits make an agreement, where no size is extreme
     * @param most the bits with which to work at most
     */
    static Closeness at(
            Map<String, Rational> point, Expr answer, Expr key, int wanted, int most, Work work) {
        boolean defined = false;
        boolean hidden = false;
        int bits = wanted + GUARD;
        while (true) {
            Ball.Spanned a = Ball.spanned(answer, point, bits, work);
            Ball.Spanned k = a.ball() == null ? a : Ball.spanned(key, point, bits, work);
            long next = 2L * bits;
            if (a.ball() != null && k.ball() != null) {
                defined = true;
                if (a.ball().isDisjoint(k.ball())) {
                    Values values = new Values(a.ball().doubleValue(), k.ball().doubleValue());
                    return new Closeness(point, values, 0, false, true, false);
                }
                long needed = wanted + SPANS * Math.max(a.span(), k.span());
                hidden = needed >= most;
                if (!hidden && a.ball().agrees(k.ball(), (int) needed)) {
                    int distance = a.ball().distance(k.ball());
                    return new Closeness(point, null, distance, true, true, false);
                }
                next = Math.max(next, needed + GUARD);
            }
            // Of many points one may do without a value; a constant may need more digits to have
            // one.
            if (next > most || (!defined && !point.isEmpty())) {
                return new Closeness(point, null, 0, false, defined, defined && !hidden);
            }
            bits = (int) next;
        }
    }

    /** Whether the two values are certainly nearer to each other than 2^−bits. */
    boolean isWithin(double bits) {
        return agrees && bits <= distance;
    }
}
