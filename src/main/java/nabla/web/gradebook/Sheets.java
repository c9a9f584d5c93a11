package nabla.web.gradebook;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;

/** Tables that are taken away as CSV files. */
final class Sheets {
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private Sheets() {}

    /**
     * Sends a table. With {@code ?for=excel} it begins with a byte order mark, without which Excel
     * does not read UTF-8.
     *
     * @param name of the file, without its ending
     */
    static void send(Context context, String name, List<List<String>> table) {
        var out = new StringWriter();
        if ("excel".equals(context.queryParam("for"))) out.write(BYTE_ORDER_MARK);
        try (var writer = CsvWriter.builder().build(out)) {
            table.forEach(row -> writer.writeRecord(row.stream().map(Sheets::harmless).toList()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        context.contentType("text/csv; charset=utf-8");
        context.header(
                "Content-Disposition", "attachment; filename=\"" + fileName(name) + ".csv\"");
        context.result(out.toString());
    }

    /**
     * A spreadsheet runs what begins like a formula; behind an apostrophe it is text. Numbers,
     * negative ones too, stay numbers. See OWASP, CSV injection.
     */
    static String harmless(String text) {
        if (text.isEmpty() || text.matches("-?[0-9]+(\\.[0-9]+)?")) return text;
        return "=+-@\t\r\n＝＋－＠".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    private static String fileName(String name) {
        var plain = name.replaceAll("[^A-Za-z0-9 ._-]", "").strip().replaceAll("\\s+", "-");
        return plain.isEmpty() ? "table" : plain;
    }
}
