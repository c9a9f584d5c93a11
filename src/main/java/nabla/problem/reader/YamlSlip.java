package nabla.problem.reader;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What an author did who wrote no YAML. The parser says where it could not go on; the slip is often
 * made before, above all where a quote was left open.
 *
 * @param line where the slip is, counted from 1
 * @param message what is wrong, and the mend
 */
record YamlSlip(int line, String message) {
    private static final Pattern ESCAPE = Pattern.compile("unknown escape character (.)\\(");

    /** A text that starts with a bracket, and does not end with it. */
    private static final Pattern BRACKET = Pattern.compile("^\\s*(- )?[\\w-]+:\\s+[\\[{].*");

    /** A text in single quotes. */
    private static final Pattern SINGLE = Pattern.compile("^\\s*(- )?([\\w-]+:\\s+)?'.*");

    /**
     * @param problem the parser's words
     * @param line where it stopped
     * @param opened where that began within which it stopped
     */
    static YamlSlip of(String problem, String text, int line, Optional<Integer> opened) {
        var escape = ESCAPE.matcher(problem);
        if (escape.find()) {
            var c = escape.group(1);
            return new YamlSlip(
                    line,
                    "`\\"
                            + c
                            + "` means nothing within double quotes; write `\\\\"
                            + c
                            + "`, or put the text in single quotes");
        }
        if (problem.contains("TAB"))
            return new YamlSlip(line, "a tab stands where spaces must; indent with spaces");
        if (problem.contains("end of stream") && opened.isPresent()) return open(opened.get());
        var quote = quoteLeftOpen(text, line, opened.orElse(1));
        if (quote.isPresent()) return open(quote.get());
        return new YamlSlip(line, problem(problem) + "; " + mend(problem, line(text, line)));
    }

    private static YamlSlip open(int line) {
        return new YamlSlip(
                line, "a quote is opened here and never closed; write another behind the text");
    }

    /** The last line before the parser stopped in which a double quote has no partner. */
    private static Optional<Integer> quoteLeftOpen(String text, int line, int first) {
        var lines = text.lines().toList();
        for (int i = Math.min(line, lines.size()); i >= Math.max(first, 1); i--) {
            if (!line(lines, i).contains(": \"") && !line(lines, i).contains("- \"")) continue;
            if (quotes(line(lines, i)) % 2 == 1) return Optional.of(i);
            if (i < line - 1) break;
        }
        return Optional.empty();
    }

    private static long quotes(String line) {
        return line.replace("\\\\", "").replace("\\\"", "").chars().filter(c -> c == '"').count();
    }

    private static String line(String text, int line) {
        return line(text.lines().toList(), line);
    }

    private static String line(List<String> lines, int line) {
        return line < 1 || line > lines.size() ? "" : lines.get(line - 1);
    }

    /** The parser's words, without its advice. */
    private static String problem(String problem) {
        int advice = problem.indexOf(". (Do not");
        return advice < 0 ? problem : problem.substring(0, advice);
    }

    private static String mend(String problem, String line) {
        if (problem.contains("mapping values"))
            return "put quotes around a text that holds a colon, or indent the key like those around it";
        if (problem.contains("cannot start any token"))
            return "put quotes around a text that starts with a sign";
        if (problem.contains("undefined alias"))
            return "put quotes around a text that starts with `*`";
        if (problem.contains("expected <block end>")) {
            if (SINGLE.matcher(line).matches())
                return "within single quotes write `''` for an apostrophe";
            if (BRACKET.matcher(line).matches())
                return "put quotes around a text that starts with a bracket";
            return "indent the keys of one item alike, and close every quote";
        }
        if (problem.contains("','"))
            return "close the bracket, and put quotes around a text that holds one";
        return "check quotes and indentation here";
    }
}
