package nabla.web.gradebook;

import io.javalin.config.RoutesConfig;
import java.time.InstantSource;
import java.util.List;
import nabla.classroom.Audit;
import nabla.classroom.Sections;
import nabla.classroom.assignment.Assignments;
import nabla.classroom.assignment.Regrades;
import nabla.classroom.assignment.Sittings;
import nabla.classroom.assignment.Totals;
import nabla.grading.Editions;
import nabla.grading.Papers;
import nabla.lesson.typeset.Typesetter;
import nabla.web.Routes;
import nabla.web.Visitors;
import nabla.web.teach.TeachersDoor;

/** All pages on which teachers read what their students sent. */
public final class Gradebooks implements Routes {
    private final List<Routes> pages;

    public Gradebooks(
            Visitors visitors,
            Sections sections,
            Assignments assignments,
            Sittings sittings,
            Totals totals,
            Regrades regrades,
            Audit audit,
            Papers papers,
            Typesetter typesetter,
            InstantSource clock) {
        var door =
                new GradersDoor(new TeachersDoor(visitors, sections, assignments, audit), sections);
        var books = new Books(sections, assignments, totals, clock);
        var editions = new Editions(sittings);
        var reader = new PaperReader(editions, typesetter);
        pages =
                List.of(
                        new GradebookPages(door, sections, books, totals, papers, audit),
                        new PaperPages(door, papers, sittings, regrades, reader, audit, clock),
                        new ResultPages(door, papers, books),
                        new RegradePages(
                                door, papers, editions, sittings, totals, regrades, audit, clock),
                        new AnalysisPages(door, papers, editions, assignments, audit, clock));
    }

    @Override
    public void register(RoutesConfig routes) {
        pages.forEach(page -> page.register(routes));
    }
}
