package nabla.web.account;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Collectors;
import nabla.classroom.Allowance;
import nabla.classroom.Email;
import nabla.classroom.People;
import nabla.classroom.Person;
import nabla.classroom.Ticket.Purpose;
import nabla.classroom.Tickets;
import nabla.classroom.Token;
import nabla.mail.Post;
import nabla.web.Caller;
import nabla.web.Routes;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * {@code /forgot}: a link to a new password by mail, where there is a mail server. What is answered
 * is the same, and as fast, whether the address has an account or not: letters are written after
 * the answer.
 */
public final class Forgotten implements Routes {
    private static final Logger LOG = LoggerFactory.getLogger(Forgotten.class);
    private static final int PER_ADDRESS = 3;
    private static final int PER_MACHINE = 60;
    private static final Duration HOUR = Duration.ofHours(1);

    private final People people;
    private final Tickets tickets;
    private final Allowance allowance;
    private final @Nullable Office office;
    private final SecureRandom random = new SecureRandom();

    /**
     * Where letters are handed in.
     *
     * @param site the address by which people reach the site, without a slash at its end; never
     *     taken from a request, which could name another
     */
    public record Office(Post post, String site) {}

    /**
     * @param office null where there is none
     */
    public Forgotten(People people, Tickets tickets, Allowance allowance, @Nullable Office office) {
        this.people = people;
        this.tickets = tickets;
        this.allowance = allowance;
        this.office = office;
    }

    @Override
    public void register(RoutesConfig routes) {
        routes.get("/forgot", context -> show(context, new Form(context), false));
        routes.post("/forgot", this::send);
    }

    private void show(Context context, Form form, boolean sent) {
        var model = new HashMap<String, @Nullable Object>();
        model.put("mails", office != null);
        model.put("sent", sent);
        model.put("email", form.text("email"));
        model.put("flaws", form.flaws());
        context.render("account/forgot", model);
    }

    private void send(Context context) {
        var form = new Form(context);
        var email = form.email();
        if (email.isEmpty() || office == null) {
            context.status(HttpStatus.UNPROCESSABLE_CONTENT);
            show(context, form, false);
            return;
        }
        if (!allowance.take("mail to " + email.get(), PER_ADDRESS, HOUR)
                | !allowance.take("mail from " + Caller.network(context), PER_MACHINE, HOUR)) {
            throw new HttpResponseException(
                    HttpStatus.TOO_MANY_REQUESTS.getCode(),
                    "This was asked for too often. Look through your mail, also what was taken for"
                            + " spam, or try again in an hour.");
        }
        var through = office;
        Thread.ofVirtual().start(() -> write(email.get(), through));
        show(context, form, true);
    }

    /** One letter with a link for each account of the address; none where there is no account. */
    private void write(Email email, Office through) {
        try {
            var accounts = people.with(email);
            if (accounts.isEmpty()) return;
            through.post()
                    .send(email.text(), "A new password for Nabla", letter(accounts, through));
        } catch (Post.NotSent e) {
            LOG.warn("A letter with a link to a new password was not sent: {}", e.getMessage());
        } catch (RuntimeException e) {
            LOG.error("A letter with a link to a new password could not be written", e);
        }
    }

    private String letter(List<Person> accounts, Office through) {
        var links =
                accounts.stream()
                        .map(person -> person.name() + "\n" + link(person, through))
                        .collect(Collectors.joining("\n\n"));
        return """
                Somebody, we hope you, asked for a new password at %s.

                %s

                Each link works once, for three days. If it was not you, do nothing: nothing has
                changed.
                """
                .formatted(through.site(), links);
    }

    private String link(Person person, Office through) {
        var token = Token.fresh(random);
        tickets.issue(token, Purpose.RESET_PASSWORD, person.id(), null);
        return through.site() + Links.path(token);
    }
}
