package nabla.problem;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nabla.classroom.Mastery;
import nabla.classroom.Sent;

/**
 * What the problem sets of a course practise, in the order in which they come, and how well one
 * learner holds each.
 */
public record Skills(List<Skill> all) {
    public Skills {
        all = List.copyOf(all);
    }

    /**
     * @param places the items that practise it, never empty
     */
    public record Skill(String name, List<Place> places, Mastery mastery) {}

    /**
     * @param last when the learner last answered it, or null
     */
    public record Place(
            ProblemSet set, Item item, @org.jspecify.annotations.Nullable Instant last) {}

    /**
     * @param sent what the learner sent in these sets, oldest first; what belongs to an item that
     *     is no longer there counts for nothing
     */
    public static Skills of(List<ProblemSet> sets, List<Sent> sent) {
        Map<String, List<Sent>> byItem = new HashMap<>();
        for (var one : sent) {
            byItem.computeIfAbsent(key(one.set(), one.submission().item()), _ -> new ArrayList<>())
                    .add(one);
        }
        Map<String, List<Place>> places = new LinkedHashMap<>();
        Map<String, List<Sent>> history = new HashMap<>();
        for (var set : sets) {
            for (var item : set.items()) {
                var own = byItem.getOrDefault(key(set.name(), item.id()), List.of());
                var last = own.isEmpty() ? null : own.getLast().submission().at();
                places.computeIfAbsent(item.skill(), _ -> new ArrayList<>())
                        .add(new Place(set, item, last));
                history.computeIfAbsent(item.skill(), _ -> new ArrayList<>()).addAll(own);
            }
        }
        return new Skills(
                places.entrySet().stream()
                        .map(e -> skill(e.getKey(), e.getValue(), history))
                        .toList());
    }

    private static Skill skill(String name, List<Place> places, Map<String, List<Sent>> history) {
        var inOrder =
                history.getOrDefault(name, List.of()).stream()
                        .sorted(Comparator.comparing(s -> s.submission().at()))
                        .toList();
        return new Skill(name, List.copyOf(places), Mastery.of(inOrder));
    }

    private static String key(String set, String item) {
        return set + "/" + item;
    }

    /** Those whose review is due, the longest overdue first. */
    public List<Skill> due(Instant now) {
        return all.stream()
                .filter(s -> s.mastery().isDue(now))
                .sorted(Comparator.comparing(s -> s.mastery().due()))
                .toList();
    }

    /** When the next review is due that is not due yet. */
    public Optional<Instant> next(Instant now) {
        return all.stream()
                .filter(s -> s.mastery().counted() > 0 && !s.mastery().isDue(now))
                .map(s -> s.mastery().due())
                .min(Comparator.naturalOrder());
    }

    /** Those that a set practises. */
    public List<Skill> in(ProblemSet set) {
        return all.stream()
                .filter(s -> s.places().stream().anyMatch(p -> p.set().name().equals(set.name())))
                .toList();
    }
}
