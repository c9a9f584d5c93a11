package nabla.web.assignment;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.nio.file.Path;

/** A {@code nabla serve} in a process of its own, which a test may kill. */
final class Node implements AutoCloseable {
    private final Process process;
    private final BufferedReader out;

    private Node(Process process) {
        this.process = process;
        this.out = process.inputReader(UTF_8);
    }

    /** Begins to start; {@link #address} waits until it has. */
    static Node starting(String database, Path folder, Path sets) throws IOException {
        return new Node(
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                                "-XX:TieredStopAtLevel=1",
                                "--enable-native-access=ALL-UNNAMED",
                                "--sun-misc-unsafe-memory-access=allow",
                                "-cp",
                                System.getProperty("java.class.path"),
                                "nabla.Nabla",
                                "serve",
                                "--port=0",
                                "--no-authoring",
                                "--no-rehearsal",
                                "--database=" + database,
                                "--data=" + folder,
                                "--content=" + folder,
                                "--problem-sets=" + sets)
                        .redirectError(Redirect.INHERIT)
                        .start());
    }

    /** Where it listens, once it does. */
    URI address() throws IOException {
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            if (line.startsWith("Nabla is ready at ")) return URI.create(line.split(" ")[4]);
        }
        throw new IOException("The server does not start.");
    }

    /** As a power cut would end it: {@code kill -9}. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() throws IOException {
        process.destroy();
        out.close();
    }
}
