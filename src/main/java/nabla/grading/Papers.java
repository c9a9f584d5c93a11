package nabla.grading;

import nabla.classroom.Enrollment;
import nabla.classroom.Person;
import nabla.classroom.Section;
import nabla.classroom.Sections;
import nabla.classroom.assignment.Assignment;
import nabla.classroom.assignment.Assignments;
import nabla.classroom.assignment.Marked;
import nabla.classroom.assignment.Sittings;
import nabla.classroom.assignment.Totals;
import nabla.classroom.assignment.Window;
import nabla.problem.Item;
import nabla.problem.ProblemSet;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/** All that was sent, sitting by sitting, and the totals that are kept of it. */
public final class Papers {
    private final Sections sections;
    private final Assignments assignments;
    private final Sittings sittings;
    private final Totals totals;
    private final BiFunction<String, String, Optional<ProblemSet>> sets;

    /**
     * @param sets finds a problem set by the names of its course and its own
     */
    public Papers(
            Sections sections,
            Assignments assignments,
            Sittings sittings,
            Totals totals,
            BiFunction<String, String, Optional<ProblemSet>> sets) {
        this.sections = sections;
        this.assignments = assignments;
        this.sittings = sittings;
        this.totals = totals;
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
        var works =
                sittings.works(assignment).stream()
                        .collect(Collectors.groupingBy(w -> w.work().sitting()));
        var rulings = sittings.rulings(assignment);
        return sittings.of(assignment).stream()
                .map(
                        sitting -> {
                            var person = sitting.person().id();
                            var window =
                                    Window.of(
                                            assignment.plan(),
                                            Optional.ofNullable(extensions.get(person)),
                                            factors.getOrDefault(person, 1.0));
                            return Paper.of(
                                    assignment,
                                    set,
                                    sitting,
                                    window,
                                    works.getOrDefault(sitting.id(), List.<Marked>of()),
                                    rulings.getOrDefault(sitting.id(), List.of()));
                        })
                .toList();
    }

    /** That of one student; empty before they have begun. */
    public Optional<Paper> of(Assignment assignment, Person student) {
        return sittings.find(assignment, student)
                .map(
                        sitting ->
                                Paper.of(
                                        assignment,
                                        set(assignment),
                                        sitting,
                                        window(assignment, student),
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
     * Keeps the total of everybody anew; to be called when the plan or an extension has changed.
     */
    public void totals(Assignment assignment) {
        var all = of(assignment).stream().map(Paper::total).toList();
        if (!all.isEmpty()) totals.putAll(all);
    }

    private Map<String, Double> factors(Assignment assignment) {
        Optional<Section> section = sections.find(assignment.section());
        return section.map(sections::roster).orElse(List.of()).stream()
                .collect(Collectors.toMap(e -> e.person().id(), Enrollment::factor));
    }
}
