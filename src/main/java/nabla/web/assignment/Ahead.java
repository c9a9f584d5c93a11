package nabla.web.assignment;

import java.time.Duration;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.Set;
import nabla.classroom.assignment.Assignment;
import nabla.classroom.assignment.Assignments;
import nabla.grading.Sheet;
import nabla.lesson.typeset.Typesetter;
import nabla.problem.Item;
import nabla.problem.NoVariant;
import nabla.problem.ProblemSet;
import nabla.problem.Seed;
import nabla.problem.reader.ProblemLibrary;
import nabla.web.practice.ProblemHtml;

/**
 * Works ahead of a class that begins all at once: makes and typesets the variants of assignments
 * that are open or soon will be, so that their first readers need not wait for it.
 */
public final class Ahead {
    private static final Duration SOON = Duration.ofHours(1);

    private final ProblemLibrary problems;
    private final ProblemHtml html;
    private final Assignments assignments;
    private final InstantSource clock;
    private final Set<Done> done = new HashSet<>();

    private record Done(String version, String item) {}

    /**
     * @param typesetter one that remembers
     */
    public Ahead(
            ProblemLibrary problems,
            Typesetter typesetter,
            Assignments assignments,
            InstantSource clock) {
        this.problems = problems;
        this.html = new ProblemHtml(typesetter);
        this.assignments = assignments;
        this.clock = clock;
    }

    /** Does what has not been done yet, resting as long as it works. */
    public void work() throws InterruptedException {
        var now = clock.instant();
        for (var assignment : assignments.between(now, now.plus(SOON))) work(assignment);
    }

    private void work(Assignment assignment) throws InterruptedException {
        var plan = assignment.plan();
        var set = problems.find(plan.course(), plan.set());
        if (set.isEmpty()) return;
        for (var item : Sheet.items(plan, set.get())) {
            if (done.add(new Done(set.get().version(), item.id()))) work(set.get(), item);
        }
    }

    private void work(ProblemSet set, Item item) throws InterruptedException {
        for (int seed = 1; seed <= Seed.POOL; seed++) {
            long start = System.nanoTime();
            try {
                html.prepare(set.variant(item, new Seed(seed)));
            } catch (NoVariant e) {
                // The author is told by check; a student is given the next seed.
            }
            Thread.sleep(Duration.ofNanos(System.nanoTime() - start));
        }
    }
}
