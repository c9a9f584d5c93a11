package nabla;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import nabla.lesson.reader.Library;
import nabla.problem.Grader;
import nabla.problem.Item;
import nabla.problem.NoVariant;
import nabla.problem.ProblemSet;
import nabla.problem.Seed;
import nabla.problem.reader.ProblemLibrary;

/**
 * Plays through what a class will do, before the first one comes: a Java program is many times
 * slower until what is used often has been compiled. Pages are read as anybody may read them, and
 * answers are judged but not kept.
 */
final class Rehearsal {
    /** After this the rest is left to the first visitors. */
    private static final Duration LONGEST = Duration.ofSeconds(10);

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final URI address;
    private final Library library;
    private final ProblemLibrary sets;

    /**
     * @param address the site's own, ending in a slash
     */
    Rehearsal(URI address, Library library, ProblemLibrary sets) {
        this.address = address;
        this.library = library;
        this.sets = sets;
    }

    /** Goes on with other numbers each round, until all are seen or the time is over. */
    void play() throws InterruptedException {
        long end = System.nanoTime() + LONGEST.toNanos();
        try (var client = HttpClient.newHttpClient()) {
            for (int seed = 1; seed <= Seed.POOL; seed++) {
                for (var path : pages(seed)) {
                    if (System.nanoTime() > end) return;
                    read(client, path);
                }
                for (var set : sets.all()) judge(set, new Seed(seed));
            }
        }
    }

    private List<String> pages(int seed) {
        var pages = new ArrayList<String>();
        pages.add("");
        for (var course : library.courses()) {
            pages.add("learn/" + course.id());
            course.lessons().forEach(l -> pages.add("learn/" + course.id() + "/" + l.id()));
        }
        for (var set : sets.all()) {
            for (var item : set.items()) {
                pages.add(
                        "practice/%s/%s?item=%s&seed=%d"
                                .formatted(set.course(), set.name(), item.id(), seed));
            }
        }
        return pages;
    }

    private void read(HttpClient client, String path) throws InterruptedException {
        try {
            var request =
                    HttpRequest.newBuilder(address.resolve(path))
                            .header("Accept-Encoding", "gzip")
                            .timeout(PATIENCE)
                            .build();
            client.send(request, BodyHandlers.discarding());
        } catch (IOException e) {
            // Whoever asks for this page next is told what is wrong with it.
        }
    }

    private static void judge(ProblemSet set, Seed seed) {
        for (var item : set.items()) {
            try {
                judge(set, item, seed);
            } catch (NoVariant e) {
                // The author is told by check.
            }
        }
    }

    private static void judge(ProblemSet set, Item item, Seed seed) {
        var variant = set.variant(item, seed);
        var right = variant.keyTyped();
        var _ = Grader.grade(variant, right);
        var _ = Grader.grade(variant, right.stream().map(a -> "(" + a + ")+1").toList());
        var _ = Grader.grade(variant, Collections.nCopies(right.size(), "2x("));
    }
}
