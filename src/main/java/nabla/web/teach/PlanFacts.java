package nabla.web.teach;

import java.util.ArrayList;
import java.util.List;
import nabla.classroom.assignment.Plan;
import nabla.grading.Sheet;
import nabla.problem.Item;
import nabla.problem.ProblemSet;
import nabla.web.WallClock;

/** What is planned, as a teacher reads it. */
public record PlanFacts(List<Fact> facts, List<String> problems) {

    /** A term and what is said of it. */
    public record Fact(String term, String words) {}

    static PlanFacts of(Plan plan, ProblemSet set, WallClock clock) {
        var items = Sheet.items(plan, set);
        int points = items.stream().mapToInt(Item::points).sum();
        var facts = new ArrayList<Fact>();
        facts.add(
                new Fact(
                        "Problems",
                        "%s of %s, %s"
                                .formatted(
                                        plan.items().isEmpty()
                                                ? "all " + items.size()
                                                : count(items.size(), "one", "chosen"),
                                        set.title(),
                                        count(points, "1 point", "points"))));
        facts.add(new Fact("Opens", clock.shown(plan.opens())));
        facts.add(new Fact("Due", clock.shown(plan.due())));
        facts.add(new Fact("Late work", late(plan, clock)));
        facts.add(new Fact("Attempts", attempts(plan)));
        facts.add(new Fact("Feedback", feedback(plan)));
        facts.add(
                new Fact(
                        "Time limit",
                        plan.isLimited()
                                ? count(plan.limit().toMinutes(), "1 minute", "minutes")
                                        + " from when a student starts"
                                : "none"));
        facts.add(
                new Fact(
                        "Order",
                        plan.shuffled() ? "another one for each student" : "as in the set"));
        facts.add(new Fact("Weight", Amounts.shown(plan.weight())));
        return new PlanFacts(facts, items.stream().map(AssignmentPages::title).toList());
    }

    private static String late(Plan plan, WallClock clock) {
        if (!plan.closes().isAfter(plan.due())) return "not accepted";
        return "until %s, less %s %% for each day"
                .formatted(clock.shown(plan.closes()), Amounts.shown(percent(plan.lost())));
    }

    static double percent(double fraction) {
        return Math.round(fraction * 1e6) / 1e4;
    }

    private static String attempts(Plan plan) {
        if (plan.attempts() == 1) return "one for each problem";
        var which =
                switch (plan.counts()) {
                    case BEST -> "the best counts";
                    case LATEST -> "the latest counts";
                    case FIRST -> "the first counts";
                };
        return (plan.attempts() == 0 ? "any number" : plan.attempts() + " for each problem")
                + "; "
                + which;
    }

    private static String feedback(Plan plan) {
        return switch (plan.feedback()) {
            case AT_ONCE -> "at once, as in practice";
            case AFTER_HAND_IN -> "when a student has handed the whole in";
            case AFTER_CLOSE -> "when nobody can submit any more";
            case NEVER -> "not before you let them";
        };
    }

    private static String count(long count, String one, String many) {
        return count == 1 ? one : count + " " + many;
    }
}
