package nabla.web.account;

import io.javalin.config.RoutesConfig;
import io.javalin.http.HttpStatus;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import nabla.classroom.Allowance;
import nabla.classroom.Audit;
import nabla.classroom.Familiarity;
import nabla.classroom.Passwords;
import nabla.classroom.People;
import nabla.classroom.Sections;
import nabla.classroom.Sessions;
import nabla.classroom.Tickets;
import nabla.classroom.Traces;
import nabla.web.Routes;
import nabla.web.Visitors;

/** All pages about accounts. */
public final class Accounts implements Routes {
    private final List<Routes> pages;

    public Accounts(
            People people,
            Sessions sessions,
            Tickets tickets,
            Sections sections,
            Audit audit,
            Allowance allowance,
            Passwords passwords,
            Traces traces,
            Familiarity familiarity,
            Visitors visitors) {
        var gate = new Gate(people, passwords, familiarity, allowance, visitors);
        pages =
                List.of(
                        new AccountPages(people, sessions, visitors, gate),
                        new LeavingPages(traces, visitors, gate),
                        new WelcomePages(
                                people, sessions, tickets, sections, allowance, visitors, gate),
                        new PeoplePages(people, sessions, tickets, audit, visitors));
    }

    @Override
    public void register(RoutesConfig routes) {
        pages.forEach(page -> page.register(routes));
        routes.exception(
                SignInFirst.class,
                (first, context) ->
                        context.redirect(
                                "/sign-in?next="
                                        + URLEncoder.encode(first.wanted(), StandardCharsets.UTF_8),
                                HttpStatus.SEE_OTHER));
    }
}
