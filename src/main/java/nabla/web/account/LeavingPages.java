package nabla.web.account;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Map;
import nabla.classroom.Traces;
import nabla.web.Routes;
import nabla.web.Visitors;

/**
 * {@code /account/kept.json}, all that is kept of somebody, and {@code /account/delete}, where they
 * have it deleted.
 */
final class LeavingPages implements Routes {
    private final Traces traces;
    private final Visitors visitors;
    private final Gate gate;

    LeavingPages(Traces traces, Visitors visitors, Gate gate) {
        this.traces = traces;
        this.visitors = visitors;
        this.gate = gate;
    }

    @Override
    public void register(RoutesConfig routes) {
        routes.get("/account/kept.json", this::kept);
        routes.get("/account/delete", context -> show(context, new Form(context)));
        routes.post("/account/delete", this::delete);
        routes.get("/account/deleted", context -> context.render("account/deleted", Map.of()));
    }

    private void kept(Context context) {
        var person = Doors.signedIn(visitors, context);
        context.contentType("application/json");
        context.header("Content-Disposition", "attachment; filename=\"nabla-kept-of-me.json\"");
        context.result(traces.export(person));
    }

    private void show(Context context, Form form) {
        var person = Doors.signedIn(visitors, context);
        context.render(
                "account/delete", Map.of("leaving", traces.leaving(person), "flaws", form.flaws()));
    }

    private void delete(Context context) {
        var person = Doors.signedIn(visitors, context);
        var form = new Form(context);
        if (gate.enter(context, person.email(), form.text("password"))
                .filter(p -> p.id().equals(person.id()))
                .isEmpty()) {
            form.flaw("password", "This is not your password, so nothing was deleted.");
        }
        if (!form.isSound() || !traces.leaving(person).isPossible()) {
            context.status(HttpStatus.UNPROCESSABLE_CONTENT);
            show(context, form);
            return;
        }
        traces.erase(person);
        visitors.forget(context);
        context.redirect("/account/deleted", HttpStatus.SEE_OTHER);
    }
}
