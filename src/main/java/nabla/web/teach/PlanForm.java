package nabla.web.teach;

import io.javalin.http.Context;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import nabla.classroom.assignment.Counts;
import nabla.classroom.assignment.Feedback;
import nabla.classroom.assignment.Plan;
import nabla.problem.Item;
import nabla.problem.ProblemSet;
import nabla.web.Fields;
import nabla.web.WallClock;
import org.jspecify.annotations.Nullable;

/**
 * What stands in the form about an assignment: as it is planned, or as somebody typed it, with what
 * is wrong with it.
 */
public final class PlanForm {
    private static final int LONGEST_TITLE = 120;
    private static final int MOST_ATTEMPTS = 100;
    private static final int MOST_MINUTES = 60 * 24 * 7;
    private static final double MOST_WEIGHT = 1000;

    private final Map<String, String> values;
    private final List<String> items;
    private final Map<String, String> flaws = new HashMap<>();

    private PlanForm(Map<String, String> values, List<String> items) {
        this.values = values;
        this.items = items;
    }

    /** As it is planned. */
    static PlanForm of(Plan plan, WallClock clock) {
        var values = new HashMap<String, String>();
        values.put("title", plan.title());
        values.put("set", name(plan.course(), plan.set()));
        values.put("zone", clock.name());
        values.put("opens", clock.typed(plan.opens()));
        values.put("due", clock.typed(plan.due()));
        values.put("closes", plan.closes().equals(plan.due()) ? "" : clock.typed(plan.closes()));
        values.put("lost", Amounts.shown(PlanFacts.percent(plan.lost())));
        values.put("attempts", Integer.toString(plan.attempts()));
        values.put("counts", plan.counts().name());
        values.put("feedback", plan.feedback().name());
        values.put("limit", Long.toString(plan.limit().toMinutes()));
        values.put("weight", Amounts.shown(plan.weight()));
        if (plan.shuffled()) values.put("shuffled", "on");
        if (plan.published()) values.put("published", "on");
        return new PlanForm(values, plan.items());
    }

    /** As somebody typed it. */
    static PlanForm posted(Context context) {
        var values = new HashMap<String, String>();
        context.formParamMap()
                .forEach(
                        (name, all) -> {
                            if (!all.isEmpty()) values.put(name, all.getFirst());
                        });
        values.put("title", Fields.tidy(values.getOrDefault("title", "")));
        return new PlanForm(values, List.copyOf(context.formParams("item")));
    }

    static String name(String course, String set) {
        return course + "/" + set;
    }

    public String get(String field) {
        return values.getOrDefault(field, "");
    }

    public boolean has(String field) {
        return values.containsKey(field);
    }

    public Map<String, String> flaws() {
        return flaws;
    }

    /** The time zone in which its dates are written. */
    public WallClock clock() {
        return WallClock.in(values.get("zone"));
    }

    /** Whether an item is ticked; all are where none was chosen yet. */
    public boolean chooses(String item) {
        return items.isEmpty() && !has("of") || items.contains(item);
    }

    /** The set whose items are shown, where they are to be chosen anew for another one. */
    boolean isOfAnotherSet() {
        return has("of") && !get("of").equals(get("set"));
    }

    /**
     * The same with the items of a set, all ticked.
     *
     * @param before the title of the set that was chosen before; a title that follows it still does
     */
    PlanForm withAllOf(ProblemSet set, String before) {
        var now = new HashMap<>(values);
        now.put("set", name(set.course(), set.name()));
        now.remove("of");
        if (get("title").isEmpty() || !before.isEmpty() && get("title").endsWith(before)) {
            var kept = get("title").length() - before.length();
            now.put("title", get("title").substring(0, Math.max(0, kept)) + set.title());
        }
        var form = new PlanForm(now, List.of());
        form.flaws.putAll(flaws);
        return form;
    }

    void flaw(String field, String words) {
        flaws.putIfAbsent(field, words);
    }

