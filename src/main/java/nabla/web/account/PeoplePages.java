package nabla.web.account;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.security.SecureRandom;
import java.util.HashMap;
import java.util.Optional;
import nabla.classroom.Audit;
import nabla.classroom.People;
import nabla.classroom.Person;
import nabla.classroom.Role;
import nabla.classroom.Sessions;
import nabla.classroom.Ticket.Purpose;
import nabla.classroom.Tickets;
import nabla.classroom.Token;
import nabla.web.NotFound;
import nabla.web.Routes;
import nabla.web.Visitors;
import org.jspecify.annotations.Nullable;

/** {@code /teach/people}, for administrators: roles, invitations, links to a new password. */
final class PeoplePages implements Routes {
    private static final int MOST = 50;

    private final People people;
    private final Sessions sessions;
    private final Tickets tickets;
    private final Audit audit;
    private final Visitors visitors;
    private final SecureRandom random = new SecureRandom();

    PeoplePages(People people, Sessions sessions, Tickets tickets, Audit audit, Visitors visitors) {
        this.people = people;
        this.sessions = sessions;
        this.tickets = tickets;
        this.audit = audit;
        this.visitors = visitors;
    }

    @Override
    public void register(RoutesConfig routes) {
        routes.get("/teach/people", context -> show(context, "", ""));
        routes.post("/teach/people/invite", this::invite);
        routes.post("/teach/people/{person}/reset", this::reset);
        routes.post("/teach/people/{person}/role", this::appoint);
        routes.post("/teach/people/{person}/sign-out", this::signOut);
    }

    private void show(Context context, String link, String about) {
        Doors.admin(visitors, context);
        var search = Optional.ofNullable(context.queryParam("search")).orElse("").strip();
        var model = new HashMap<String, @Nullable Object>();
        model.put("admins", people.with(Role.ADMIN));
        model.put("teachers", people.with(Role.TEACHER));
        model.put("search", search);
        model.put("found", search.isEmpty() ? null : people.search(search, MOST));
        model.put("most", MOST);
        model.put("link", link);
        model.put("about", about);
        context.render("account/people", model);
    }

    private void invite(Context context) {
        var admin = Doors.admin(visitors, context);
        boolean another = "admin".equals(context.formParam("role"));
        var purpose = another ? Purpose.BECOME_ADMIN : Purpose.BECOME_TEACHER;
        var token = Token.fresh(random);
        tickets.issue(token, purpose, null, admin);
        audit.add(admin, another ? "invite administrator" : "invite teacher", "", "");
        show(context, Links.welcome(context, token), another ? "an administrator" : "a teacher");
    }

    private void reset(Context context) {
        var admin = Doors.admin(visitors, context);
        var person = person(context);
        var token = Token.fresh(random);
        tickets.issue(token, Purpose.RESET_PASSWORD, person.id(), admin);
        audit.add(admin, "give link to new password", person.id(), "");
        show(context, Links.welcome(context, token), person.name());
    }

    private void appoint(Context context) {
        var admin = Doors.admin(visitors, context);
        var person = person(context);
        var role = "teacher".equals(context.formParam("role")) ? Role.TEACHER : Role.LEARNER;
        // The last administrator cannot lock everybody out.
        if (!person.id().equals(admin.id())) {
            people.appoint(person, role);
            audit.add(admin, "change role", person.id(), role.name());
        }
        context.redirect("/teach/people", HttpStatus.SEE_OTHER);
    }

    private void signOut(Context context) {
        var admin = Doors.admin(visitors, context);
        var person = person(context);
        sessions.endAll(person);
        audit.add(admin, "sign out everywhere", person.id(), "");
        context.redirect("/teach/people", HttpStatus.SEE_OTHER);
    }

    private Person person(Context context) {
        return people.find(context.pathParam("person"))
                .orElseThrow(
                        () ->
                                new NotFound(
                                        "There is no such person (any more).",
                                        "/teach/people",
                                        "All people"));
    }
}
