package nabla.problem.check;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import nabla.expr.Plain;
import nabla.problem.Fault;
import nabla.problem.Item;
import nabla.problem.NoVariant;
import nabla.problem.Seed;
import nabla.problem.Variant;
import nabla.problem.solution.Solution;

/** Tries one item in every way. */
public final class Inspector {
    private final Item item;
    private final Notes notes;
    private final List<Trial> trials;
    private int variants;

    /**
     * @param typeset throws, with a message for the author, where one of the texts, Markdown with
     *     TeX, cannot be typeset
     */
    public Inspector(String file, Item item, Consumer<List<String>> typeset) {
        this.item = item;
        this.notes = new Notes(file, item);
        this.trials =
                List.of(
                        new KeyTwice(notes),
                        new KeyTyped(notes),
                        new Ugliness(notes),
                        new Variety(notes, item),
                        new Expectations(notes),
                        new Coincidence(notes),
                        new Typesetting(notes, item, typeset),
                        Solution::of);
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
        trials.forEach(Trial::end);
        new Examples(notes, item).run();
        return notes.faults();
    }

    /** How many variants were drawn and found to have a key. */
    public int variants() {
        return variants;
    }

    private void tryOut(Seed seed) {
        try {
            Variant variant = item.variant(seed);
            variants++;
            for (var trial : trials) trial.see(variant);
        } catch (NoVariant e) {
            notes.note("no variant: ", e.getMessage() + drawn(seed));
        } catch (RuntimeException e) {
            notes.note(
                    "the engine fails, which is no fault of yours; report it, and exclude such"
                            + " draws for now: ",
                    e + drawn(seed));
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
}
