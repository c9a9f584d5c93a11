package nabla.bench;

import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Locale;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import nabla.store.Server;

/**
 * Students start an exam of sixteen questions within ten seconds, and send an answer every twenty
 * seconds each; server and load share one machine. Arguments: {@code SQLITE} or {@code POSTGRESQL},
 * the number of students, how many answers each sends.
 */
public final class ExamBenchmark {
    private static final int START_MILLIS = 10_000;
    private static final int EVERY_MILLIS = 20_000;

    private ExamBenchmark() {}

    public static void main(String[] args) throws Exception {
        var server = Server.valueOf(args[0]);
        int students = Integer.parseInt(args[1]);
        int answers = Integer.parseInt(args[2]);
        Path folder = Files.createTempDirectory("exam");
        try (var site = new ExamSite(folder, server.newDatabase(), students, 7180)) {
            site.start();
            site.settle();
            var log = new Examinee.Log();
            long start = System.nanoTime();
            run(site, answers, log);
            double seconds = (System.nanoTime() - start) / 1e9;
            report(server, site, log, seconds);
        }
        System.exit(0);
    }

    private static void run(ExamSite site, int answers, Examinee.Log log) throws Exception {
        try (var client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = new ArrayList<Future<?>>();
            int size = site.students().size();
            for (int i = 0; i < size; i++) {
                var examinee = new Examinee(site, site.students().get(i), client, log);
                long wait = (long) START_MILLIS * i / size;
                running.add(
                        threads.submit(
                                () -> {
                                    Thread.sleep(wait);
                                    examinee.begin();
                                    var sheet = examinee.sheet();
                                    for (int n = 1; n <= answers; n++) {
                                        long next = System.nanoTime() + EVERY_MILLIS * 1_000_000L;
                                        examinee.answer(
                                                sheet, 1 + (n - 1) % sheet.questions().size());
                                        if (n < answers) {
                                            Thread.sleep(
                                                    Math.max(
                                                            0,
                                                            (next - System.nanoTime())
                                                                    / 1_000_000));
                                        }
                                    }
                                    return null;
                                }));
            }
            for (var one : running) one.get();
        }
    }

    private static void report(Server server, ExamSite site, Examinee.Log log, double seconds)
            throws Exception {
        var kept =
                site.database().sittings().works(site.exam()).stream()
                        .map(w -> w.work().press())
                        .collect(Collectors.toSet());
        long lost = log.acknowledged.stream().filter(p -> !kept.contains(p)).count();
        System.out.printf(
                Locale.ROOT,
                "%s, %d students, %.0f s: %d errors, %d acknowledged, %d lost, server %.0f MB at"
                        + " most, %.1f s of processor time%n",
                server,
                site.students().size(),
                seconds,
                log.errors.size(),
                log.acknowledged.size(),
                lost,
                site.megabytes(),
                site.processorSeconds());
        log.times.forEach((page, times) -> System.out.println(ExamSite.times(page, times)));
        System.out.println(ExamSite.times("all", log.all()));
        log.errors.stream()
                .collect(Collectors.groupingBy(e -> e, TreeMap::new, Collectors.counting()))
                .forEach((error, count) -> System.out.println(count + " × " + error));
    }
}
