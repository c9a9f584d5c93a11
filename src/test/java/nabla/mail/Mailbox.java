package nabla.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A mail server on this machine that keeps what it is given, as RFC 5321 wants it. */
public final class Mailbox implements AutoCloseable {
    private final ServerSocket socket;
    private final BlockingQueue<String> letters = new LinkedBlockingQueue<>();

    public Mailbox() {
        try {
            socket = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::serve);
    }

    public SmtpAddress address() {
        return SmtpAddress.read("smtp://127.0.0.1:" + socket.getLocalPort());
    }

    /** The next letter, with its envelope and head; waits for it. */
    public String next() {
        try {
            return Objects.requireNonNull(letters.poll(30, TimeUnit.SECONDS), "no letter came");
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    public boolean isEmpty() {
        return letters.isEmpty();
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (var one = socket.accept()) {
                talk(one);
            } catch (IOException e) {
                // Whoever called has hung up, or the box is closed.
            }
        }
    }

    private void talk(Socket with) throws IOException {
        var in =
                new BufferedReader(
                        new InputStreamReader(with.getInputStream(), StandardCharsets.UTF_8));
        var out = new PrintWriter(with.getOutputStream(), true, StandardCharsets.UTF_8);
        var letter = new StringBuilder();
        say(out, "220 here");
        for (var line = in.readLine(); line != null; line = in.readLine()) {
            switch (line.split("[ :]", 2)[0].toUpperCase(Locale.ROOT)) {
                case "EHLO", "HELO", "RSET", "NOOP" -> say(out, "250 yes");
                case "MAIL", "RCPT" -> {
                    letter.append(line).append('\n');
                    say(out, "250 yes");
                }
                case "DATA" -> {
                    say(out, "354 go on");
                    for (var text = in.readLine();
                            text != null && !text.equals(".");
                            text = in.readLine()) {
                        letter.append(text.startsWith(".") ? text.substring(1) : text).append('\n');
                    }
                    letters.add(letter.toString());
                    letter.setLength(0);
                    say(out, "250 kept");
                }
                case "QUIT" -> {
                    say(out, "221 bye");
                    return;
                }
                default -> say(out, "502 what?");
            }
        }
    }

    private static void say(PrintWriter out, String line) {
        out.print(line + "\r\n");
        out.flush();
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
