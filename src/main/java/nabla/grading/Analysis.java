package nabla.grading;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import nabla.classroom.Outcome;
import nabla.classroom.assignment.Marked;
import nabla.problem.Item;
import nabla.problem.Variant;

/** What a class thinks: how it does in each item of an assignment, and what it answers wrongly. */
public record Analysis(List<ItemAnalysis> items) {
    /** With fewer papers a discrimination is noise. */
    private static final int ENOUGH = 10;

    public Analysis {
        items = List.copyOf(items);
    }

    /**
     * One item.
     *
     * @param students how many sent something that was judged
     * @param first the fraction of them whose first judged answer was right
     * @param last the fraction of them whose answer that counts is right
     * @param attempts judged answers a student, on average
     * @param time from the submission before, or the beginning, to a submission: the median; empty
     *     where nothing was sent
     * @param discrimination the correlation of the item's score with that of the rest of the paper,
     *     from -1 to 1; empty where there are too few papers or all are alike
     * @param wrong what was answered wrongly, the commonest first
     */
    public record ItemAnalysis(
            Item item,
            int students,
            double first,
            double last,
            double attempts,
            Optional<Duration> time,
            OptionalDouble discrimination,
            List<Thought> wrong) {
        public ItemAnalysis {
            wrong = List.copyOf(wrong);
        }
    }

    /**
     * @param items those of the assignment, in the teacher's order
     */
    public static Analysis of(List<Item> items, List<Paper> papers, Editions editions) {
        var analyses = new ArrayList<ItemAnalysis>();
        for (var item : items) analyses.add(of(item, papers, editions));
        return new Analysis(analyses);
    }

    private static ItemAnalysis of(Item item, List<Paper> papers, Editions editions) {
        int students = 0;
        int first = 0;
        int last = 0;
        int attempts = 0;
        var gathering = new Gathering();
        var variants = new HashMap<List<Object>, Optional<Variant>>();
        for (var paper : papers) {
            var judged =
                    paper.counted(item.id()).stream()
                            .filter(w -> w.mark().outcome().judged())
                            .toList();
            if (judged.isEmpty()) continue;
            students++;
            attempts += judged.size();
            if (isRight(judged.getFirst())) first++;
            if (paper.counting(item.id()).filter(Analysis::isRight).isPresent()) last++;
            for (var wrong : judged) {
                if (isRight(wrong)) continue;
                var work = wrong.work();
                var variant =
                        variants.computeIfAbsent(
                                List.of(work.version(), work.seed()),
                                _ -> editions.variant(paper.assignment(), work));
                var student = paper.sitting().person();
                gathering.add(student, work, wrong.mark().misconception(), variant);
            }
        }
        return new ItemAnalysis(
                item,
                students,
                students == 0 ? 0 : (double) first / students,
                students == 0 ? 0 : (double) last / students,
                students == 0 ? 0 : (double) attempts / students,
                median(times(item, papers)),
                discrimination(item, papers),
                gathering.thoughts());
    }

    private static boolean isRight(Marked marked) {
        return marked.mark().outcome() == Outcome.CORRECT;
    }

    private static List<Duration> times(Item item, List<Paper> papers) {
        var times = new ArrayList<Duration>();
        for (var paper : papers) {
            var before = paper.sitting().started();
            for (var marked : paper.works()) {
                var sent = marked.work().sent();
                if (marked.work().item().equals(item.id())) {
                    times.add(Duration.between(before, sent));
                }
                before = sent;
            }
        }
        return times;
    }

    private static Optional<Duration> median(List<Duration> times) {
        if (times.isEmpty()) return Optional.empty();
        var sorted = times.stream().sorted().toList();
        int half = sorted.size() / 2;
        return Optional.of(
                sorted.size() % 2 == 1
                        ? sorted.get(half)
                        : sorted.get(half - 1).plus(sorted.get(half)).dividedBy(2));
    }

    /** The corrected item-total correlation. */
    private static OptionalDouble discrimination(Item item, List<Paper> papers) {
        var own = new ArrayList<Double>();
        var rest = new ArrayList<Double>();
        for (var paper : papers) {
            if (paper.works().isEmpty()) continue;
            var result = paper.scores().results().get(item.id());
            if (result == null || paper.sheet().questions().size() < 2) continue;
            own.add(result.score());
            rest.add(rest(item, paper));
        }
        return own.size() < ENOUGH ? OptionalDouble.empty() : correlation(own, rest);
    }

    private static double rest(Item item, Paper paper) {
        double points = 0;
        for (var question : paper.sheet().questions()) {
            var result = paper.scores().results().get(question.item().id());
            if (result == null || question.item().id().equals(item.id())) continue;
            points += question.item().points() * result.score();
        }
        return points;
    }

    /** Pearson's. */
    private static OptionalDouble correlation(List<Double> xs, List<Double> ys) {
        double x = mean(xs);
        double y = mean(ys);
        double xy = 0;
        double xx = 0;
        double yy = 0;
        for (int i = 0; i < xs.size(); i++) {
            double dx = xs.get(i) - x;
            double dy = ys.get(i) - y;
            xy += dx * dy;
            xx += dx * dx;
            yy += dy * dy;
        }
        return xx == 0 || yy == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(xy / Math.sqrt(xx * yy));
    }

    private static double mean(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).average().orElse(0);
    }
}
