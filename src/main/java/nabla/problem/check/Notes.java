package nabla.problem.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nabla.problem.Fault;
import nabla.problem.Item;
import nabla.problem.Seed;
import nabla.problem.Variant;

/**
 * What is found of one item. The same thing wrong with many variants is said once, with the first
 * that shows it and how many more there are.
 */
final class Notes {
    private final String file;
    private final Item item;
    private final Map<Place, Trouble> troubles = new LinkedHashMap<>();
    private final List<Fault> faults = new ArrayList<>();

    private record Place(int line, String what) {}

    private record Trouble(String first, int count) {
        Trouble again() {
            return new Trouble(first, count + 1);
        }
    }

    Notes(String file, Item item) {
        this.file = file;
        this.item = item;
    }

    /**
     * @param what is wrong, alike for all variants
     * @param with this one
     */
    void note(String what, String with) {
        note(item.line(), what, with);
    }

    /**
     * @param line where it is wrong
     * @param what is wrong, alike for all variants
     * @param with this one
     */
    void note(int line, String what, String with) {
        troubles.merge(new Place(line, what), new Trouble(with, 1), (t, _) -> t.again());
    }

    void note(String what, String with, Variant variant) {
        var drawn = variant.drawn();
        var numbers = drawn.isEmpty() ? "" : " (" + drawn + ")";
        note(what, with + " for seed " + variant.seed() + numbers);
    }

    void say(int line, String message) {
        faults.add(new Fault(file, line, item.id(), message));
    }

    void say(String message) {
        say(item.line(), message);
    }

    List<Fault> faults() {
        var all = new ArrayList<>(faults);
        troubles.forEach(
                (at, t) ->
                        all.add(
                                new Fault(
                                        file,
                                        at.line(),
                                        item.id(),
                                        at.what() + t.first() + more(t))));
        return List.copyOf(all);
    }

    private static String more(Trouble trouble) {
        if (trouble.count() == Seed.POOL) return " (as in every variant)";
        return trouble.count() == 1
                ? ""
                : " (and " + (trouble.count() - 1) + " more of " + Seed.POOL + " variants)";
    }
}
