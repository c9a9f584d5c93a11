package nabla.grading;

import java.time.InstantSource;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import nabla.classroom.Enrollment;
import nabla.classroom.Person;
import nabla.classroom.Section;
import nabla.classroom.Sections;
import nabla.classroom.assignment.Assignment;
import nabla.classroom.assignment.Assignments;
import nabla.classroom.assignment.Extension;
import nabla.classroom.assignment.Marked;
import nabla.classroom.assignment.Sitting;
import nabla.classroom.assignment.Sittings;
import nabla.classroom.assignment.Totals;
import nabla.classroom.assignment.Window;
import nabla.problem.Item;
import nabla.problem.ProblemSet;

/**
 * All that was sent, sitting by sitting, and the totals that are kept of it. A sitting whose time
 * is up is closed before it is read.
 */
public final class Papers {
    private final Sections sections;
    private final Assignments assignments;
    private final Sittings sittings;
    private final Totals totals;
    private final Closing closing;
    private final InstantSource clock;
    private final BiFunction<String, String, Optional<ProblemSet>> sets;

    /**
     * @param sets finds a problem set by the names of its course and its own
     */
    public Papers(
            Sections sections,
            Assignments assignments,
            Sittings sittings,
            Totals totals,
            InstantSource clock,
            BiFunction<String, String, Optional<ProblemSet>> sets) {
        this.sections = sections;
        this.assignments = assignments;
        this.sittings = sittings;
        this.totals = totals;
        this.clock = clock;
        this.closing = new Closing(sittings, totals);
        this.sets = sets;
    }

    /** The problem set of an assignment as it is now; without items where its file is gone. */
    public ProblemSet set(Assignment assignment) {
        var plan = assignment.plan();
        return sets.apply(plan.course(), plan.set())
                .orElseGet(
                        () ->
                                new ProblemSet(
                                        plan.course(),
                                        plan.set(),
                                        plan.set(),
                                        "",
                                        List.of(),
                                        List.of()));
    }

    /** What an assignment is worth, as its problem set is now. */
    public int points(Assignment assignment) {
        return Sheet.items(assignment.plan(), set(assignment)).stream()
                .mapToInt(Item::points)
                .sum();
    }

    /** Those of everybody who has begun, in the order in which they began. */
    public List<Paper> of(Assignment assignment) {
        var set = set(assignment);
        var extensions = assignments.extensions(assignment);
        var factors = factors(assignment);
        var settled =
                sittings.of(assignment).stream()
                        .map(
                                sitting ->
                                        settle(
                                                assignment,
                                                set,
                                                sitting,
                                                window(assignment, sitting, extensions, factors)))
                        .toList();
        var works =
                sittings.works(assignment).stream()
                        .collect(Collectors.groupingBy(w -> w.work().sitting()));
        var rulings = sittings.rulings(assignment);
        return settled.stream()
                .map(
                        sitting ->
                                Paper.of(
                                        assignment,
                                        set,
                                        sitting,
                                        window(assignment, sitting, extensions, factors),
                                        works.getOrDefault(sitting.id(), List.<Marked>of()),
                                        rulings.getOrDefault(sitting.id(), List.of())))
                .toList();
    }

    private static Window window(
            Assignment assignment,
            Sitting sitting,
            Map<String, Extension> extensions,
            Map<String, Double> factors) {
        var person = sitting.person().id();
        return Window.of(
                assignment.plan(),
                Optional.ofNullable(extensions.get(person)),
                factors.getOrDefault(person, 1.0));
    }

    private Sitting settle(Assignment assignment, ProblemSet set, Sitting sitting, Window window) {
        var now = clock.instant();
        if (sitting.handedIn().isPresent() || !window.isOver(sitting.started(), now)) {
            return sitting;
        }
        var sheet = Sheet.of(assignment.plan(), set, sitting.seed());
        return closing.settle(assignment, window, sheet, sitting, now);
    }

