package nabla.web.figure;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.Map;
import nabla.expr.Rational;
import nabla.lesson.Block;

/**
 * A figure of an answer as it is first seen.
 *
 * @param at the point at which it shows the difference, by variable; empty where that was asked for
 *     or there is no single one
 */
public record Shown(Block.Figure figure, Map<String, Rational> at) {

    /**
     * The same where its numbers are told already, in words beside it: it repeats them only once
     * its point is moved.
     */
    public Shown told() {
        var settings = new LinkedHashMap<>(figure.settings());
        settings.put("told", "yes");
        return new Shown(
                new Block.Figure(figure.id(), figure.kind(), settings, figure.caption()), at);
    }

    /** A coordinate of a place that was looked at: the witness's, or one with few decimals. */
    static Rational exact(double x, Map<String, Rational> witness, String name) {
        var known = witness.get(name);
        if (known != null && known.doubleValue() == x) return known;
        // The decimal that is written for it, rather than the binary fraction that it is.
        var decimal = new BigDecimal(String.valueOf(x)).stripTrailingZeros();
        var whole = decimal.setScale(Math.max(0, decimal.scale()));
        return Rational.of(whole.unscaledValue(), BigInteger.TEN.pow(whole.scale()));
    }
}
