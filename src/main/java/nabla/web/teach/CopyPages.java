package nabla.web.teach;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nabla.classroom.Section;
import nabla.classroom.Sections;
import nabla.classroom.assignment.Assignment;
import nabla.classroom.assignment.Assignments;
import nabla.classroom.assignment.Plan;
import nabla.web.Fields;
import nabla.web.Routes;
import nabla.web.WallClock;

/**
 * {@code /teach/sections/{section}/copy}: a new section with the same assignments as drafts, so
 * many days later. Nobody is in it but whoever copies.
 */
final class CopyPages implements Routes {
    private final TeachersDoor door;
    private final Sections sections;
    private final Assignments assignments;
    private final InstantSource clock;

    CopyPages(TeachersDoor door, Sections sections, Assignments assignments, InstantSource clock) {
        this.door = door;
        this.sections = sections;
        this.assignments = assignments;
        this.clock = clock;
    }

    @Override
    public void register(RoutesConfig routes) {
        routes.get("/teach/sections/{section}/copy", this::ask);
        routes.post("/teach/sections/{section}/copy", this::copy);
    }

    private void ask(Context context) {
        var section = door.section(context).section();
        var wall = WallClock.of(context);
        var today = clock.instant().atZone(wall.zone()).toLocalDate();
        show(
                context,
                section,
                new Fields(context),
                section.name(),
                "",
                first(copied(section), wall).isPresent() ? today.plusDays(7).toString() : "");
    }

    private void show(
            Context context, Section section, Fields form, String name, String term, String day) {
        var model = SectionFrame.model(context, section);
        var wall = WallClock.of(context);
        model.put("name", name);
        model.put("term", term);
        model.put("day", day);
        model.put("flaws", form.flaws());
        var copied = copied(section);
        model.put("count", copied.size());
        model.put("left", assignments.of(section).size() - copied.size());
        model.put("first", first(copied, wall).map(LocalDate::toString).orElse(""));
        model.put("firstShown", firstOpening(copied).map(wall::day).orElse(""));
        context.render("teach/copy", model);
    }

    private void copy(Context context) {
        var lectern = door.section(context);
        var section = lectern.section();
        var form = new Fields(context);
        var name = SectionPages.name(form);
        var term = SectionPages.term(form);
        var wall = WallClock.in(form.text("zone"));
        var copied = copied(section);
        var from = first(copied, wall);
        var to = day(form.text("day"));
        if (from.isPresent() && to.isEmpty())
            form.flaw("day", "Choose the day on which the first assignment is to open.");
        if (!form.isSound()) {
            context.status(HttpStatus.UNPROCESSABLE_CONTENT);
            show(context, section, form, form.text("name"), form.text("term"), form.text("day"));
            return;
        }
        long days =
                from.isPresent() && to.isPresent()
                        ? ChronoUnit.DAYS.between(from.get(), to.get())
                        : 0;
        var made = sections.create(name, term, lectern.teacher());
        assignments.createAll(made, copied.stream().map(a -> moved(a.plan(), days, wall)).toList());
        door.lectern(lectern.teacher(), made)
                .did(
                        "copy section",
                        made.id(),
                        "from " + section.name() + " (" + section.term() + ")");
        context.redirect(SectionFrame.address(made) + "?said=copied", HttpStatus.SEE_OTHER);
    }

    /** At the same times of the day, though clocks may have gone forward or back between. */
    static Plan moved(Plan plan, long days, WallClock wall) {
        return plan.withPublished(false)
                .withTimes(
                        moved(plan.opens(), days, wall),
                        moved(plan.due(), days, wall),
                        moved(plan.closes(), days, wall));
    }

    private static Instant moved(Instant instant, long days, WallClock wall) {
        return instant.atZone(wall.zone()).plusDays(days).toInstant();
    }

    private static Optional<LocalDate> first(List<Assignment> copied, WallClock wall) {
        return firstOpening(copied).map(opens -> opens.atZone(wall.zone()).toLocalDate());
    }

    private static Optional<Instant> firstOpening(List<Assignment> all) {
        return all.stream().map(a -> a.plan().opens()).min(Comparator.naturalOrder());
    }

    private static Optional<LocalDate> day(String typed) {
        try {
            var day = LocalDate.parse(typed.strip());
            return day.getYear() >= 2000 && day.getYear() < 3000
                    ? Optional.of(day)
                    : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** What is for some students only has no meaning for others. */
    private List<Assignment> copied(Section section) {
        var audiences = assignments.audiences(section);
        return assignments.of(section).stream()
                .filter(a -> !audiences.containsKey(a.id()))
                .toList();
    }
}
