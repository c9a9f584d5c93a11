package nabla.problem.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import nabla.classroom.Outcome;
import nabla.expr.Expr;
import nabla.expr.Plain;
import nabla.numeric.Compiled;
import nabla.problem.Example;
import nabla.problem.Fault;
import nabla.problem.Grader;
import nabla.problem.Item;
import nabla.problem.NoVariant;
import nabla.problem.Question;
import nabla.problem.Seed;
import nabla.problem.Variant;
import nabla.problem.solution.Solution;

/** Tries one item in every way. */
public final class Inspector {
    /** Where keys that are functions are evaluated; away from 0, 1 and one another. */
    private static final double[] PLACES = {0.37, 1.63, -0.71, 2.19, 0.83};

    private static final double TOLERANCE = 1e-5;

    /** Variants whose formulas are typeset: the shape is the same for all, only numbers differ. */
    private static final int TYPESET = 3;

    private final String file;
    private final Item item;
    private final Consumer<Variant> typeset;

    /** The same thing wrong with many variants is said once, with the first seed that shows it. */
    private final Map<String, Trouble> troubles = new LinkedHashMap<>();

    private final List<Fault> faults = new ArrayList<>();
    private int variants;

    private record Trouble(int line, String first, int count) {
        Trouble again() {
            return new Trouble(line, first, count + 1);
        }
    }

    /**
     * @param typeset throws, with a message for the author, where a variant's formulas cannot be
     *     typeset
     */
    public Inspector(String file, Item item, Consumer<Variant> typeset) {
        this.file = file;
        this.item = item;
        this.typeset = typeset;
    }

    /**
     * All that is wrong with the item.
     *
     * @param step is called after each variant
     */
    public List<Fault> inspect(Runnable step) {
        for (int seed = 1; seed <= Seed.POOL; seed++) {
            tryOut(new Seed(seed));
            step.run();
        }
        item.tests().forEach(this::run);
        troubles.forEach(
                (what, t) ->
                        faults.add(
                                new Fault(
                                        file,
                                        t.line(),
                                        item.id(),
                                        what
                                                + t.first()
                                                + (t.count() > 1
                                                        ? " (and "
                                                                + (t.count() - 1)
                                                                + " more of "
                                                                + Seed.POOL
                                                                + " variants)"
                                                        : ""))));
        return List.copyOf(faults);
    }

    /** How many variants were drawn and found to have a key. */
    public int variants() {
        return variants;
    }

    private void tryOut(Seed seed) {
        try {
            var variant = item.variant(seed);
            variants++;
            compare(variant);
            typeIn(variant);
            if (seed.value() <= TYPESET) {
                typeset.accept(variant);
                var _ = Solution.of(variant);
            }
        } catch (NoVariant e) {
            note("no variant: ", e.getMessage() + drawn(seed));
        } catch (RuntimeException e) {
            note("fails: ", e.getMessage() + ", seed " + seed);
        }
    }

    /** What the seed draws, where that much can be drawn. */
    private String drawn(Seed seed) {
        try {
            var values =
                    item.draw(seed, Map.of()).entrySet().stream()
                            .map(p -> p.getKey() + " = " + Plain.print(p.getValue()))
                            .toList();
            return " for seed " + seed + " (" + String.join(", ", values) + ")";
        } catch (NoVariant e) {
            return ", seed " + seed;
        }
    }

    /** The key as computed, against the same computed with numbers. */
    private void compare(Variant variant) {
        variant.questions().forEach(q -> compare(variant, q));
    }

    private void compare(Variant variant, Question question) {
        var fields = question.key().entries();
        for (var place : PLACES) {
            var point = point(place);
            var numeric = new NumericKey(variant.known());
            for (var field : fields) {
                var values = numeric.at(field.origin().computation(), point);
                int i = Math.max(0, field.origin().component());
                var symbolic = value(field.value(), point);
                if (i >= values.size() || agree(symbolic, values.get(i))) continue;
                note(
                        "the key disagrees with its numeric check; the engine, not the author, may be wrong: ",
                        "`"
                                + Plain.print(field.value())
                                + "` gives "
                                + symbolic
                                + ", but numerically it is "
                                + values.get(i)
                                + " at "
                                + point
                                + suffix(variant));
                return;
            }
        }
        for (var field : fields) {
            if (field.isNumber() && !Double.isFinite(value(field.value(), Map.of()))) {
                note(
                        "the key has no value: ",
                        "`" + Plain.print(field.value()) + "`" + suffix(variant));
            }
        }
    }

    /** Whoever types the key must be right. */
    private void typeIn(Variant variant) {
        var answers = variant.keyTyped();
        var outcome = Grader.grade(variant, answers).outcome();
        if (outcome != Outcome.CORRECT) {
            note(
                    "the key itself, typed in, is judged " + word(outcome) + ": ",
                    String.join("; ", answers) + suffix(variant));
        }
    }

    private void run(Example test) {
        try {
            var variant = item.variant(new Seed(1), test.with());
            var outcome = Grader.grade(variant, test.answers(variant)).outcome();
            if (outcome == test.expect()) return;
            say(
                    test.line(),
                    "the test expects "
                            + word(test.expect())
                            + ", but "
                            + String.join("; ", test.submit())
                            + " is "
                            + word(outcome)
                            + (outcome == Outcome.CORRECT ? "" : "; the key is " + key(variant)));
        } catch (NoVariant e) {
            say(test.line(), "the test has no variant: " + e.getMessage());
        }
    }

    private static String key(Variant variant) {
        return variant.questions().stream()
                .map(q -> String.join("; ", q.key().shown()))
                .collect(java.util.stream.Collectors.joining("; "));
    }

    private Map<String, Double> point(double place) {
        var point = new HashMap<String, Double>();
        for (var v : item.variables()) point.put(v, place * (1 + 0.31 * point.size()));
        return point;
    }

    private static double value(Expr e, Map<String, Double> point) {
        var names = List.copyOf(point.keySet());
        return Compiled.of(e, names)
                .at(names.stream().mapToDouble(n -> point.getOrDefault(n, Double.NaN)).toArray());
    }

    /** Where either is undefined there is nothing to compare. */
    private static boolean agree(double a, double b) {
        return Double.isNaN(a)
                || Double.isNaN(b)
                || Math.abs(a - b) <= TOLERANCE * (1 + Math.abs(a) + Math.abs(b));
    }

    private static String suffix(Variant variant) {
        var drawn = variant.drawn();
        return " for seed " + variant.seed() + (drawn.isEmpty() ? "" : " (" + drawn + ")");
    }

    private static String word(Outcome outcome) {
        return outcome.name().toLowerCase(java.util.Locale.ROOT);
    }

    private void note(String what, String first) {
        troubles.merge(what, new Trouble(item.line(), first, 1), (t, _) -> t.again());
    }

    private void say(int line, String message) {
        faults.add(new Fault(file, line, item.id(), message));
    }
}
