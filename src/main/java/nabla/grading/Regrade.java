package nabla.grading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nabla.classroom.Person;
import nabla.classroom.assignment.Assignment;
import nabla.classroom.assignment.Mark;
import nabla.classroom.assignment.Marked;
import nabla.classroom.assignment.Totals.Total;
import nabla.classroom.assignment.Work;
import nabla.problem.Item;
import nabla.problem.ProblemSet;

/**
 * What would change if everything that was sent for an assignment were marked anew, each variant
 * made from its seed by the item as it is now. What belongs to an item that is gone or broken keeps
 * its mark.
 *
 * @param version of the problem set by which is marked
 * @param changes of those students of whom anything changes, in the order of the papers
 */
public record Regrade(Assignment assignment, String version, List<Change> changes) {
    private static final double NOTHING = 1e-9;

    public Regrade {
        changes = List.copyOf(changes);
    }

    /** Which works are marked anew. */
    public enum Extent {
        /** Those of items whose text has changed since they were sent. */
        MENDED,
        /** All of them, for what changed in the way of judging. */
        EVERYTHING
    }

    /** One work that gets another mark. */
    public record Anew(Work work, Mark before, Mark after) {}

    /**
     * One student.
     *
     * @param before the fraction of the whole as it is kept
     * @param after the whole as it will be
     */
    public record Change(Person student, List<Anew> works, double before, Total after) {
        public Change {
            works = List.copyOf(works);
        }

        public boolean rises() {
            return after.earned() > before + NOTHING;
        }

        public boolean falls() {
            return after.earned() < before - NOTHING;
        }
    }

    /**
     * @param kept totals as they are kept, by student
     * @param raised whether works of which the score would fall keep their mark, and students of
     *     whom the whole would fall nevertheless keep all
     */
    public static Regrade of(
            Assignment assignment,
            List<Paper> papers,
            ProblemSet set,
            Editions editions,
            Map<String, Total> kept,
            Extent extent,
            boolean raised) {
        var marker = new Marker(assignment, set, editions, extent);
        var changes = new ArrayList<Change>();
        for (var paper : papers) {
            var change = change(paper, marker, kept, raised);
            if (raised && change.falls()) continue;
            if (!change.works().isEmpty() || change.rises() || change.falls()) changes.add(change);
        }
        return new Regrade(assignment, set.version(), changes);
    }

    private static Change change(
            Paper paper, Marker marker, Map<String, Total> kept, boolean raised) {
        var anew = new ArrayList<Anew>();
        var marks = new ArrayList<Marked>();
        for (var marked : paper.works()) {
            var after = marker.mark(marked.work()).orElse(marked.mark());
            boolean falls = after.score() < marked.mark().score() - NOTHING;
            if (after.equals(marked.mark()) || raised && falls) {
                marks.add(marked);
            } else {
                anew.add(new Anew(marked.work(), marked.mark(), after));
                marks.add(new Marked(marked.work(), after));
            }
        }
        var person = paper.sitting().person();
        var total = kept.get(person.id());
        return new Change(
                person,
                anew,
                total == null ? paper.scores().earned() : total.earned(),
                paper.with(marks).total());
    }

    public long rising() {
        return changes.stream().filter(Change::rises).count();
    }

    public long falling() {
        return changes.stream().filter(Change::falls).count();
    }

    /** Those to be kept, by the work's id. */
    public Map<String, Mark> marks() {
        var marks = new LinkedHashMap<String, Mark>();
        changes.forEach(c -> c.works().forEach(w -> marks.put(w.work().id(), w.after())));
        return marks;
    }

    public List<Total> totals() {
        return changes.stream().map(Change::after).toList();
    }

    /** Marks works by the items as they are now; the same answer to the same variant only once. */
    private static final class Marker {
        private final Assignment assignment;
        private final ProblemSet set;
        private final Editions editions;
        private final Extent extent;
        private final Map<List<Object>, Optional<Mark>> known = new HashMap<>();

        Marker(Assignment assignment, ProblemSet set, Editions editions, Extent extent) {
            this.assignment = assignment;
            this.set = set;
            this.editions = editions;
            this.extent = extent;
        }

        /** Empty where the mark stays as it is. */
        Optional<Mark> mark(Work work) {
            boolean last = work.isOfTheEnd();
            var key =
                    List.<Object>of(work.item(), work.version(), work.seed(), work.answers(), last);
            return known.computeIfAbsent(key, _ -> anew(work));
        }

        private Optional<Mark> anew(Work work) {
            if (!(set.find(work.item()).orElse(null) instanceof Item item)) return Optional.empty();
            if (extent == Extent.MENDED && isUnchanged(item, work)) return Optional.empty();
            return Editions.variant(item, work.seed()).map(v -> Marking.mark(v, work));
        }

        /** Only its line in the file may be another. */
        private boolean isUnchanged(Item item, Work work) {
            if (work.version().equals(set.version())) return true;
            return editions.item(assignment, work)
                    .map(Regrade::withoutPlace)
                    .filter(withoutPlace(item)::equals)
                    .isPresent();
        }
    }

    /** Whatever makes variants and keys; where it stands in its file does not. */
    private static String withoutPlace(Item item) {
        return item.toString().replaceAll("\\bline=[0-9]+", "");
    }
}