    /** The plan; empty where something is wrong, which {@link #flaws} then says. */
    Optional<Plan> plan(ProblemSet set) {
        var title = get("title");
        if (title.isEmpty()) flaw("title", "Write a title, such as “Homework 3”.");
        if (title.length() > LONGEST_TITLE)
            flaw("title", "Write at most " + LONGEST_TITLE + " characters.");
        var chosen = set.items().stream().map(Item::id).filter(this::chooses).toList();
        if (chosen.isEmpty()) flaw("items", "Tick at least one problem.");
        var opens = moment("opens", true);
        var due = moment("due", false);
        var closes = get("closes").isBlank() ? due : moment("closes", false);
        if (opens != null && due != null && !due.isAfter(opens))
            flaw("due", "This is not after it opens. Choose a later time.");
        if (due != null && closes != null && closes.isBefore(due))
            flaw("closes", "This is before it is due. Choose a later time, or leave it empty.");
        var lost = Amounts.decimal(get("lost").isBlank() ? "0" : get("lost"));
        if (lost.isEmpty() || lost.getAsDouble() > 100)
            flaw("lost", "Write a percentage from 0 to 100.");
        int attempts =
                whole(
                        "attempts",
                        MOST_ATTEMPTS,
                        "Write a whole number from 0 to " + MOST_ATTEMPTS + "; 0 for any number.");
        int minutes =
                whole(
                        "limit",
                        MOST_MINUTES,
                        "Write whole minutes, at most a week of them; 0 for no limit.");
        var weight = Amounts.decimal(get("weight").isBlank() ? "1" : get("weight"));
        if (weight.isEmpty() || weight.getAsDouble() > MOST_WEIGHT)
            flaw("weight", "Write a number from 0 to 1000; 0 counts for nothing.");
        var counts = choice(Counts.values(), "counts");
        var feedback = choice(Feedback.values(), "feedback");
        if (!flaws.isEmpty()
                || opens == null
                || due == null
                || closes == null
                || counts == null
                || feedback == null) return Optional.empty();
        return Optional.of(
                new Plan(
                        title,
                        set.course(),
                        set.name(),
                        chosen.size() == set.items().size() ? List.of() : chosen,
                        opens,
                        due,
                        closes,
                        lost.orElseThrow() / 100,
                        attempts,
                        counts,
                        feedback,
                        Duration.ofMinutes(minutes),
                        has("shuffled"),
                        weight.orElseThrow(),
                        has("published")));
    }

    private int whole(String field, int most, String words) {
        var number = get(field).isBlank() ? OptionalInt.of(0) : Amounts.whole(get(field));
        if (number.isEmpty() || number.getAsInt() > most) {
            flaw(field, words);
            return 0;
        }
        return number.getAsInt();
    }

    private @Nullable Instant moment(String field, boolean first) {
        return moment(field, get(field), clock(), first, this::flaw);
    }

    /** Where to say what is wrong with a field. */
    interface Complaints {
        void flaw(String field, String words);
    }

    /**
     * A date and time that somebody chose; null where it is none, which is then complained of.
     *
     * @param first which of the two is meant where clocks go back over it
     */
    static @Nullable Instant moment(
            String field, String typed, WallClock clock, boolean first, Complaints complaints) {
        var read = WallClock.read(typed);
        if (read.isEmpty()) {
            complaints.flaw(field, "Choose a date and a time, as in 2026-09-04 18:00.");
            return null;
        }
        var gap = clock.gap(read.get());
        if (gap.isPresent()) {
            complaints.flaw(field, gap.get());
            return null;
        }
        return first ? clock.first(read.get()) : clock.last(read.get());
    }

    private <E extends Enum<E>> @Nullable E choice(E[] all, String field) {
        for (var one : all) if (one.name().equals(get(field))) return one;
        flaw(field, "Choose one of these.");
        return null;
    }
}
