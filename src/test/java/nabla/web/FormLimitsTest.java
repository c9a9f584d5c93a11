package nabla.web;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What is sent, as it goes over the line: too much, cut short, or nonsense. */
class FormLimitsTest {
    private static Server server;

    @BeforeAll
    static void start() {
        Routes forms =
                routes -> {
                    routes.get("/form", context -> context.result("read"));
                    routes.post(
                            "/form",
                            context -> context.result("got " + first(context.formParam("a"))));
                    routes.post(
                            "/file",
                            context -> context.result("got " + context.uploadedFiles("a").size()));
                };
        server = Server.start(0, Folders.in(Path.of("")), List.of(forms));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void aFormOfOrdinarySizeIsRead() throws Exception {
        assertThat(post("a=" + "x".repeat(900_000))).startsWith("HTTP/1.1 200").contains("got xxx");
        assertThat(chunked("a=" + "x".repeat(900_000))).startsWith("HTTP/1.1 200");
        assertThat(post("a=1" + "&b=2".repeat(1000))).startsWith("HTTP/1.1 200").contains("got 1");
    }

    @Test
    void aFormThatIsTooLargeIsRefusedInASentence() throws Exception {
        var large = "a=" + "x".repeat(1_100_000);
        for (var answer : List.of(post(large), chunked(large))) {
            assertThat(answer)
                    .startsWith("HTTP/1.1 413")
                    .contains("This is more than a million characters, so nothing was saved.");
        }
    }

    @Test
    void aFormWithTooManyFieldsIsRefusedInASentence() throws Exception {
        assertThat(post("a=1" + "&b=2".repeat(2000)))
                .startsWith("HTTP/1.1 413")
                .contains("This form has more fields than any of ours, so nothing was saved.");
    }

    @Test
    void aFileThatIsTooLargeIsRefusedInASentence() throws Exception {
        assertThat(upload(100)).startsWith("HTTP/1.1 200").contains("got 1");
        assertThat(upload(9_000_000))
                .startsWith("HTTP/1.1 413")
                .contains("This file has more than 8 megabytes, so nothing was saved.");
    }

    @Test
    void theCharacterZeroIsRefusedInASentence() throws Exception {
        for (var answer :
                List.of(
                        post("a=1%002"),
                        post("a=1\0002"),
                        send("GET /form?a=%00 HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"))) {
            assertThat(answer)
                    .startsWith("HTTP/1.1 400")
                    .contains("There is a character in this text that cannot be kept");
        }
    }

    @Test
    void aBrokenEscapeIsReadAsItStands() throws Exception {
        assertThat(post("a=100%&b=%zz")).matches("(?s)HTTP/1.1 (200|400).*");
    }

    @Test
    void headersThatAreTooLongAreRefusedInASentence() throws Exception {
        assertThat(
                        send(
                                "GET /form HTTP/1.1\r\nHost: x\r\nConnection: close\r\nCookie: a="
                                        + "x".repeat(20_000)
                                        + "\r\n\r\n"))
                .startsWith("HTTP/1.1 431")
                .contains("Your browser sent more than can be read");
        assertThat(
                        send(
                                "GET /form?"
                                        + "x".repeat(20_000)
                                        + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 4")
                .contains("This address cannot be read");
    }

    @Test
    void twoLengthsAreNone() throws Exception {
        assertThat(
                        send(
                                "POST /form HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\nContent-Length: 30\r\n\r\na=1"))
                .startsWith("HTTP/1.1 400");
        assertThat(
                        send(
                                "POST /form HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\na=1"))
                .startsWith("HTTP/1.1 400");
    }

    private static String first(@Nullable String text) {
        return text == null ? "nothing" : text.substring(0, Math.min(5, text.length()));
    }

    private static String post(String form) throws IOException {
        return send(head("/form", FORM) + "Content-Length: " + form.length() + "\r\n\r\n" + form);
    }

    private static String chunked(String form) throws IOException {
        return send(
                head("/form", FORM)
                        + "Transfer-Encoding: chunked\r\n\r\n"
                        + Integer.toHexString(form.length())
                        + "\r\n"
                        + form
                        + "\r\n0\r\n\r\n");
    }

    private static String upload(int bytes) throws IOException {
        var body =
                "--limit\r\nContent-Disposition: form-data; name=\"a\"; filename=\"a.csv\"\r\n\r\n"
                        + "x".repeat(bytes)
                        + "\r\n--limit--\r\n";
        return send(
                head("/file", "multipart/form-data; boundary=limit")
                        + "Content-Length: "
                        + body.length()
                        + "\r\n\r\n"
                        + body);
    }

    private static final String FORM = "application/x-www-form-urlencoded";

    private static String head(String path, String type) {
        return "POST "
                + path
                + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\nSec-Fetch-Site: same-origin\r\nContent-Type: "
                + type
                + "\r\n";
    }

    /** A server may answer, and hang up, before it has read the whole. */
    private static String send(String request) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            socket.setSoTimeout(20_000);
            Thread.ofVirtual()
                    .start(
                            () -> {
                                try {
                                    socket.getOutputStream().write(request.getBytes(ISO_8859_1));
                                } catch (IOException hungUp) {
                                    // The answer says why.
                                }
                            });
            return answer(socket);
        }
    }

    private static String answer(Socket socket) {
        var answer = new ByteArrayOutputStream();
        try {
            socket.getInputStream().transferTo(answer);
        } catch (IOException hungUp) {
            // What came before counts.
        }
        return answer.toString(ISO_8859_1);
    }
}
