package nabla.web.practice;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import nabla.classroom.Attempt;
import nabla.classroom.Progress;
import nabla.classroom.Submission;
import nabla.classroom.Token;
import nabla.store.Database;

/** Somebody with cookies and without scripts. */
final class Visit {
    private final CookieManager cookies = new CookieManager();
    private final HttpClient client =
            HttpClient.newBuilder()
                    .cookieHandler(cookies)
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .build();
    private final URI site;
    private String fetchSite = "same-origin";

    Visit(URI site) {
        this.site = site;
    }

    /** What the browser says about where forms come from. */
    Visit from(String other) {
        fetchSite = other;
        return this;
    }

    HttpResponse<String> gets(String address) {
        return send(HttpRequest.newBuilder(site.resolve(address)).build());
    }

    /** Posts a form and follows where it leads. */
    HttpResponse<String> posts(String address, String... form) {
        var answer = send(post(address, form));
        var onward = answer.headers().firstValue("Location");
        return onward.isPresent() ? gets(onward.get()) : answer;
    }

    /** Posts a form and says only where it leads. */
    String postsOnly(String address, String... form) {
        return send(post(address, form)).headers().firstValue("Location").orElse("nowhere");
    }

    private HttpRequest post(String address, String... form) {
        var pairs = new ArrayList<String>();
        for (int i = 0; i < form.length; i += 2) {
            pairs.add(form[i] + "=" + URLEncoder.encode(form[i + 1], StandardCharsets.UTF_8));
        }
        return HttpRequest.newBuilder(site.resolve(address))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Sec-Fetch-Site", fetchSite)
                .POST(BodyPublishers.ofString(String.join("&", pairs)))
                .build();
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return client.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The text of a page, tags left out. */
    static String words(HttpResponse<String> page) {
        return page.body().replaceAll("(?s)<[^>]*>", " ").replaceAll("\\s+", " ");
    }

    List<Submission> submissions(Database database, String item) {
        return database.submissions().list(attempt(database), item);
    }

    Progress progress(Database database) {
        return database.submissions().progress(attempt(database));
    }

    private Attempt attempt(Database database) {
        var cookie =
                cookies.getCookieStore().getCookies().stream()
                        .filter(c -> c.getName().equals("learner"))
                        .findFirst();
        var learner =
                database.learners().find(new Token(cookie.orElseThrow().getValue())).orElseThrow();
        return database.attempts().findPractice(learner, "course", "mixed").orElseThrow();
    }

    /** The right answer to a slope of {@code a x²}, read off the page as a person would. */
    String key(String address) {
        var prompt = words(gets(address));
        var a = prompt.replaceAll("(?s).*f\\(x\\) = ([0-9]+)x.*", "$1");
        return 2 * Integer.parseInt(a) + "x";
    }
}