    /** Closes some of a section's sittings whose time is up, the oldest first. */
    public void settle(Section section, int most) {
        var open = sittings.unfinished(section, clock.instant());
        if (open.isEmpty()) return;
        var set =
                assignments.of(section).stream()
                        .collect(Collectors.toMap(Assignment::id, Function.identity()));
        var extensions = assignments.extensions(section);
        var factors = factors(section);
        int settled = 0;
        for (var sitting : open) {
            var assignment = set.get(sitting.assignment());
            if (assignment == null || settled == most) continue;
            var granted = extensions.getOrDefault(assignment.id(), Map.of());
            var window = window(assignment, sitting, granted, factors);
            if (!window.isOver(sitting.started(), clock.instant())) continue;
            settle(assignment, set(assignment), sitting, window);
            settled++;
        }
    }

    /** That of one student; empty before they have begun. */
    public Optional<Paper> of(Assignment assignment, Person student) {
        var set = set(assignment);
        var window = window(assignment, student);
        return sittings.find(assignment, student)
                .map(sitting -> settle(assignment, set, sitting, window))
                .map(
                        sitting ->
                                Paper.of(
                                        assignment,
                                        set,
                                        sitting,
                                        window,
                                        sittings.works(sitting),
                                        sittings.rulings(sitting)));
    }

    /** When a student may do what. */
    public Window window(Assignment assignment, Person student) {
        var factor =
                sections.find(assignment.section())
                        .flatMap(section -> sections.enrollment(section, student))
                        .map(Enrollment::factor);
        return Window.of(
                assignment.plan(), assignments.extension(assignment, student), factor.orElse(1.0));
    }

    /**
     * Keeps a student's total anew; to be called when they begin, send or hand in, and when
     * something of theirs was ruled.
     */
    public void total(Assignment assignment, Person student) {
        of(assignment, student).map(Paper::total).ifPresent(totals::put);
    }

    /**
     * Changes the plan of an assignment, or what is granted in it. Whose time had run out and has
     * not any more goes on where the end found them; totals are kept anew.
     */
    public void retime(Assignment assignment, Runnable change) {
        var ended =
                windows(assignment).entrySet().stream()
                        .filter(e -> e.getValue().ended(e.getKey()))
                        .map(e -> e.getKey().id())
                        .collect(Collectors.toSet());
        change.run();
        var changed = assignments.find(assignment.id()).orElse(assignment);
        windows(changed)
                .forEach(
                        (sitting, window) -> {
                            if (ended.contains(sitting.id())) goOn(sitting, window);
                        });
        totals(changed);
    }

    /** Changes how long a student always has in a section; as {@link #retime} for one. */
    public void retime(Section section, Person student, Runnable change) {
        var begun = new LinkedHashMap<Assignment, Sitting>();
        var ended = new HashSet<Assignment>();
        for (var assignment : assignments.of(section)) {
            var sitting = sittings.find(assignment, student);
            if (sitting.isEmpty()) continue;
            begun.put(assignment, sitting.get());
            if (window(assignment, student).ended(sitting.get())) ended.add(assignment);
        }
        change.run();
        begun.forEach(
                (assignment, sitting) -> {
                    if (ended.contains(assignment)) goOn(sitting, window(assignment, student));
                    total(assignment, student);
                });
    }

    private void goOn(Sitting sitting, Window window) {
        if (!window.isOver(sitting.started(), clock.instant())) sittings.reopen(sitting);
    }

    private Map<Sitting, Window> windows(Assignment assignment) {
        var extensions = assignments.extensions(assignment);
        var factors = factors(assignment);
        return sittings.of(assignment).stream()
                .collect(
                        Collectors.toMap(
                                Function.identity(),
                                s -> window(assignment, s, extensions, factors)));
    }

    private void totals(Assignment assignment) {
        var all = of(assignment).stream().map(Paper::total).toList();
        if (!all.isEmpty()) totals.putAll(all);
    }

    private Map<String, Double> factors(Assignment assignment) {
        return sections.find(assignment.section()).map(this::factors).orElse(Map.of());
    }

    private Map<String, Double> factors(Section section) {
        return sections.roster(section).stream()
                .collect(Collectors.toMap(e -> e.person().id(), Enrollment::factor));
    }
}
