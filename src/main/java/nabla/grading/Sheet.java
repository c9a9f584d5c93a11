package nabla.grading;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import nabla.classroom.assignment.Plan;
import nabla.problem.Item;
import nabla.problem.NoVariant;
import nabla.problem.ProblemSet;
import nabla.problem.Seed;
import nabla.problem.Variant;

/**
 * What one student is asked in an assignment: the same for ever, since it follows from the plan,
 * the problem set and the seed of their sitting. Broken items are left out, and cost nobody
 * anything.
 */
public record Sheet(ProblemSet set, List<Question> questions) {
    public Sheet {
        questions = List.copyOf(questions);
    }

    /**
     * One item as this student has it.
     *
     * @param number its place on the sheet, counted from 1
     */
    public record Question(int number, Item item, Seed seed, Variant variant) {}

    /**
     * @param seed of the sitting
     */
    public static Sheet of(Plan plan, ProblemSet set, long seed) {
        var items = new ArrayList<>(items(plan, set));
        // Random is the one generator whose numbers Java promises for ever; it wants its seeds far
        // apart, which a multiplication by the golden ratio's bits makes them.
        if (plan.shuffled()) Collections.shuffle(items, new Random(seed * 0x9E3779B97F4A7C15L));
        var questions = new ArrayList<Question>();
        for (var item : items) {
            sound(set, item, Seed.first(Long.toString(seed), item.id()))
                    .ifPresent(
                            v ->
                                    questions.add(
                                            new Question(questions.size() + 1, item, v.seed(), v)));
        }
        return new Sheet(set, questions);
    }

    /** The sound items that are set, in the teacher's order. */
    public static List<Item> items(Plan plan, ProblemSet set) {
        if (plan.items().isEmpty()) return set.items();
        return plan.items().stream()
                .flatMap(id -> set.items().stream().filter(i -> i.id().equals(id)))
                .toList();
    }

    /** What the questions are worth together. */
    public int points() {
        return questions.stream().mapToInt(q -> q.item().points()).sum();
    }

    public Optional<Question> find(String item) {
        return questions.stream().filter(q -> q.item().id().equals(item)).findFirst();
    }

    /** The variant of the first seed from this one on that makes one. */
    private static Optional<Variant> sound(ProblemSet set, Item item, Seed first) {
        var seed = first;
        for (int i = 0; i < Seed.POOL; i++) {
            try {
                return Optional.of(set.variant(item, seed));
            } catch (NoVariant e) {
                seed = seed.next();
            }
        }
        return Optional.empty();
    }
}
