package nabla.answer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nabla.expr.Expr;
import nabla.expr.Rational;
import nabla.numeric.ExactValue;

/**
 * The points at which two expressions are compared, always the same for the same question: simple
 * ones first, which make a readable witness, then random fractions of many sizes (SplitMix64;
 * Steele, Lea and Flood 2014).
 */
final class SamplePoints {
    private static final int[][] SIMPLE = {
        {2, 1}, {1, 2}, {3, 1}, {-1, 1}, {3, 2}, {-2, 1}, {1, 4}, {5, 1}, {-1, 2}, {7, 4}
    };
    private static final int MOST_LANDMARKS = 12;
    private static final Rational FAR = Rational.of(40);
    private static final long[] SCALES = {1, 4, 16, 1, 256, 3, 4096, 40, 1 << 20, 2};

    /** Prime denominators among them, so that no period of a sine meets all points. */
    private static final long[] STEPS = {64, 59, 64, 61, 67};

    private final List<String> variables;
    private final Assumptions assumptions;
    private final List<Rational> offsets;

    /** Large constants that occur: on either side of them a function with a kink may change. */
    private final List<Rational> landmarks = new ArrayList<>();

    private long state;

    SamplePoints(Set<String> variables, Assumptions assumptions, Expr a, Expr b) {
        this.variables = List.copyOf(variables);
        this.assumptions = assumptions;
        List<Rational> found = new ArrayList<>();
        collectOffsets(a, found);
        collectOffsets(b, found);
        this.offsets = found;
        collectLandmarks(a);
        collectLandmarks(b);
        this.state = 0x9E3779B97F4A7C15L;
    }

    int simple() {
        return variables.isEmpty() ? 1 : SIMPLE.length;
    }

    /** The point of a number: simple ones below {@link #simple}, others random. */
    Map<String, Rational> point(int number) {
        Map<String, Rational> point = new LinkedHashMap<>();
        for (int i = 0; i < variables.size(); i++) {
            String name = variables.get(i);
            point.put(
                    name,
                    number < SIMPLE.length ? simple(name, number, i) : random(name, number, i));
        }
        return point;
    }

    private Rational simple(String name, int number, int variable) {
        Assumptions.Range range = assumptions.range(name);
        for (int k = 0; k < SIMPLE.length; k++) {
            int[] v = SIMPLE[(number + 3 * variable + k) % SIMPLE.length];
            Rational value = Rational.of(v[0], v[1]);
            if (range.admits(value)) {
                return value;
            }
        }
        return random(name, number, variable);
    }

    private Rational random(String name, int number, int variable) {
        Assumptions.Range range = assumptions.range(name);
        for (int attempt = 0; attempt < 40; attempt++) {
            Rational value = draw(range, number + variable + attempt / 8, number);
            if (range.admits(value)) {
                return value;
            }
        }
        return range.low() != null ? range.low().plus(Rational.ONE) : Rational.ONE;
    }

    private Rational draw(Assumptions.Range range, int turn, int number) {
        long bits = next();
        if (range.low() != null && range.high() != null) {
            Rational part = Rational.of((bits >>> 54) + 1, 1026);
            Rational value = range.low().plus(range.high().minus(range.low()).times(part));
            return range.integer() ? Rational.of(value.floor()) : value;
        }
        long scale = SCALES[turn % SCALES.length];
        long steps = range.integer() || number % 5 == 4 ? 1 : STEPS[number % STEPS.length];
        long size = (bits >>> 1) % Math.max(8, scale * steps) + 1;
        Rational value = Rational.of(size, steps);
        if (!offsets.isEmpty() && number % 5 == 4) {
            value =
                    Rational.of(size % 12)
                            .plus(offsets.get((int) ((bits >>> 20) % offsets.size())));
        }
        if (!landmarks.isEmpty() && number % 5 == 2) {
            Rational landmark = landmarks.get((int) ((bits >>> 20) % landmarks.size()));
            return (bits & 2) == 0 ? landmark.plus(value) : landmark.plus(value).negate();
        }
        if (range.low() != null) {
            return range.low().plus(value);
        }
        if (range.high() != null) {
            return range.high().minus(value);
        }
        return (bits & 1) == 0 ? value : value.negate();
    }

    private long next() {
        state += 0x9E3779B97F4A7C15L;
        long z = state;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    private void collectLandmarks(Expr e) {
        if (landmarks.size() >= MOST_LANDMARKS) {
            return;
        }
        Rational value = e.variables().isEmpty() ? ExactValue.of(e, Map.of()) : null;
        if (value != null) {
            if (value.abs().compareTo(FAR) > 0 && !landmarks.contains(value.abs())) {
                landmarks.add(value.abs());
            }
            return;
        }
        e.children().forEach(this::collectLandmarks);
    }

    /** A negative number to the power n + 1/10 has a value at n = −1/10 + k only. */
    private static void collectOffsets(Expr e, List<Rational> into) {
        if (e instanceof Expr.Power(var base, var exponent)
                && base.variables().isEmpty()
                && exponent instanceof Expr.Sum(var terms)) {
            for (Expr t : terms) {
                Rational value = t.variables().isEmpty() ? ExactValue.of(t, Map.of()) : null;
                if (value != null && !value.isInteger()) {
                    into.add(value.negate());
                }
            }
        }
        for (Expr child : e.children()) {
            collectOffsets(child, into);
        }
    }
}
