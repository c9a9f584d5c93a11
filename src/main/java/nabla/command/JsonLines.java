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
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.UnaryOperator;

/**
 * Works on the lines of a file in parallel, a bounded number at a time, so that a file of any
 * length needs the same memory; what comes out keeps the order.
 *
 * @param file its name; - is standard input
 * @param threads how many lines to work on at once
 * @param done what progress calls a line that is finished
 */
record JsonLines(String file, int threads, String done) {
    private static final int LINES_AT_ONCE = 256;

    void answer(UnaryOperator<String> work, PrintWriter out) {
        try (Reader text = open();
                ExecutorService pool = Executors.newFixedThreadPool(Math.max(1, threads))) {
            run(new Lines(text), pool, work, out);
        } catch (IOException e) {
            throw new CannotRun("“" + file + "” cannot be read: " + e.getMessage() + ".", e);
        }
        out.flush();
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

    private void run(Lines lines, ExecutorService pool, UnaryOperator<String> work, PrintWriter out)
            throws IOException {
        ArrayDeque<Future<List<String>>> pending = new ArrayDeque<>();
        try (Progress progress = Progress.onTerminal(done)) {
            List<String> chunk = read(lines);
            while (!chunk.isEmpty() || !pending.isEmpty()) {
                if (!chunk.isEmpty()) {
                    List<String> next = chunk;
                    pending.add(pool.submit(() -> next.stream().map(work).toList()));
                    chunk = read(lines);
                }
                if (pending.size() > 2 * Math.max(1, threads) || chunk.isEmpty()) {
                    List<String> answers = finished(pending.remove());
                    answers.forEach(out::println);
                    if (out.checkError()) {
                        // Whoever read the answers wants no more of them.
                        pool.shutdownNow();
                        return;
                    }
                    progress.advance(answers.size());
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
