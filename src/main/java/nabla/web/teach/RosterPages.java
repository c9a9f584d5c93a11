package nabla.web.teach;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import nabla.classroom.Enrollment;
import nabla.classroom.Person;
import nabla.classroom.Seat;
import nabla.classroom.Section;
import nabla.classroom.Sections;
import nabla.classroom.Standing;
import nabla.classroom.Ticket.Purpose;
import nabla.classroom.Tickets;
import nabla.classroom.Token;
import nabla.classroom.roster.RosterWriter;
import nabla.grading.Papers;
import nabla.web.Fields;
import nabla.web.NotFound;
import nabla.web.Routes;
import nabla.web.WallClock;
import nabla.web.account.Links;
import nabla.web.teach.TeachersDoor.Lectern;
import org.jspecify.annotations.Nullable;

/** {@code /teach/sections/{section}/roster}: who is in a section, and for whom it waits. */
final class RosterPages implements Routes {
    private static final double MOST_TIME = 4;

    private final TeachersDoor door;
    private final Sections sections;
    private final Tickets tickets;
    private final Papers papers;
    private final SecureRandom random = new SecureRandom();

    RosterPages(TeachersDoor door, Sections sections, Tickets tickets, Papers papers) {
        this.door = door;
        this.sections = sections;
        this.tickets = tickets;
        this.papers = papers;
    }

    /**
     * A student of the section.
     *
     * @param factor by how much time limits are longer, or what was typed instead
     * @param flaw what is wrong with what was asked for them, or null
     */
    public record StudentLine(Person person, String joined, String factor, @Nullable String flaw) {}

    /**
     * A seat that waits.
     *
     * @param student who is in the section with the same address, and so may not need it; or empty
     */
    public record SeatLine(Seat seat, String student) {}

    @Override
    public void register(RoutesConfig routes) {
        var roster = "/teach/sections/{section}/roster";
        routes.get(roster, context -> show(context, new Fields(context), "", ""));
        routes.post(roster + "/{person}/time", this::allow);
        routes.post(roster + "/{person}/remove", this::remove);
        routes.post(roster + "/{person}/password", this::reset);
        routes.post(roster + "/seats/{seat}/link", this::link);
        routes.post(roster + "/seats/{seat}/remove", this::removeSeat);
        routes.post(roster + "/links.csv", this::links);
    }

    private void show(Context context, Fields form, String link, String about) {
        var section = door.section(context).section();
        var model = SectionFrame.model(context, section);
        var wall = WallClock.of(context);
        var students = students(section);
        model.put("students", students.stream().map(e -> line(e, form, wall)).toList());
        model.put("seats", sections.seats(section).stream().map(s -> line(s, students)).toList());
        model.put("link", link);
        model.put("about", about);
        // Whoever finds a link has what it is good for.
        if (!link.isEmpty()) context.header("Cache-Control", "no-store");
        context.render("teach/roster", model);
    }

    private static SeatLine line(Seat seat, List<Enrollment> students) {
        return new SeatLine(
                seat,
                students.stream()
                        .map(Enrollment::person)
                        .filter(p -> p.email().text().equals(seat.email()))
                        .map(Person::name)
                        .findFirst()
                        .orElse(""));
    }

    private static StudentLine line(Enrollment enrollment, Fields form, WallClock clock) {
        var person = enrollment.person();
        var flaw = form.flaws().get(person.id());
        boolean typed = flaw != null && !form.text("factor").isEmpty();
        return new StudentLine(
                person,
                clock.day(enrollment.since()),
                typed ? form.text("factor") : Amounts.shown(enrollment.factor()),
                flaw);
    }

    private List<Enrollment> students(Section section) {
        return sections.roster(section).stream()
                .filter(e -> e.standing() == Standing.STUDENT)
                .toList();
    }

    private void allow(Context context) {
        var lectern = door.taught(context);
        var student = student(context, lectern);
        var form = new Fields(context);
        var factor = Amounts.decimal(form.text("factor"));
        if (factor.isEmpty() || factor.getAsDouble() < 1 || factor.getAsDouble() > MOST_TIME) {
            form.flaw(student.id(), "Write a number from 1 to 4; 1.25 gives a quarter more time.");
            context.status(HttpStatus.UNPROCESSABLE_CONTENT);
            show(context, form, "", "");
            return;
        }
        papers.retime(
                lectern.section(),
                student,
                () -> sections.allow(lectern.section(), student, factor.getAsDouble()));
        lectern.did(
                "set extra time",
                student.id(),
                student.name() + ": × " + Amounts.shown(factor.getAsDouble()));
        go(context, lectern, "allowed");
    }

