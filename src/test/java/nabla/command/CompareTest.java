package nabla.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nabla.Specification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Whatever the lines hold, there is one verdict for each, in order. */
class CompareTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir Path folder;

    static Stream<List<String>> rows() {
        return Specification.rows(CompareTest.class, "compare.txt", " => ");
    }

    @ParameterizedTest
    @MethodSource("rows")
    void judgesALine(List<String> row) {
        JsonNode verdict = JSON.readTree(ComparedLine.of(row.get(0)));
        assertThat(verdict.get("verdict").asString()).isEqualTo(row.get(1));
        assertThat(verdict.get("reason").asString()).startsWith(row.get(2));
    }

    @Test
    void idsComeBackAsTheyWere() {
        for (String id : List.of("1", "\"a\"", "null", "[1,{\"b\":2}]", "{\"a\":1}", "1.50")) {
            String line = "{\"id\":" + id + ",\"answer\":\"x\",\"key\":\"x\"}";
            assertThat(JSON.readTree(ComparedLine.of(line)).get("id")).isEqualTo(JSON.readTree(id));
        }
    }

    @Test
    void hostileLinesAreUnreadable() throws Exception {
        byte[] invalid = {'{', (byte) 0xff, (byte) 0xfe, '}', '\n'};
        String deep = "[".repeat(5_000) + "]".repeat(5_000);
        String text =
                "\n   \n{\"answer\": \"x\", \"key\": \"\0\"}\r\n"
                        + "{\"answer\": "
                        + deep
                        + "}\n"
                        + "{\"answer\": \""
                        + "x".repeat(2_000_000)
                        + "\"}\n"
                        + "{\"id\": 7, \"answer\": \"x\", \"key\": \"x\"}";
        Path file = folder.resolve("lines.jsonl");
        Files.write(file, invalid);
        Files.writeString(file, text, java.nio.file.StandardOpenOption.APPEND);
        List<JsonNode> verdicts = run(file);
        assertThat(verdicts)
                .extracting(v -> v.get("verdict").asString())
                .containsExactly(
                        "unreadable", "unreadable", "unreadable", "unreadable", "equivalent");
        assertThat(verdicts.get(3).get("reason").asString())
                .isEqualTo("A line has at most 1000000 characters.");
    }

    @Test
    void verdictsKeepTheOrderOfTheLines() throws Exception {
        Path file = folder.resolve("many.jsonl");
        Files.write(
                file,
                IntStream.range(0, 3_000)
                        .mapToObj(
                                i ->
                                        "{\"id\": %d, \"answer\": \"x+%d\", \"key\": \"%d+x\"}"
                                                .formatted(i, i, i))
                        .toList(),
                StandardCharsets.UTF_8);
        assertThat(run(file))
                .extracting(v -> v.get("id").asInt())
                .isEqualTo(IntStream.range(0, 3_000).boxed().toList());
    }

    /** As after {@code compare … | head}. */
    @Test
    void aReaderThatLeavesEndsItQuietly() throws Exception {
        Path file = folder.resolve("many.jsonl");
        Files.writeString(file, "{\"answer\": \"x\", \"key\": \"x\"}\n".repeat(20_000));
        assertThat(
                        new CommandLine(new Compare())
                                .setOut(new PrintWriter(new Closed()))
                                .execute(file.toString()))
                .isZero();
    }

    private static final class Closed extends Writer {
        @Override
        public void write(char[] buffer, int from, int length) throws java.io.IOException {
            throw new java.io.IOException("Broken pipe");
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }

    private static List<JsonNode> run(Path file) {
        StringWriter out = new StringWriter();
        int code =
                new CommandLine(new Compare())
                        .setOut(new PrintWriter(out))
                        .execute(file.toString());
        assertThat(code).isZero();
        return out.toString().lines().map(JSON::readTree).toList();
    }
}
