package nabla.grading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nabla.classroom.assignment.Remark;
import nabla.classroom.assignment.Ruling;

/**
 * What a teacher gave back to a student about one item, or about the whole: a score set by hand,
 * and comments.
 *
 * @param ruling the one that holds
 * @param remarks oldest first
 */
public record Returned(Optional<Ruling> ruling, List<Remark> remarks) {
    public static final Returned NOTHING = new Returned(Optional.empty(), List.of());

    public Returned {
        remarks = List.copyOf(remarks);
    }

    public boolean isEmpty() {
        return ruling.isEmpty() && remarks.isEmpty();
    }

    /** The percentage that was set, such as 62.5; only where there is a ruling. */
    public String percent() {
        return ruling.map(r -> Percent.text(r.score().orElse(0))).orElse("");
    }

    /**
     * By item; what is about the whole stands under the empty name.
     *
     * @param rulings oldest first
     * @param remarks oldest first
     */
    public static Map<String, Returned> byItem(List<Ruling> rulings, List<Remark> remarks) {
        Map<String, Optional<Ruling>> ruled = new LinkedHashMap<>();
        rulings.forEach(
                r -> ruled.put(r.item(), Optional.of(r).filter(x -> x.score().isPresent())));
        Map<String, List<Remark>> said = new LinkedHashMap<>();
        remarks.forEach(r -> said.computeIfAbsent(r.item(), _ -> new ArrayList<>()).add(r));
        Map<String, Returned> all = new LinkedHashMap<>();
        for (var item : ruled.keySet()) {
            var about = said.getOrDefault(item, List.of());
            all.put(item, new Returned(ruled.getOrDefault(item, Optional.empty()), about));
        }
        said.forEach((item, about) -> all.putIfAbsent(item, new Returned(Optional.empty(), about)));
        return all;
    }
}
