package nabla.web.assignment;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import java.time.Duration;
import java.util.HashMap;
import java.util.Optional;
import nabla.classroom.Allowance;
import nabla.classroom.JoinCode;
import nabla.classroom.Section;
import nabla.classroom.Sections;
import nabla.web.Caller;
import nabla.web.Routes;
import nabla.web.Visitors;
import nabla.web.account.Doors;
import org.jspecify.annotations.Nullable;

/**
 * {@code /join}, where a student types the code that their teacher wrote on the board, and {@code
 * /join/{code}}, the same as a link. Strangers make an account on the way. A code that leads
 * nowhere says the same whether it never did or does so no longer.
 */
final class JoinPages implements Routes {
    private static final Duration QUARTER = Duration.ofMinutes(15);
    private static final int PER_PERSON = 20;

    /** A class behind one router joins within minutes. */
    private static final int PER_MACHINE = 600;

    private static final String NO_SUCH =
            "No section is joined with this code now. It has eight letters and digits, such as"
                    + " K7MP-2QRT; compare it with what your teacher wrote, or ask for another.";

    private final Sections sections;
    private final Allowance allowance;
    private final Visitors visitors;

    JoinPages(Sections sections, Allowance allowance, Visitors visitors) {
        this.sections = sections;
        this.allowance = allowance;
        this.visitors = visitors;
    }

    @Override
    public void register(RoutesConfig routes) {
        routes.get("/join", context -> show(context, "", null, ""));
        routes.post("/join", this::join);
        routes.get("/join/{code}", this::offer);
    }

    private void offer(Context context) {
        var typed = context.pathParam("code");
        if (isStranger(context, typed)) return;
        var section = find(context, typed);
        if (section.isPresent()) {
            show(context, typed, section.get(), "");
        } else {
            refuse(context, typed);
        }
    }

    private void join(Context context) {
        var typed = Optional.ofNullable(context.formParam("code")).orElse("");
        if (isStranger(context, typed)) return;
        var section = find(context, typed);
        if (section.isPresent()) {
            sections.join(section.get(), Doors.signedIn(visitors, context));
            context.redirect("/assignments?joined=" + section.get().id(), HttpStatus.SEE_OTHER);
        } else {
            refuse(context, typed);
        }
    }

    /** Sends strangers to make an account, from where they come back. */
    private boolean isStranger(Context context, String typed) {
        if (visitors.person(context).isPresent()) return false;
        var next = JoinCode.read(typed).map(c -> "/join/" + c.shown()).orElse("/join");
        context.redirect("/sign-up?next=" + next, HttpStatus.SEE_OTHER);
        return true;
    }

    private Optional<Section> find(Context context, String typed) {
        var person = Doors.signedIn(visitors, context);
        if (!(allowance.take("join by " + person.id(), PER_PERSON, QUARTER)
                & allowance.take("join from " + Caller.network(context), PER_MACHINE, QUARTER))) {
            throw new HttpResponseException(
                    HttpStatus.TOO_MANY_REQUESTS.getCode(),
                    "Codes were tried too often. Wait a quarter of an hour, then try again with the"
                            + " code in front of you.");
        }
        return JoinCode.read(typed).flatMap(sections::find);
    }

    private void refuse(Context context, String typed) {
        context.status(HttpStatus.UNPROCESSABLE_CONTENT);
        show(context, typed, null, NO_SUCH);
    }

    private static void show(
            Context context, String typed, @Nullable Section section, String flaw) {
        var model = new HashMap<String, @Nullable Object>();
        model.put("code", typed.length() > 20 ? typed.substring(0, 20) : typed);
        model.put("section", section);
        model.put("flaw", flaw);
        context.render("assignment/join", model);
    }
}
