package nabla.bench;

import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import nabla.store.Server;

/**
 * Rounds of load that each end in a {@code kill -9} of the server; afterwards every answer that was
 * acknowledged must be there. Arguments: {@code SQLITE} or {@code POSTGRESQL}, how many rounds.
 */
public final class KillBenchmark {
    private static final int STUDENTS = 24;

    /** How many answers of a round are acknowledged at least before the server is killed. */
    private static final int ANSWERS = 40;

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private KillBenchmark() {}

    public static void main(String[] args) throws Exception {
        var server = Server.valueOf(args[0]);
        int rounds = Integer.parseInt(args[1]);
        Path folder = Files.createTempDirectory("kill");
        var log = new Examinee.Log();
        try (var site = new ExamSite(folder, server.newDatabase(), STUDENTS, 7181)) {
            for (int round = 1; round <= rounds; round++) {
                site.start();
                load(site, log);
                var kept = new HashSet<String>();
                for (var marked : site.database().sittings().works(site.exam())) {
                    kept.add(marked.work().press());
                }
                var lost =
                        log.acknowledged.stream()
                                .filter(p -> !kept.contains(p))
                                .collect(Collectors.toSet());
                System.out.printf(
                        Locale.ROOT,
                        "round %d: %d acknowledged so far, %d kept, %d lost%n",
                        round,
                        log.acknowledged.size(),
                        kept.size(),
                        lost.size());
                if (!lost.isEmpty()) System.exit(1);
            }
        }
        System.exit(0);
    }

    /** All students answer as fast as they can until the server is killed among them. */
    private static void load(ExamSite site, Examinee.Log log) throws Exception {
        var over = new AtomicBoolean();
        try (var client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var student : site.students()) {
                var examinee = new Examinee(site, student, client, log);
                threads.submit(
                        () -> {
                            examinee.begin();
                            var sheet = examinee.sheet();
                            for (int n = 0; !over.get(); n++) {
                                examinee.answer(sheet, 1 + n % sheet.questions().size());
                            }
                            return null;
                        });
            }
            try {
                await(log, log.acknowledged.size() + ANSWERS);
            } finally {
                site.kill();
                over.set(true);
            }
        }
    }

    /** Without answers that were acknowledged a round would show nothing. */
    private static void await(Examinee.Log log, int acknowledged) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (log.acknowledged.size() < acknowledged) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException(
                        "Too few answers are acknowledged; "
                                + log.errors.stream().limit(5).toList());
            }
            Thread.sleep(5);
        }
    }
}
