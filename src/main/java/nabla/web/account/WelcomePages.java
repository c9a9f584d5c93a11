package nabla.web.account;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import java.time.Duration;
import java.util.HashMap;
import java.util.Optional;
import nabla.classroom.Allowance;
import nabla.classroom.People;
import nabla.classroom.Person;
import nabla.classroom.Role;
import nabla.classroom.Seat;
import nabla.classroom.Section;
import nabla.classroom.Sections;
import nabla.classroom.Sessions;
import nabla.classroom.Ticket;
import nabla.classroom.Ticket.Purpose;
import nabla.classroom.Tickets;
import nabla.classroom.Token;
import nabla.web.Caller;
import nabla.web.NotFound;
import nabla.web.Routes;
import nabla.web.Visitors;
import org.jspecify.annotations.Nullable;

/**
 * {@code /welcome/{token}}: a link that works once, to a role, to a seat in a section or to a new
 * password.
 */
final class WelcomePages implements Routes {
    private static final int TRIES = 100;
    private static final Duration QUARTER = Duration.ofMinutes(15);

    private final People people;
    private final Sessions sessions;
    private final Tickets tickets;
    private final Sections sections;
    private final Allowance allowance;
    private final Visitors visitors;
    private final Gate gate;

    WelcomePages(
            People people,
            Sessions sessions,
            Tickets tickets,
            Sections sections,
            Allowance allowance,
            Visitors visitors,
            Gate gate) {
        this.people = people;
        this.sessions = sessions;
        this.tickets = tickets;
        this.sections = sections;
        this.allowance = allowance;
        this.visitors = visitors;
        this.gate = gate;
    }

    @Override
    public void register(RoutesConfig routes) {
        routes.get(
                "/welcome/{token}", context -> show(context, ticket(context), new Form(context)));
        routes.post("/welcome/{token}", this::accept);
    }

    private void show(Context context, Ticket ticket, Form form) {
        var model = new HashMap<String, @Nullable Object>();
        model.put("purpose", ticket.purpose().name());
        model.put("whom", subject(ticket));
        var seat = seat(ticket);
        model.put(
                "section",
                seat.flatMap(s -> sections.find(s.section())).map(Section::name).orElse(""));
        boolean first = context.method().name().equals("GET");
        model.put("name", first ? seat.map(Seat::name).orElse("") : form.text("name"));
        model.put("email", first ? seat.map(Seat::email).orElse("") : form.text("email"));
        model.put("flaws", form.flaws());
        context.render("account/welcome", model);
    }

    private void accept(Context context) {
        var ticket = ticket(context);
        var form = new Form(context);
        switch (ticket.purpose()) {
            case BECOME_ADMIN -> become(context, ticket, form, Role.ADMIN);
            case BECOME_TEACHER -> become(context, ticket, form, Role.TEACHER);
            case RESET_PASSWORD -> reset(context, ticket, form);
            case TAKE_SEAT -> sit(context, ticket, form);
        }
    }

    /** Whoever is signed in takes the role; others make an account on the way. */
    private void become(Context context, Ticket ticket, Form form, Role role) {
        var person = whoever(context, ticket, form);
        if (person == null) return;
        use(ticket, person);
        if (person.role().compareTo(role) < 0) people.appoint(person, role);
        gate.signIn(context, person, person.email());
        context.redirect("/teach", HttpStatus.SEE_OTHER);
    }

    /** Whoever is signed in takes the seat; whoever teaches there already goes on teaching. */
    private void sit(Context context, Ticket ticket, Form form) {
        var seat = seat(ticket).orElseThrow(WelcomePages::noSuch);
        var person = whoever(context, ticket, form);
        if (person == null) return;
        use(ticket, person);
        sections.take(seat, person);
        gate.signIn(context, person, person.email());
        context.redirect("/assignments?joined=" + seat.section(), HttpStatus.SEE_OTHER);
    }

    /** Who is signed in, or has just made an account; null where the form is to be mended. */
    private @Nullable Person whoever(Context context, Ticket ticket, Form form) {
        var person = visitors.person(context).orElse(null);
        if (person != null) return person;
        var name = form.name();
        var email = form.email();
        email.ifPresent(e -> form.newPassword(e, name));
        if (!form.isSound()) {
            refuse(context, ticket, form);
            return null;
        }
        gate.beforeSignUp(context);
        var hash = gate.hash(email.get(), form.text("password"));
        return people.signUp(visitors.learner(context), name, email.get(), hash);
    }

    private Optional<Seat> seat(Ticket ticket) {
        return ticket.purpose() == Purpose.TAKE_SEAT && ticket.subject() != null
                ? sections.seat(ticket.subject())
                : Optional.empty();
    }

    /** The new password; whoever was signed in with the old one is so no longer. */
    private void reset(Context context, Ticket ticket, Form form) {
        var person = subject(ticket);
        if (person == null) throw noSuch();
        form.newPassword(person.email(), person.name());
        if (!form.isSound()) {
            refuse(context, ticket, form);
            return;
        }
        use(ticket, person);
        people.secure(person, person.email(), gate.hash(person.email(), form.text("password")));
        sessions.endAll(person);
        gate.signIn(context, person, person.email());
        context.redirect("/account?said=secured", HttpStatus.SEE_OTHER);
    }

    private void use(Ticket ticket, Person person) {
        if (!tickets.use(ticket, person)) throw noSuch();
    }

    private void refuse(Context context, Ticket ticket, Form form) {
        context.status(HttpStatus.UNPROCESSABLE_CONTENT);
        show(context, ticket, form);
    }

    private @Nullable Person subject(Ticket ticket) {
        return ticket.purpose() == Purpose.RESET_PASSWORD && ticket.subject() != null
                ? people.find(ticket.subject()).orElse(null)
                : null;
    }

    /** Counts only what leads nowhere: a class that opens its links at once is none of it. */
    private Ticket ticket(Context context) {
        var ticket =
                Token.read(context.pathParam("token"))
                        .flatMap(tickets::find)
                        .filter(this::isStillGood);
        if (ticket.isPresent()) return ticket.get();
        if (allowance.take("links from " + Caller.network(context), TRIES, QUARTER)) throw noSuch();
        throw new HttpResponseException(
                HttpStatus.TOO_MANY_REQUESTS.getCode(),
                "Links were tried too often from here. Wait a quarter of an hour.");
    }

    /** Whether what the link is about is still there, and whoever gave it might still do so. */
    private boolean isStillGood(Ticket ticket) {
        var by = ticket.by() == null ? null : people.find(ticket.by()).orElse(null);
        return switch (ticket.purpose()) {
            // The link printed at the first start is good only while there is no administrator.
            case BECOME_ADMIN, BECOME_TEACHER ->
                    ticket.by() == null
                            ? !people.anyAdmin()
                            : by != null && by.role().administers();
            // One that came by mail was given by nobody, and is its receiver's own.
            case RESET_PASSWORD ->
                    ticket.by() == null
                            ? subject(ticket) != null
                            : by != null && mayReset(by, subject(ticket));
            case TAKE_SEAT -> seat(ticket).isPresent();
        };
    }

    /** Whoever has the link has the account, so only administrators give one of a teacher's. */
    private static boolean mayReset(Person by, @Nullable Person whose) {
        return whose != null
                && by.role().teaches()
                && (by.role().administers() || !whose.role().teaches());
    }

    private static NotFound noSuch() {
        return new NotFound(
                "This link was used already, has ended or was never given out. Ask whoever gave it"
                        + " to you for another.");
    }
}
