package nabla.grading;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import nabla.classroom.Person;
import nabla.classroom.assignment.Assignment;
import nabla.classroom.assignment.Counts;
import nabla.classroom.assignment.Feedback;
import nabla.classroom.assignment.Plan;
import nabla.problem.Item;
import nabla.problem.ProblemSet;

/**
 * Practice for those who make a mistake: problems of the same skills, with feedback at once and
 * without weight. The teacher looks it over before anybody sees it.
 *
 * @param students those who made the mistake
 */
public record Remedy(Plan plan, List<Person> students) {
    /** The database keeps no longer titles. */
    private static final int LONGEST = 200;

    private static final Duration WEEK = Duration.ofDays(7);

    public Remedy {
        students = List.copyOf(students);
    }

    /**
     * @param set of the assignment, as it is now
     * @return empty where nobody in the assignment made the mistake
     */
    public static Optional<Remedy> of(
            String misconception,
            Assignment assignment,
            ProblemSet set,
            Analysis analysis,
            Instant now) {
        var students = new LinkedHashSet<Person>();
        var skills = new LinkedHashSet<String>();
        for (var item : analysis.items()) {
            for (var thought : item.wrong()) {
                if (!thought.misconception().equals(misconception)) continue;
                students.addAll(thought.students());
                skills.add(item.item().skill());
            }
        }
        var items =
                set.items().stream().filter(i -> skills.contains(i.skill())).map(Item::id).toList();
        return students.isEmpty() || misconception.isEmpty() || items.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Remedy(
                                plan(title(misconception), assignment.plan(), items, now),
                                List.copyOf(students)));
    }

    private static String title(String misconception) {
        var title = "Practice: " + Mistakes.name(misconception);
        return title.substring(0, Math.min(LONGEST, title.length()));
    }

    private static Plan plan(String title, Plan from, List<String> items, Instant now) {
        return new Plan(
                title,
                from.course(),
                from.set(),
                items,
                now,
                now.plus(WEEK),
                now.plus(WEEK),
                0,
                0,
                Counts.BEST,
                Feedback.AT_ONCE,
                Duration.ZERO,
                false,
                0,
                false);
    }
}
