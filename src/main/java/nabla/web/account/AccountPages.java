package nabla.web.account;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import nabla.classroom.People;
import nabla.classroom.Person;
import nabla.classroom.Sessions;
import nabla.web.Routes;
import nabla.web.Visitors;
import org.jspecify.annotations.Nullable;

/**
 * {@code /sign-up}, {@code /sign-in} and {@code /sign-out}, and {@code /account}, where people see
 * and change what is kept of them.
 */
public final class AccountPages implements Routes {
    private static final String NO_MATCH =
            "This address and this password do not belong together. Try again, or ask a teacher"
                    + " for a link to a new password.";

    private final People people;
    private final Sessions sessions;
    private final Visitors visitors;
    private final Gate gate;

    AccountPages(People people, Sessions sessions, Visitors visitors, Gate gate) {
        this.people = people;
        this.sessions = sessions;
        this.visitors = visitors;
        this.gate = gate;
    }

    @Override
    public void register(RoutesConfig routes) {
        routes.get("/sign-up", context -> show(context, "sign-up", new Form(context)));
        routes.post("/sign-up", this::signUp);
        routes.get("/sign-in", context -> show(context, "sign-in", new Form(context)));
        routes.post("/sign-in", this::signIn);
        routes.post("/sign-out", this::signOut);
        routes.get("/account", context -> account(context, new Form(context), ""));
        routes.post("/account/name", this::rename);
        routes.post("/account/password", this::secure);
        routes.post("/account/sessions", this::end);
    }

    private void show(Context context, String page, Form form) {
        if (visitors.person(context).isPresent()) {
            context.redirect(next(context), HttpStatus.SEE_OTHER);
            return;
        }
        var model = model(context, form);
        model.put("worked", visitors.known(context).isPresent());
        context.render("account/" + page, model);
    }

    private void signUp(Context context) {
        var form = new Form(context);
        var name = form.name();
        var email = form.email();
        email.ifPresent(e -> form.newPassword(e, name));
        if (!form.isSound()) {
            refuse(context, "sign-up", form);
            return;
        }
        gate.beforeSignUp(context);
        var hash = gate.hash(email.get(), form.text("password"));
        if (visitors.person(context).isEmpty()) {
            var learner = visitors.learner(context);
            var person = people.signUp(learner, name, email.get(), hash);
            people.adopt(learner, person);
            gate.signIn(context, person, email.get());
        }
        context.redirect(next(context), HttpStatus.SEE_OTHER);
    }

    private void signIn(Context context) {
        var form = new Form(context);
        var email = form.email();
        var person = email.flatMap(e -> gate.enter(context, e, form.text("password")));
        if (form.isSound() && person.isEmpty()) form.flaw("password", NO_MATCH);
        if (!form.isSound()) {
            refuse(context, "sign-in", form);
            return;
        }
        if (form.ticked("keep")) {
            visitors.known(context).ifPresent(before -> people.adopt(before, person.get()));
        }
        gate.signIn(context, person.get(), email.get());
        context.redirect(next(context), HttpStatus.SEE_OTHER);
    }

    private void signOut(Context context) {
        visitors.signOut(context);
        context.redirect("/", HttpStatus.SEE_OTHER);
    }

    private void account(Context context, Form form, String said) {
        var session = visitors.session(context);
        if (session.isEmpty()) {
            context.redirect("/sign-in?next=/account", HttpStatus.SEE_OTHER);
            return;
        }
        var model = model(context, form);
        model.put("said", said.isEmpty() ? context.queryParam("said") : said);
        model.put("here", session.get().id());
        model.put(
                "sessions",
                sessions.of(session.get().person()).stream().map(SessionLine::of).toList());
        context.render("account/account", model);
    }

    private void rename(Context context) {
        var person = signedIn(context);
        var form = new Form(context);
        var name = form.name();
        if (form.isSound()) {
            people.rename(person, name);
            context.redirect("/account?said=renamed", HttpStatus.SEE_OTHER);
        } else {
            context.status(HttpStatus.UNPROCESSABLE_CONTENT);
            account(context, form, "");
        }
    }

    /** A new password or address needs the present password, and ends the other sessions. */
    private void secure(Context context) {
        var person = signedIn(context);
        var form = new Form(context);
        var email = form.email();
        email.ifPresent(e -> form.newPassword(e, person.name()));
        if (form.isSound()
                && gate.enter(context, person.email(), form.text("present"))
                        .filter(p -> p.id().equals(person.id()))
                        .isEmpty()) {
            form.flaw("present", "This is not your present password, so nothing was changed.");
        }
        if (!form.isSound()) {
            context.status(HttpStatus.UNPROCESSABLE_CONTENT);
            account(context, form, "");
            return;
        }
        people.secure(person, email.get(), gate.hash(email.get(), form.text("password")));
        sessions.endAll(person);
        gate.signIn(context, person, email.get());
        context.redirect("/account?said=secured", HttpStatus.SEE_OTHER);
    }

    private void end(Context context) {
        var person = signedIn(context);
        var session = Optional.ofNullable(context.formParam("session"));
        if (session.isPresent()) {
            sessions.end(person, session.get());
            context.redirect("/account?said=ended", HttpStatus.SEE_OTHER);
        } else {
            sessions.endAll(person);
            visitors.signOut(context);
            context.redirect("/sign-in?next=/account", HttpStatus.SEE_OTHER);
        }
    }

    private Person signedIn(Context context) {
        return Doors.signedIn(visitors, context);
    }

    private void refuse(Context context, String page, Form form) {
        context.status(HttpStatus.UNPROCESSABLE_CONTENT);
        show(context, page, form);
    }

    private static String next(Context context) {
        var form = !context.method().name().equals("GET");
        return Onward.of(form ? context.formParam("next") : context.queryParam("next"));
    }

    private static Map<String, @Nullable Object> model(Context context, Form form) {
        var model = new HashMap<String, @Nullable Object>();
        model.put("next", next(context));
        model.put("name", form.text("name"));
        model.put("email", form.text("email"));
        model.put("flaws", form.flaws());
        return model;
    }
}
