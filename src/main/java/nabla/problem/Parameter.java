package nabla.problem;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nabla.expr.Expr;
import nabla.expr.Rational;

/** A number fixed per variant. */
public sealed interface Parameter {
    String name();

    /** The parameters that must be drawn before. */
    Set<String> needs();

    /** The value, in the form in which it is to be shown: 0.1 stays 0.1. */
    Expr draw(Draw draw, Map<String, Expr> drawn);

    /**
     * {@code { integer: [2, 9], not: [0] }}: each whole number of the range, ends included, equally
     * likely.
     */
    record Whole(String name, Computation from, Computation to, List<Computation> not)
            implements Parameter {
        private static final int WIDEST = 10_000;

        @Override
        public Set<String> needs() {
            return all(List.of(from, to), not);
        }

        @Override
        public Expr draw(Draw draw, Map<String, Expr> drawn) {
            int low = whole(from, drawn);
            int high = whole(to, drawn);
            if (high < low || high - low > WIDEST) {
                throw new NoVariant(
                        "parameter `"
                                + name
                                + "` ranges from "
                                + low
                                + " to "
                                + high
                                + (high < low ? ", which holds nothing" : ", which is too wide"));
            }
            var banned = not.stream().map(n -> n.number(drawn)).toList();
            var possible =
                    java.util.stream.IntStream.rangeClosed(low, high)
                            .mapToObj(Rational::of)
                            .filter(r -> !banned.contains(r))
                            .map(Expr::num)
                            .toList();
            return one(name, possible, draw);
        }

        private int whole(Computation bound, Map<String, Expr> drawn) {
            var number = bound.number(drawn);
            if (!number.isInteger() || number.abs().compareTo(Rational.of(1_000_000)) > 0) {
                throw new NoVariant(
                        "parameter `"
                                + name
                                + "` has the bound "
                                + number
                                + "; a bound is a whole number from -1,000,000 to 1,000,000");
            }
            return Integer.parseInt(number.toString());
        }
    }

    /** {@code { choose: [1, 2, 1/2] }}: each value equally likely. */
    record OneOf(String name, List<Computation> values, List<Computation> not)
            implements Parameter {
        @Override
        public Set<String> needs() {
            return all(values, not);
        }

        @Override
        public Expr draw(Draw draw, Map<String, Expr> drawn) {
            var banned = not.stream().map(n -> n.number(drawn)).toList();
            var possible =
                    values.stream()
                            .filter(v -> !banned.contains(v.number(drawn)))
                            .map(v -> v.shown(drawn))
                            .toList();
            return one(name, possible, draw);
        }
    }

    /** {@code { value: "a + 1" }}: follows from others. */
    record Computed(String name, Computation value) implements Parameter {
        @Override
        public Set<String> needs() {
            return value.names();
        }

        @Override
        public Expr draw(Draw draw, Map<String, Expr> drawn) {
            return value.shown(drawn);
        }
    }

    private static Expr one(String name, List<Expr> possible, Draw draw) {
        if (possible.isEmpty())
            throw new NoVariant("`not` leaves parameter `" + name + "` no value");
        return possible.get(draw.below(possible.size()));
    }

    private static Set<String> all(List<Computation> some, List<Computation> more) {
        var all = new LinkedHashSet<String>();
        for (var one : some) all.addAll(one.names());
        for (var one : more) all.addAll(one.names());
        return all;
    }
}
