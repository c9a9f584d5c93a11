package nabla.classroom.roster;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import nabla.classroom.Email;
import nabla.classroom.Entrant;
import nabla.classroom.roster.Roster.Flaw;
import nabla.classroom.roster.Roster.Row;

/** Reads the list of a class. */
public final class RosterReader {
    /** More than any section has. */
    static final int MOST = 2000;

    private static final int LONGEST = 100;
    private static final Pattern BRACKETED =
            Pattern.compile("(?:\"([^\"]*)\"|([^\"<>,;\t]*?))\\s*<([^<>]+)>\\s*[,;]?");
    private static final Pattern SAID = Pattern.compile("(?i)\\s*sep=(.)\\s*\\R");

    private final List<Row> rows = new ArrayList<>();
    private final List<Flaw> flaws = new ArrayList<>();
    private final Map<Email, Integer> lines = new HashMap<>();

    private RosterReader() {}

    /** A file, in any usual encoding. */
    public static Roster read(byte[] file) {
        var encoding = Encoding.of(file);
        return new RosterReader().read(encoding.text(), encoding.name() + ", ");
    }

    /** What somebody pasted. */
    public static Roster read(String text) {
        return new RosterReader().read(text, "");
    }

    private Roster read(String text, String encoding) {
        if (text.isBlank())
            return whole("There is nothing in it. Give a list with names and email addresses.");
        if (text.indexOf('\0') >= 0)
            return whole("This is no text. Save the table as CSV, then give that file.");
        var bracketed = bracketed(text);
        if (bracketed.isPresent()) return bracketed.get();
        var said = SAID.matcher(text);
        boolean says = said.lookingAt();
        var separator = says ? Separator.of(said.group(1).charAt(0)) : Separator.in(text);
        var records = records(says ? text.substring(said.end()) : text, separator);
        if (records.isEmpty()) return new Roster(rows, flaws, "");
        take(records, says ? 1 : 0);
        return new Roster(rows, flaws, encoding + separator.words());
    }

    private Roster whole(String words) {
        flaws.add(new Flaw(0, "", words));
        return new Roster(List.of(), flaws, "");
    }

    /** A list of recipients from a mail program: {@code Ada Lovelace <ada@example.org>} a line. */
    private Optional<Roster> bracketed(String text) {
        var all = text.lines().toList();
        if (all.stream().noneMatch(l -> BRACKETED.matcher(l.strip()).matches()))
            return Optional.empty();
        for (int i = 0; i < all.size(); i++) {
            var line = all.get(i).strip();
            if (line.isEmpty()) continue;
            var found = BRACKETED.matcher(line);
            if (found.matches()) {
                var name = found.group(1) == null ? found.group(2) : found.group(1);
                row(i + 1, line, name, found.group(3), "");
            } else {
                flaw(
                        i + 1,
                        line,
                        "Write this line like the others: Ada Lovelace <ada@example.org>.");
            }
        }
        return Optional.of(new Roster(rows, flaws, "names with addresses in angle brackets"));
    }

    private List<CsvRecord> records(String text, Separator separator) {
        var records = new ArrayList<CsvRecord>();
        try (var reader =
                CsvReader.builder()
                        .fieldSeparator(separator.sign())
                        .allowExtraFields(true)
                        .allowMissingFields(true)
                        .trimWhitespacesAroundQuotes(true)
                        .ofCsvRecord(text)) {
            reader.forEach(records::add);
        } catch (CsvParseException | java.io.IOException e) {
            flaws.add(
                    new Flaw(
                            0,
                            "",
                            "This cannot be read as a table. Open it in a spreadsheet and save it as CSV once more."));
            return List.of();
        }
        return records;
    }

    /**
     * @param before lines that stand before the records
     */
    private void take(List<CsvRecord> records, int before) {
        var columns = columns(records.getFirst());
        boolean headed = !columns.isEmpty();
        if (headed && !isEnough(columns, records.getFirst())) return;
        if (!headed) {
            var guessed = guess(records);
            if (guessed.isEmpty()) {
                whole(
                        "No column has email addresses. Name the columns in the first line: name,"
                                + " email, and number if there is one.");
                return;
            }
            columns = guessed;
        }
        for (var record : headed ? records.subList(1, records.size()) : records) {
            int line = (int) record.getStartingLineNumber() + before;
            if (record.getFields().stream().allMatch(String::isBlank)) continue;
            if (rows.size() == MOST) {
                flaw(
                        line,
                        "",
                        "A section has at most "
                                + MOST
                                + " seats; this and what follows is left out.");
                return;
            }
            take(record, line, columns);
        }
        if (rows.isEmpty() && flaws.isEmpty())
            whole("Below the names of the columns there is nobody.");
    }