    private void remove(Context context) {
        var lectern = door.taught(context);
        var student = student(context, lectern);
        sections.remove(lectern.section(), student);
        lectern.did("remove student", student.id(), student.name());
        go(context, lectern, "removed");
    }

    /** Never for anybody who teaches: whoever has the link has the account. */
    private void reset(Context context) {
        var lectern = door.taught(context);
        var student = student(context, lectern);
        if (student.role().teaches()) {
            var form = new Fields(context);
            form.flaw(
                    student.id(),
                    student.name()
                            + " teaches too. Only an administrator gives them a link to a new password.");
            context.status(HttpStatus.UNPROCESSABLE_CONTENT);
            show(context, form, "", "");
            return;
        }
        var token = Token.fresh(random);
        tickets.issue(token, Purpose.RESET_PASSWORD, student.id(), lectern.teacher());
        lectern.did("give link to new password", student.id(), student.name());
        show(
                context,
                new Fields(context),
                Links.welcome(context, token),
                student.name()
                        + " sets a new password with this link. It works once, for three days.");
    }

    private void link(Context context) {
        var lectern = door.taught(context);
        var seat = seat(context, lectern);
        var token = Token.fresh(random);
        tickets.issue(token, Purpose.TAKE_SEAT, seat.id(), lectern.teacher());
        lectern.did("give link to seat", seat.id(), seat.name());
        show(
                context,
                new Fields(context),
                Links.welcome(context, token),
                seat.name() + " takes the seat with this link. It works once, for 90 days.");
    }

    private void removeSeat(Context context) {
        var lectern = door.taught(context);
        var seat = seat(context, lectern);
        sections.removeSeat(seat);
        lectern.did("remove seat", seat.id(), seat.name() + " " + seat.email());
        go(context, lectern, "unseated");
    }

    /** A link for every seat that waits, as a table for a mail merge. */
    private void links(Context context) {
        var lectern = door.taught(context);
        var issued = new LinkedHashMap<Token, String>();
        var lines = new ArrayList<List<String>>();
        lines.add(List.of("name", "email", "number", "link"));
        for (var seat : sections.seats(lectern.section())) {
            var token = Token.fresh(random);
            issued.put(token, seat.id());
            lines.add(
                    List.of(
                            seat.name(),
                            seat.email(),
                            seat.number(),
                            Links.welcome(context, token)));
        }
        tickets.issueAll(issued, Purpose.TAKE_SEAT, lectern.teacher());
        lectern.did("give links to seats", lectern.section().id(), issued.size() + " links");
        context.header("Content-Disposition", "attachment; filename=\"links.csv\"");
        context.header("Cache-Control", "no-store");
        context.contentType("text/csv; charset=utf-8");
        // Spreadsheets take a file for UTF-8 only where it begins so.
        context.result("\uFEFF" + RosterWriter.write(lines));
    }

    private Person student(Context context, Lectern lectern) {
        return students(lectern.section()).stream()
                .map(Enrollment::person)
                .filter(p -> p.id().equals(context.pathParam("person")))
                .findFirst()
                .orElseThrow(() -> missing("There is no such student in this section.", lectern));
    }

    private Seat seat(Context context, Lectern lectern) {
        return sections.seat(context.pathParam("seat"))
                .filter(s -> s.section().equals(lectern.section().id()))
                .orElseThrow(
                        () ->
                                missing(
                                        "This seat was taken or removed, or never was in this section.",
                                        lectern));
    }

    private static NotFound missing(String words, Lectern lectern) {
        return new NotFound(words, address(lectern.section()), "The roster");
    }

    static String address(Section section) {
        return SectionFrame.address(section) + "/roster";
    }

    private static void go(Context context, Lectern lectern, String said) {
        context.redirect(address(lectern.section()) + "?said=" + said, HttpStatus.SEE_OTHER);
    }
}
