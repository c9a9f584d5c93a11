package nabla.problem;

import java.util.List;
import java.util.Optional;

/**
 * The problems of one file, in the author's order.
 *
 * @param name the file's name without its ending; with the course it is the set's address
 * @param faults every fault of the file, those of its broken entries among them
 */
public record ProblemSet(
        String course, String name, String title, List<Entry> entries, List<Fault> faults) {
    public ProblemSet {
        entries = List.copyOf(entries);
        faults = List.copyOf(faults);
    }

    public Optional<Entry> find(String id) {
        return entries.stream().filter(e -> e.id().equals(id)).findFirst();
    }

    /** The sound items. */
    public List<Item> items() {
        return entries.stream().filter(Item.class::isInstance).map(Item.class::cast).toList();
    }
}
