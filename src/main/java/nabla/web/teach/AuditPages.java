package nabla.web.teach;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import nabla.classroom.Audit;
import nabla.classroom.People;
import nabla.classroom.Person;
import nabla.web.Routes;
import nabla.web.Visitors;
import nabla.web.WallClock;
import nabla.web.account.Doors;

/** {@code /teach/audit}, for administrators: what teachers and administrators did last. */
final class AuditPages implements Routes {
    private static final int MOST = 300;
    private static final Pattern ID = Pattern.compile("[0-9a-f-]{36}");

    private final Audit audit;
    private final People people;
    private final Visitors visitors;

    AuditPages(Audit audit, People people, Visitors visitors) {
        this.audit = audit;
        this.people = people;
        this.visitors = visitors;
    }

    /**
     * An act, as one reads it.
     *
     * @param whom the name of whom it was done to, where it was a person; or empty
     */
    public record AuditLine(String when, String who, String act, String whom, String detail) {}

    @Override
    public void register(RoutesConfig routes) {
        routes.get("/teach/audit", this::show);
    }

    private void show(Context context) {
        Doors.admin(visitors, context);
        var wall = WallClock.of(context);
        var names = new HashMap<String, String>();
        var model = SectionFrame.plain(context);
        model.put(
                "lines",
                audit.latest(MOST).stream()
                        .map(
                                e ->
                                        new AuditLine(
                                                wall.shown(e.at()),
                                                name(e.person(), names),
                                                e.act(),
                                                name(e.subject(), names),
                                                e.detail()))
                        .toList());
        model.put("most", MOST);
        context.render("teach/audit", model);
    }

    /** The name that a person has now; each is asked for once. */
    private String name(String id, Map<String, String> names) {
        return ID.matcher(id).matches()
                ? names.computeIfAbsent(
                        id, known -> people.find(known).map(Person::name).orElse(""))
                : "";
    }
}
