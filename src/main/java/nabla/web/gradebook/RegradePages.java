package nabla.web.gradebook;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import nabla.classroom.Audit;
import nabla.classroom.assignment.Assignment;
import nabla.classroom.assignment.Regrades;
import nabla.classroom.assignment.Remark;
import nabla.classroom.assignment.Sittings;
import nabla.classroom.assignment.Totals;
import nabla.grading.Editions;
import nabla.grading.Papers;
import nabla.grading.Percent;
import nabla.grading.Regrade;
import nabla.grading.Regrade.Extent;
import nabla.web.Routes;
import nabla.web.WallClock;
import nabla.web.teach.SectionFrame;
import nabla.web.teach.TeachersDoor;

/**
 * {@code /teach/assignments/{assignment}/regrade}: whose score would change if everything were
 * marked anew, and the button that does it.
 */
final class RegradePages implements Routes {
    private static final String ADDRESS = "/teach/assignments/{assignment}/regrade";
    private static final int LONGEST = 4000;

    private final GradersDoor door;
    private final Papers papers;
    private final Editions editions;
    private final Sittings sittings;
    private final Totals totals;
    private final Regrades regrades;
    private final Audit audit;
    private final InstantSource clock;

    RegradePages(
            GradersDoor door,
            Papers papers,
            Editions editions,
            Sittings sittings,
            Totals totals,
            Regrades regrades,
            Audit audit,
            InstantSource clock) {
        this.door = door;
        this.papers = papers;
        this.editions = editions;
        this.sittings = sittings;
        this.totals = totals;
        this.regrades = regrades;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public void register(RoutesConfig routes) {
        routes.get(ADDRESS, context -> show(context, false));
        routes.post(ADDRESS, this::apply);
    }

    /**
     * One student's line.
     *
     * @param way up, down or same
     */
    record ChangeView(
            String student, String name, String before, String after, String way, String works) {
        static ChangeView of(Regrade.Change change) {
            return new ChangeView(
                    change.student().id(),
                    change.student().name(),
                    Percent.text(change.before()),
                    Percent.text(change.after().earned()),
                    change.rises() ? "up" : change.falls() ? "down" : "same",
                    change.works().stream()
                            .map(RegradePages::words)
                            .distinct()
                            .collect(Collectors.joining("; ")));
        }
    }

    private static String words(Regrade.Anew anew) {
        return anew.work().item()
                + ": "
                + PaperView.words(anew.before().outcome())
                + ", "
                + Percent.text(anew.before().score())
                + " % → "
                + PaperView.words(anew.after().outcome())
                + ", "
                + Percent.text(anew.after().score())
                + " %";
    }

    /**
     * An occasion in the past.
     *
     * @param about what was done, in words
     */
    record PastView(String about, String note) {}

    /**
     * @param moved whether the items changed again after the page was shown
     */
    private void show(Context context, boolean moved) {
        var assignment = door.assignment(context);
        var asked = Asked.of(context);
        var regrade = regrade(assignment, asked.extent(), asked.raised());
        Function<Instant, String> shown = WallClock.of(context)::shown;
        var model = SectionFrame.model(context, door.section(assignment));
        model.put("assignment", assignment);
        model.put("version", regrade.version());
        model.put("everything", asked.extent() == Extent.EVERYTHING);
        model.put("raised", asked.raised());
        model.put("rising", regrade.rising());
        model.put("falling", regrade.falling());
        model.put("changes", regrade.changes().stream().map(ChangeView::of).toList());
        model.put("moved", moved);
        model.put("done", context.queryParam("done") != null);
        model.put("note", asked.note());
        model.put(
                "past",
                regrades.of(assignment).stream()
                        .map(
                                r ->
                                        new PastView(
                                                shown.apply(r.at())
                                                        + ": "
                                                        + r.by()
                                                        + " marked "
                                                        + Spoken.count(
                                                                r.works(),
                                                                "submission",
                                                                "submissions")
                                                        + " anew"
                                                        + (r.raised() ? ", only raising" : "")
                                                        + ".",
                                                r.note()))
                        .toList());
        model.put("styles", List.of("css/gradebook.css"));
        context.render("gradebook/regrade", model);
    }

    private Regrade regrade(Assignment assignment, Extent extent, boolean raised) {
        return Regrade.of(
                assignment,
                papers.of(assignment),
                papers.set(assignment),
                editions,
                kept(assignment),
                extent,
                raised);
    }

    private Map<String, Totals.Total> kept(Assignment assignment) {
        var kept = new HashMap<String, Totals.Total>();
        totals.of(assignment.section())
                .forEach(
                        (person, all) -> {
                            var total = all.get(assignment.id());
                            if (total != null) kept.put(person, total);
                        });
        return kept;
    }

    /** What a form or an address asks for. */
    private record Asked(Extent extent, boolean raised, String version, String note) {
        static Asked of(Context context) {
            return new Asked(
                    "everything".equals(text(context, "extent"))
                            ? Extent.EVERYTHING
                            : Extent.MENDED,
                    !text(context, "raised").isEmpty(),
                    text(context, "version"),
                    text(context, "note").strip());
        }

        private static String text(Context context, String name) {
            return Optional.ofNullable(context.queryParam(name))
                    .or(() -> Optional.ofNullable(context.formParam(name)))
                    .orElse("");
        }
    }

    private void apply(Context context) {
        var assignment = door.assignment(context);
        TeachersDoor.requireTaught(door.section(assignment));
        var asked = Asked.of(context);
        var regrade = regrade(assignment, asked.extent(), asked.raised());
        if (!regrade.version().equals(asked.version())) {
            context.status(HttpStatus.CONFLICT);
            show(context, true);
            return;
        }
        if (!regrade.changes().isEmpty()) keep(context, assignment, regrade, asked);
        context.redirect(
                "/teach/assignments/" + assignment.id() + "/regrade?done=yes",
                HttpStatus.SEE_OTHER);
    }

    private void keep(Context context, Assignment assignment, Regrade regrade, Asked asked) {
        var teacher = door.teacher(context);
        var note = asked.note().substring(0, Math.min(LONGEST, asked.note().length()));
        var marks = regrade.marks();
        regrades.apply(
                assignment,
                regrade.version(),
                asked.raised(),
                note,
                teacher,
                marks,
                regrade.totals());
        if (!note.isEmpty()) {
            for (var change : regrade.changes()) {
                if (!change.rises() && !change.falls()) continue;
                sittings.find(assignment, change.student())
                        .ifPresent(
                                sitting ->
                                        sittings.remark(
                                                sitting,
                                                new Remark(
                                                        "",
                                                        note,
                                                        teacher.name(),
                                                        clock.instant())));
            }
        }
        audit.add(
                teacher,
                "mark anew",
                assignment.id(),
                Spoken.count(marks.size(), "submission", "submissions")
                        + ", "
                        + regrade.rising()
                        + " up, "
                        + regrade.falling()
                        + " down");
    }
}
