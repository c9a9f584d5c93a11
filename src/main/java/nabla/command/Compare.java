package nabla.command;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code compare}: answers against keys, one JSON object a line in, one verdict a line out, in
 * order. Lines are worked on in parallel, a bounded number at a time, so that a file of any length
 * needs the same memory.
 */
@Command(
        name = "compare",
        description = "Decide for each line of JSON whether an answer is equivalent to its key.",
        mixinStandardHelpOptions = true)
public final class Compare implements Callable<Integer> {
    private static final int LINES_AT_ONCE = 256;

    @Spec private CommandSpec spec;

    @Parameters(
            paramLabel = "FILE",
            arity = "0..1",
            defaultValue = "-",
            description =
                    "Lines of {\"id\", \"answer\", \"key\", \"variables\"?, \"assume\"?}; - is standard input.")
    private String file;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "How many lines to work on at once (as many as there are cores).")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        try (Reader text = open();
                ExecutorService pool = Executors.newFixedThreadPool(Math.max(1, threads))) {
            run(new Lines(text), pool, out);
        } catch (IOException e) {
            throw new CannotRun("“" + file + "” cannot be read: " + e.getMessage() + ".", e);
        }
        out.flush();
        return 0;
    }

    /** As UTF-8; what is none is read as � and does no harm. */
    private Reader open() throws IOException {
        if (file.equals("-")) {
            return new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        }
        Path path = Path.of(file);
        if (!Files.isReadable(path)) {
            throw new CannotRun(
                    "There is no readable file “"
                            + file
                            + "”; give the name of a file of JSON lines, or - for standard input.");
        }
        return new BufferedReader(
                new InputStreamReader(Files.newInputStream(path), StandardCharsets.UTF_8));
    }

    private void run(Lines lines, ExecutorService pool, PrintWriter out) throws IOException {
        ArrayDeque<Future<List<String>>> pending = new ArrayDeque<>();
        try (Progress progress = Progress.onTerminal("compared")) {
            List<String> chunk = read(lines);
            while (!chunk.isEmpty() || !pending.isEmpty()) {
                if (!chunk.isEmpty()) {
                    List<String> work = chunk;
                    pending.add(pool.submit(() -> work.stream().map(ComparedLine::of).toList()));
                    chunk = read(lines);
                }
                if (pending.size() > 2 * Math.max(1, threads) || chunk.isEmpty()) {
                    List<String> done = finished(pending.remove());
                    done.forEach(out::println);
                    if (out.checkError()) {
                        // Whoever read the verdicts wants no more of them.
                        pool.shutdownNow();
                        return;
                    }
                    progress.advance(done.size());
                }
            }
        }
    }

    private static List<String> read(Lines lines) throws IOException {
        List<String> chunk = new ArrayList<>();
        String line;
        while (chunk.size() < LINES_AT_ONCE && (line = lines.next()) != null) {
            chunk.add(line);
        }
        return chunk;
    }

    private static List<String> finished(Future<List<String>> chunk) {
        try {
            return chunk.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotRun("Interrupted.", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }
}
