package nabla.web.assignment;

import io.javalin.config.RoutesConfig;
import java.time.InstantSource;
import java.util.List;
import nabla.classroom.Allowance;
import nabla.classroom.Reads;
import nabla.classroom.Sections;
import nabla.classroom.assignment.Assignments;
import nabla.classroom.assignment.Sittings;
import nabla.classroom.assignment.Totals;
import nabla.grading.Closing;
import nabla.lesson.typeset.Typesetter;
import nabla.problem.reader.ProblemLibrary;
import nabla.web.Routes;
import nabla.web.Visitors;

/** All pages by which a student takes part in a class. */
public final class Classwork implements Routes {
    private final List<Routes> pages;

    public Classwork(
            ProblemLibrary problems,
            Typesetter typesetter,
            Reads reads,
            Sections sections,
            Assignments assignments,
            Sittings sittings,
            Totals totals,
            Allowance allowance,
            Visitors visitors,
            InstantSource clock) {
        var closing = new Closing(sittings, totals);
        var sources = new Sources(sittings);
        var attendance =
                new Attendance(
                        problems, reads, sections, assignments, sittings, closing, visitors, clock);
        pages =
                List.of(
                        new JoinPages(sections, allowance, visitors),
                        new AssignmentPages(
                                attendance, sections, sittings, closing, sources, visitors),
                        new SheetPages(
                                attendance, typesetter, sittings, closing, sources, visitors));
    }

    @Override
    public void register(RoutesConfig routes) {
        pages.forEach(page -> page.register(routes));
    }
}
