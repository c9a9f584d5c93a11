package nabla.web.gradebook;

import nabla.classroom.assignment.Marked;
import nabla.grading.Paper;
import nabla.grading.Percent;

/**
 * Whether a submission counts, and why.
 *
 * @param words a sentence
 */
record Counting(boolean counts, String words) {

    static Counting of(Paper paper, Marked marked) {
        var item = marked.work().item();
        if (!marked.mark().outcome().judged()) {
            return new Counting(false, "Costs nothing: it could not be judged.");
        }
        if (!paper.counted(item).contains(marked)) {
            return new Counting(false, "Does not count: time ran out here, but was given again.");
        }
        var counting = paper.counting(item);
        var late = late(paper, marked);
        if (counting.isPresent() && counting.get().work().id().equals(marked.work().id())) {
            var why =
                    switch (paper.assignment().plan().counts()) {
                        case BEST -> "Counts: the best.";
                        case LATEST -> "Counts: the latest.";
                        case FIRST -> "Counts: the first.";
                    };
            var ruled =
                    paper.ruling(item).isPresent() ? " A score set by hand goes before it." : "";
            return new Counting(ruled.isEmpty(), why + late + ruled);
        }
        return new Counting(false, (beyond(paper, marked) ? BEYOND : other(paper)) + late);
    }

    private static final String BEYOND = "Does not count: no attempts were left.";

    private static boolean beyond(Paper paper, Marked marked) {
        int most = paper.window().attempts();
        if (most == 0) return false;
        var judged =
                paper.counted(marked.work().item()).stream()
                        .filter(w -> w.mark().outcome().judged())
                        .map(w -> w.work().id())
                        .toList();
        return judged.indexOf(marked.work().id()) >= most;
    }

    private static String other(Paper paper) {
        return switch (paper.assignment().plan().counts()) {
            case BEST -> "Does not count: another is better.";
            case LATEST -> "Does not count: there is a later one.";
            case FIRST -> "Does not count: there is an earlier one.";
        };
    }

    private static String late(Paper paper, Marked marked) {
        double keeps = paper.window().keeps(marked.work().sent());
        return keeps < 1 ? " Late: keeps " + Percent.text(keeps) + " %." : "";
    }
}
