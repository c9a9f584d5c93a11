package nabla.web.teach;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.UploadedFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import nabla.classroom.Entrant;
import nabla.classroom.Section;
import nabla.classroom.Sections;
import nabla.classroom.roster.Roster;
import nabla.classroom.roster.RosterReader;
import nabla.classroom.roster.RosterWriter;
import nabla.web.Fields;
import nabla.web.Routes;

/**
 * {@code /teach/sections/{section}/roster/import}: a list of a class becomes seats. First it says
 * what would happen; what is confirmed then happens as a whole.
 */
final class ImportPages implements Routes {
    private static final int LARGEST = 1_000_000;

    private final TeachersDoor door;
    private final Sections sections;

    ImportPages(TeachersDoor door, Sections sections) {
        this.door = door;
        this.sections = sections;
    }

    /**
     * What a list would do to a section.
     *
     * @param changed those who have a seat under another name or number
     * @param known those who have a seat, or sit in the section
     */
    record Effect(List<Entrant> fresh, List<Entrant> changed, int known) {
        List<Entrant> all() {
            var all = new ArrayList<>(fresh);
            all.addAll(changed);
            return all;
        }
    }

    @Override
    public void register(RoutesConfig routes) {
        routes.get("/teach/sections/{section}/roster/import", this::ask);
        routes.post("/teach/sections/{section}/roster/import", this::preview);
        routes.post("/teach/sections/{section}/roster/seats", this::confirm);
    }

    private void ask(Context context) {
        show(context, door.taught(context).section(), new Fields(context), "");
    }

    private static void show(Context context, Section section, Fields form, String text) {
        var model = SectionFrame.model(context, section);
        model.put("flaws", form.flaws());
        model.put("text", text);
        context.render("teach/import", model);
    }

    private void preview(Context context) {
        var section = door.taught(context).section();
        var form = new Fields(context);
        var file = file(context);
        if (file.isPresent() && file.get().size() > LARGEST) {
            form.flaw(
                    "file",
                    "This file has more than 1 MB, which no class list needs. Give one with names and addresses alone.");
            refuse(context, section, form);
            return;
        }
        var text = form.text("list");
        if (file.isEmpty() && text.isBlank()) {
            form.flaw("list", "Choose a file, or paste a list here.");
            refuse(context, section, form);
            return;
        }
        var roster =
                file.map(f -> RosterReader.read(bytes(f))).orElseGet(() -> RosterReader.read(text));
        var effect = effect(section, roster);
        var model = SectionFrame.model(context, section);
        model.put("roster", roster);
        model.put("fresh", effect.fresh());
        model.put("changed", effect.changed());
        model.put("count", effect.all().size());
        model.put("known", effect.known());
        model.put("list", RosterWriter.write(effect.all()));
        model.put("text", file.isPresent() ? "" : text);
        context.render("teach/import", model);
    }

    private static void refuse(Context context, Section section, Fields form) {
        context.status(HttpStatus.UNPROCESSABLE_CONTENT);
        show(context, section, form, form.text("list"));
    }

    private void confirm(Context context) {
        var lectern = door.taught(context);
        var section = lectern.section();
        var roster = RosterReader.read(new Fields(context).text("list"));
        // Read and compared anew: meanwhile somebody may have taken a seat.
        var wanted = effect(section, roster).all();
        if (!wanted.isEmpty()) {
            sections.addSeats(section, wanted);
            lectern.did(
                    "add seats",
                    section.id(),
                    wanted.size() + (wanted.size() == 1 ? " seat" : " seats"));
        }
        context.redirect(RosterPages.address(section) + "?said=seated", HttpStatus.SEE_OTHER);
    }

    private Effect effect(Section section, Roster roster) {
        var present =
                sections.roster(section).stream()
                        .map(e -> e.person().email().text())
                        .collect(Collectors.toSet());
        var seats =
                sections.seats(section).stream()
                        .collect(Collectors.toMap(s -> s.email(), Function.identity()));
        var absent =
                roster.entrants().stream()
                        .filter(e -> !present.contains(e.email().text()))
                        .toList();
        var fresh = absent.stream().filter(e -> !seats.containsKey(e.email().text())).toList();
        var changed =
                absent.stream()
                        .filter(
                                e ->
                                        Optional.ofNullable(seats.get(e.email().text()))
                                                .filter(
                                                        s ->
                                                                !s.name().equals(e.name())
                                                                        || !s.number()
                                                                                .equals(e.number()))
                                                .isPresent())
                        .toList();
        return new Effect(fresh, changed, roster.rows().size() - fresh.size() - changed.size());
    }

    /** The file that was chosen; a browser sends an empty one where none was. */
    private static Optional<UploadedFile> file(Context context) {
        return Optional.ofNullable(context.uploadedFile("file")).filter(f -> f.size() > 0);
    }

    private static byte[] bytes(UploadedFile file) {
        try (var content = file.content()) {
            return content.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
