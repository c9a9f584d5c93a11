package nabla.classroom.roster;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import nabla.classroom.Entrant;

/** Writes tables that spreadsheets open, and lists that {@link RosterReader} reads. */
public final class RosterWriter {
    /** So begins what a spreadsheet would take for a formula and work out. */
    private static final String FORMULA = "=+-@\t\r";

    private RosterWriter() {}

    /** Lines of cells, as CSV with commas. No cell is worked out by a spreadsheet that opens it. */
    public static String write(List<List<String>> lines) {
        var text = new StringWriter();
        try (var csv = CsvWriter.builder().build(text)) {
            lines.forEach(
                    line -> csv.writeRecord(line.stream().map(RosterWriter::harmless).toList()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    /** As {@link RosterReader} reads them again, to the letter. */
    public static String write(Iterable<Entrant> entrants) {
        var text = new StringWriter();
        try (var csv = CsvWriter.builder().build(text)) {
            csv.writeRecord("name", "email", "number");
            entrants.forEach(e -> csv.writeRecord(e.name(), e.email().text(), e.number()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static String harmless(String cell) {
        return !cell.isEmpty() && FORMULA.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }
}
