package nabla.web.teach;

import io.javalin.config.RoutesConfig;
import java.time.InstantSource;
import java.util.List;
import nabla.classroom.Audit;
import nabla.classroom.People;
import nabla.classroom.Sections;
import nabla.classroom.Tickets;
import nabla.classroom.assignment.Assignments;
import nabla.classroom.assignment.Sittings;
import nabla.grading.Papers;
import nabla.lesson.typeset.Typesetter;
import nabla.problem.reader.ProblemLibrary;
import nabla.web.Routes;
import nabla.web.Visitors;

/** All pages about sections and what they are set. */
public final class Teaching implements Routes {
    private final List<Routes> pages;

    public Teaching(
            People people,
            Sections sections,
            Assignments assignments,
            Sittings sittings,
            Papers papers,
            ProblemLibrary problems,
            Typesetter typesetter,
            Tickets tickets,
            Audit audit,
            Visitors visitors,
            InstantSource clock) {
        var door = new TeachersDoor(visitors, sections, assignments, audit);
        pages =
                List.of(
                        new SectionPages(door, people, sections, assignments, sittings, clock),
                        new RosterPages(door, sections, tickets, papers),
                        new ImportPages(door, sections),
                        new CopyPages(door, sections, assignments, clock),
                        new PlanPages(door, assignments, sittings, papers, problems, clock),
                        new AssignmentPages(door, sections, assignments, sittings, papers, clock),
                        new AudiencePages(door, sections, assignments, sittings),
                        new ExtensionPages(door, people, sections, assignments, papers),
                        new PreviewPages(door, papers, typesetter),
                        new AuditPages(audit, people, visitors));
    }

    @Override
    public void register(RoutesConfig routes) {
        pages.forEach(page -> page.register(routes));
    }
}
