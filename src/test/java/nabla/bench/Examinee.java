package nabla.bench;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import nabla.grading.Sheet;

/** One student at a browser without scripts, whose requests are timed. */
final class Examinee {
    /** What all of them saw. */
    static final class Log {
        /** Milliseconds, by what was asked for. */
        final Map<String, Collection<Double>> times = new ConcurrentSkipListMap<>();

        final Collection<String> errors = new ConcurrentLinkedQueue<>();

        /** Presses of the button that the server said were kept. */
        final Collection<String> acknowledged = new ConcurrentLinkedQueue<>();

        List<Double> all() {
            return times.values().stream().flatMap(Collection::stream).toList();
        }
    }

    private final ExamSite site;
    private final ExamSite.Student student;
    private final HttpClient client;
    private final Log log;

    Examinee(ExamSite site, ExamSite.Student student, HttpClient client, Log log) {
        this.site = site;
        this.student = student;
        this.client = client;
        this.log = log;
    }

    /** Opens the list and the cover, and begins. */
    void begin() throws InterruptedException {
        get("/assignments");
        get(path(""));
        post(path("/begin"), Map.of());
    }

    Sheet sheet() {
        return site.sheet(student);
    }

    /** Opens a question, and sends an answer, every other time the right one. */
    void answer(Sheet sheet, int number) throws InterruptedException {
        var question = sheet.questions().get(number - 1);
        get(path("/" + number));
        var press = UUID.randomUUID().toString();
        var typed = question.variant().keyTyped().getFirst();
        var form = new LinkedHashMap<String, String>();
        form.put("press", press);
        form.put("answer-1", number % 2 == 0 ? typed : "(" + typed + ") + x");
        if (post(path("/" + number), form)) log.acknowledged.add(press);
    }

    private String path(String rest) {
        return "/assignments/" + site.exam().id() + rest;
    }

    private void get(String path) throws InterruptedException {
        send(path, request(path).GET().build());
    }

    private boolean post(String path, Map<String, String> form) throws InterruptedException {
        var pairs = new ArrayList<String>();
        form.forEach(
                (name, value) ->
                        pairs.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8)));
        return send(
                path,
                request(path)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Sec-Fetch-Site", "same-origin")
                        .POST(BodyPublishers.ofString(String.join("&", pairs)))
                        .build());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(site.address(path))
                .timeout(Duration.ofSeconds(30))
                .header("Cookie", "session=" + student.token().text());
    }

    /** Whether the server said that all is well: a page, or the way to the next. */
    private boolean send(String path, HttpRequest request) throws InterruptedException {
        var page = request.method() + " " + path.replaceAll("[0-9a-f-]{36}", "…");
        var times =
                log.times.computeIfAbsent(
                        page.replaceFirst("/[0-9]+$", "/n"), _ -> new ConcurrentLinkedQueue<>());
        long start = System.nanoTime();
        try {
            HttpResponse<byte[]> answer = client.send(request, BodyHandlers.ofByteArray());
            times.add((System.nanoTime() - start) / 1e6);
            System.err.printf(
                    "T %d %.0f %s %s%n",
                    start / 1000000,
                    (System.nanoTime() - start) / 1e6,
                    request.method(),
                    path.replaceAll("[0-9a-f-]{36}", "…").replaceAll("[0-9]+$", "N"));
            boolean well = answer.statusCode() == 200 || answer.statusCode() == 303;
            if (!well) log.errors.add(answer.statusCode() + " " + page);
            return well;
        } catch (IOException e) {
            log.errors.add(e.getClass().getSimpleName() + " " + page);
            return false;
        }
    }
}
