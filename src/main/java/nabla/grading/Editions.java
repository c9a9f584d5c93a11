package nabla.grading;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import nabla.classroom.assignment.Assignment;
import nabla.classroom.assignment.Sittings;
import nabla.classroom.assignment.Work;
import nabla.problem.Item;
import nabla.problem.NoVariant;
import nabla.problem.ProblemSet;
import nabla.problem.Seed;
import nabla.problem.Variant;
import nabla.problem.reader.SetReader;

/** Problem sets as they were when something was sent, read anew from the text that was kept. */
public final class Editions {
    private static final int REMEMBERED = 32;

    private final Sittings sittings;
    private final Map<String, Optional<ProblemSet>> read =
            new LinkedHashMap<>(REMEMBERED, 0.75f, true) {
                private static final long serialVersionUID = 1;

                @Override
                protected boolean removeEldestEntry(
                        Map.Entry<String, Optional<ProblemSet>> eldest) {
                    return size() > REMEMBERED;
                }
            };

    public Editions(Sittings sittings) {
        this.sittings = sittings;
    }

    /** The set of that version; empty where its text was not kept. */
    public Optional<ProblemSet> find(Assignment assignment, String version) {
        synchronized (read) {
            var known = read.get(version);
            if (known != null) return known;
        }
        var plan = assignment.plan();
        var found =
                sittings.source(version)
                        .map(t -> SetReader.read(plan.course(), plan.set(), plan.set(), t));
        if (found.isPresent()) {
            synchronized (read) {
                read.put(version, found);
            }
        }
        return found;
    }

    /** The item as the student saw it who sent this. */
    public Optional<Item> item(Assignment assignment, Work work) {
        return find(assignment, work.version())
                .flatMap(set -> set.find(work.item()))
                .filter(Item.class::isInstance)
                .map(Item.class::cast);
    }

    /** The variant as the student saw it; empty where the text was not kept or makes none. */
    public Optional<Variant> variant(Assignment assignment, Work work) {
        return item(assignment, work).flatMap(item -> variant(item, work.seed()));
    }

    /** The variant of a seed; empty where it makes none. */
    static Optional<Variant> variant(Item item, long seed) {
        try {
            return Optional.of(item.variant(new Seed(seed)));
        } catch (NoVariant | IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
