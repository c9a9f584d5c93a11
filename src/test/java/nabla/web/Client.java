package nabla.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nabla.classroom.Token;

/** Somebody with a browser of their own: cookies, forms, no scripts. */
public final class Client {
    private final CookieManager cookies = new CookieManager();
    private final HttpClient client =
            HttpClient.newBuilder()
                    .cookieHandler(cookies)
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .build();
    private final URI site;

    public Client(URI site) {
        this.site = site;
    }

    /** Somebody whose browser holds a session already. */
    public Client(URI site, Token session) {
        this(site, session.text());
    }

    /** Somebody who wrote something into that cookie. */
    public Client(URI site, String session) {
        this(site);
        var cookie = new HttpCookie("session", session);
        cookie.setPath("/");
        cookie.setDomain(site.getHost());
        cookie.setVersion(0);
        cookies.getCookieStore().add(site, cookie);
    }

    public HttpResponse<String> gets(String address) {
        return send(HttpRequest.newBuilder(site.resolve(address)).build());
    }

    /** Asks for a page and follows where it leads. */
    public HttpResponse<String> follows(String address) {
        return follow(gets(address));
    }

    /** Posts a form, of names and values in turn, and follows where it leads. */
    public HttpResponse<String> posts(String address, String... form) {
        return follow(postsOnly(address, form));
    }

    /** Posts a form and stays. */
    public HttpResponse<String> postsOnly(String address, String... form) {
        var pairs = new ArrayList<String>();
        for (int i = 0; i < form.length; i += 2) {
            pairs.add(form[i] + "=" + URLEncoder.encode(form[i + 1], StandardCharsets.UTF_8));
        }
        return send(
                HttpRequest.newBuilder(site.resolve(address))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Sec-Fetch-Site", "same-origin")
                        .POST(BodyPublishers.ofString(String.join("&", pairs)))
                        .build());
    }

    /** Posts a form with one file, and follows where it leads. */
    public HttpResponse<String> uploads(String address, String field, byte[] file) {
        var head =
                "--part\r\nContent-Disposition: form-data; name=\""
                        + field
                        + "\"; filename=\"file.csv\"\r\nContent-Type: text/csv\r\n\r\n";
        return follow(
                send(
                        HttpRequest.newBuilder(site.resolve(address))
                                .header("Content-Type", "multipart/form-data; boundary=part")
                                .header("Sec-Fetch-Site", "same-origin")
                                .POST(
                                        BodyPublishers.concat(
                                                BodyPublishers.ofString(head),
                                                BodyPublishers.ofByteArray(file),
                                                BodyPublishers.ofString("\r\n--part--\r\n")))
                                .build()));
    }

    /** The value of a cookie, or empty. */
    public String cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(c -> c.getName().equals(name))
                .findFirst()
                .map(c -> c.getValue())
                .orElse("");
    }

    private HttpResponse<String> follow(HttpResponse<String> answer) {
        var onward = answer.headers().firstValue("Location");
        return onward.isPresent() ? follow(gets(onward.get())) : answer;
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return answered(request);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * The server may close a connection just as it is used again; a browser then asks anew, and so
     * does this.
     */
    private HttpResponse<String> answered(HttpRequest request)
            throws IOException, InterruptedException {
        try {
            return client.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            if (!String.valueOf(e.getMessage()).contains("received no bytes")) throw e;
            return client.send(request, BodyHandlers.ofString());
        }
    }

    /** The text of a page, tags left out. */
    public static String words(HttpResponse<String> page) {
        return page.body().replaceAll("(?s)<[^>]*>", " ").replaceAll("\\s+", " ");
    }

    /** What a pattern's first group finds in a page. */
    public static String find(HttpResponse<String> page, String pattern) {
        Matcher found = Pattern.compile(pattern).matcher(page.body());
        if (!found.find())
            throw new AssertionError(pattern + " is not on the page: " + words(page));
        return found.group(1);
    }
}
