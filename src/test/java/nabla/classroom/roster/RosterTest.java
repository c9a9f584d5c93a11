package nabla.classroom.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nabla.Specification;
import nabla.classroom.Email;
import nabla.classroom.Entrant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Class lists as schools write them; {@code lists.txt} says what becomes of each. */
class RosterTest {
    private static final String LIST = "name;email\nZoë Müller;zoe@example.org\n";

    static Stream<List<String>> lists() {
        return Specification.rows(RosterTest.class, "lists.txt", " *=> *");
    }

    @ParameterizedTest
    @MethodSource("lists")
    void aListBecomesSeatsAndSentences(List<String> row) {
        var roster = RosterReader.read(row.get(0).replace('⏎', '\n').replace('⇥', '\t'));
        assertThat(
                        roster.entrants().stream()
                                .map(e -> e.name() + ", " + e.email() + ", " + e.number())
                                .map(String::strip)
                                .collect(Collectors.joining(" ¶")))
                .isEqualTo(row.get(1).replaceAll(" *¶", " ¶"));
        assertThat(
                        roster.flaws().stream()
                                .map(f -> f.line() + ": " + f.words())
                                .collect(Collectors.joining(" ¶")))
                .isEqualTo(row.get(2));
    }

    @ParameterizedTest
    @CsvSource({
        "UTF-8, '', UTF-8",
        "UTF-8, EFBBBF, UTF-8",
        "UTF-16LE, FFFE, UTF-16",
        "UTF-16BE, FEFF, UTF-16",
        "UTF-16LE, '', UTF-16",
        "UTF-16BE, '', UTF-16",
        "windows-1252, '', Windows-1252",
    })
    void aFileIsReadInItsEncoding(String charset, String mark, String name) {
        var bytes = LIST.getBytes(Charset.forName(charset));
        var before = HexFormat.of().parseHex(mark);
        var file = new byte[before.length + bytes.length];
        System.arraycopy(before, 0, file, 0, before.length);
        System.arraycopy(bytes, 0, file, before.length, bytes.length);
        var roster = RosterReader.read(file);
        assertThat(roster.entrants())
                .containsExactly(new Entrant("Zoë Müller", new Email("zoe@example.org"), ""));
        assertThat(roster.read()).isEqualTo(name + ", separated by semicolons");
    }

    @Test
    void aFileThatIsNoTextSaysSo() {
        assertThat(RosterReader.read(new byte[] {'P', 'K', 3, 4, 0, 0, 8, 0, 1, 2}).flaws())
                .extracting(f -> f.words())
                .containsExactly("This is no text. Save the table as CSV, then give that file.");
    }

    @Test
    void nobodyBeyondTheLimitIsRead() {
        var list =
                IntStream.rangeClosed(1, RosterReader.MOST + 5)
                        .mapToObj(i -> "Student " + i + ",s" + i + "@example.org\n")
                        .collect(Collectors.joining("", "name,email\n", ""));
        var roster = RosterReader.read(list);
        assertThat(roster.rows()).hasSize(RosterReader.MOST);
        assertThat(roster.flaws())
                .singleElement()
                .satisfies(
                        f ->
                                assertThat(f.line() + ": " + f.words())
                                        .isEqualTo(
                                                "2002: A section has at most 2000 seats; this and what follows is left out."));
    }

    @Test
    void whatIsWrittenIsReadAgain() {
        var entrants =
                List.of(
                        new Entrant("Lovelace, \"Ada\"", new Email("ada@example.org"), "=1"),
                        new Entrant("Emmy; Noether", new Email("emmy@example.org"), ""));
        assertThat(RosterReader.read(RosterWriter.write(entrants)).entrants()).isEqualTo(entrants);
    }

    @Test
    void noCellIsAFormula() {
        assertThat(RosterWriter.write(List.of(List.of("=1+1", "@x", "-2", "+3", "a=b"))))
                .isEqualToIgnoringNewLines("'=1+1,'@x,'-2,'+3,a=b");
    }
}
