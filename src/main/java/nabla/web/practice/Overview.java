package nabla.web.practice;

import java.util.ArrayList;
import java.util.List;
import nabla.classroom.Progress;
import nabla.problem.Entry;
import nabla.problem.Item;
import nabla.problem.ProblemSet;

/** How far a learner is in a set. Broken items are listed, but nobody owes them. */
record Overview(List<Line> lines, int done, int total) {

    /**
     * @param state done, tried, broken or new
     * @param current whether it is the one on the page
     */
    public record Line(int number, String title, String href, String state, boolean current) {}

    static Overview of(ProblemSet set, Progress progress, Entry current) {
        var lines = new ArrayList<Line>();
        for (var entry : set.entries()) {
            var title = entry instanceof Item item && !item.title().isEmpty() ? item.title() : "";
            lines.add(
                    new Line(
                            lines.size() + 1,
                            title.isEmpty() ? "Problem " + (lines.size() + 1) : title,
                            Addresses.item(set, entry.id()),
                            state(entry, progress),
                            entry.equals(current)));
        }
        var done = lines.stream().filter(l -> l.state().equals("done")).count();
        return new Overview(List.copyOf(lines), (int) done, set.items().size());
    }

    private static String state(Entry entry, Progress progress) {
        return switch (entry) {
            case Entry.Broken _ -> "broken";
            case Item item ->
                    progress.of(item.id()).map(s -> s.done() ? "done" : "tried").orElse("new");
        };
    }

    public boolean all() {
        return done == total;
    }
}