    private void take(CsvRecord record, int line, Map<Column, Integer> columns) {
        var text = String.join(" ", record.getFields());
        if (record.getFields().stream().anyMatch(f -> f.indexOf('\n') >= 0)) {
            flaw(
                    line,
                    text,
                    "A quotation mark on this line is never closed. Take it out, or write it twice.");
            return;
        }
        var name =
                columns.containsKey(Column.NAME)
                        ? cell(record, columns, Column.NAME)
                        : cell(record, columns, Column.FIRST)
                                + " "
                                + cell(record, columns, Column.LAST);
        row(
                line,
                text,
                name,
                cell(record, columns, Column.EMAIL),
                cell(record, columns, Column.NUMBER));
    }

    private static Map<Column, Integer> columns(CsvRecord header) {
        var columns = new HashMap<Column, Integer>();
        for (int i = 0; i < header.getFieldCount(); i++) {
            int at = i;
            Column.of(header.getField(i)).ifPresent(c -> columns.putIfAbsent(c, at));
        }
        return columns;
    }

    private boolean isEnough(Map<Column, Integer> columns, CsvRecord header) {
        var found =
                " The first line names these columns: "
                        + String.join(
                                ", ",
                                header.getFields().stream().map(RosterReader::shortened).toList())
                        + ".";
        if (!columns.containsKey(Column.EMAIL)) {
            flaws.add(
                    new Flaw(
                            1,
                            "",
                            "No column holds email addresses. Call that column “email”." + found));
            return false;
        }
        boolean named =
                columns.containsKey(Column.NAME)
                        || columns.containsKey(Column.FIRST)
                        || columns.containsKey(Column.LAST);
        if (!named) {
            flaws.add(
                    new Flaw(
                            1,
                            "",
                            "No column holds names. Call it “name”, or have “first name” and “last name”."
                                    + found));
        }
        return named;
    }

    /** Without a header, addresses are told by their form; the first other column has the name. */
    private static Map<Column, Integer> guess(List<CsvRecord> records) {
        var first =
                records.stream()
                        .filter(r -> r.getFields().stream().anyMatch(RosterReader::isAddress))
                        .findFirst();
        if (first.isEmpty()) return Map.of();
        var fields = first.get().getFields();
        int email =
                IntStream.range(0, fields.size())
                        .filter(i -> isAddress(fields.get(i)))
                        .findFirst()
                        .orElseThrow();
        var others = IntStream.range(0, fields.size()).filter(i -> i != email).boxed().toList();
        var columns = new HashMap<Column, Integer>(Map.of(Column.EMAIL, email));
        var texts = others.stream().filter(i -> !isNumber(fields.get(i))).toList();
        boolean inTwo = texts.size() > 1 && !fields.get(texts.getFirst()).strip().contains(" ");
        if (inTwo) {
            columns.put(Column.FIRST, texts.get(0));
            columns.put(Column.LAST, texts.get(1));
        } else if (!texts.isEmpty()) {
            columns.put(Column.NAME, texts.getFirst());
        }
        others.stream()
                .filter(i -> isNumber(fields.get(i)))
                .findFirst()
                .ifPresent(i -> columns.put(Column.NUMBER, i));
        return columns;
    }

    private static boolean isAddress(String text) {
        return Email.read(text).isPresent();
    }

    private static boolean isNumber(String text) {
        return text.chars().anyMatch(Character::isDigit);
    }

    private static String cell(CsvRecord record, Map<Column, Integer> columns, Column column) {
        var at = columns.get(column);
        return at == null || at >= record.getFieldCount() ? "" : record.getField(at);
    }

    private void row(int line, String text, String name, String address, String number) {
        var tidy = tidy(name);
        var email = Email.read(tidy(address));
        if (email.isEmpty()) {
            flaw(
                    line,
                    text,
                    address.isBlank()
                            ? "The email address is missing."
                            : "“"
                                    + shortened(address)
                                    + "” is no email address; write one like ada@example.org.");
        } else if (tidy.isEmpty()) {
            flaw(line, text, "The name is missing.");
        } else if (tidy.length() > LONGEST || tidy(number).length() > LONGEST) {
            flaw(line, text, "Names and numbers have at most " + LONGEST + " characters.");
        } else if (lines.containsKey(email.get())) {
            flaw(
                    line,
                    text,
                    "Line "
                            + lines.get(email.get())
                            + " has the same address, and is the one that is used.");
        } else {
            lines.put(email.get(), line);
            rows.add(new Row(line, new Entrant(tidy, email.get(), tidy(number))));
        }
    }

    private static String tidy(String text) {
        return text.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Cs}&&[^\\s]]", "")
                .replaceAll("[\\s\\p{Z}]+", " ")
                .strip();
    }

    private void flaw(int line, String text, String words) {
        flaws.add(new Flaw(line, shortened(text), words));
    }

    private static String shortened(String text) {
        var tidy = tidy(text);
        return tidy.length() <= 60 ? tidy : tidy.substring(0, 60) + "…";
    }
}
