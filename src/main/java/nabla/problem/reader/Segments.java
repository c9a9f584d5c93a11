package nabla.problem.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A problem-set file cut before each item by indentation alone, for when it does not parse as a
 * whole. Each piece is led by as many empty lines as stood before it, so that its lines keep their
 * numbers. Of a file with too many there are none.
 */
record Segments(String head, List<String> items) {
    /** Every piece is read again from the first line on, so their product counts. */
    private static final long MOST_LINES = 2_000_000;

    private static final Pattern ITEMS = Pattern.compile("^items:\\s*(#.*)?$");
    private static final Pattern DASH = Pattern.compile("^( *)- .*$");

    static Segments of(String text) {
        var lines = text.lines().toList();
        int start = 0;
        while (start < lines.size() && !ITEMS.matcher(lines.get(start)).matches()) start++;
        var head = String.join("\n", lines.subList(0, start));
        var starts = new ArrayList<Integer>();
        String indent = null;
        for (int i = start + 1; i < lines.size(); i++) {
            var dash = DASH.matcher(lines.get(i));
            if (!dash.matches()) continue;
            if (indent == null) indent = dash.group(1);
            if (dash.group(1).equals(indent)) starts.add(i);
        }
        if ((long) starts.size() * lines.size() > MOST_LINES) return new Segments(head, List.of());
        var items = new ArrayList<String>();
        for (int k = 0; k < starts.size(); k++) {
            int from = starts.get(k);
            int to = k + 1 < starts.size() ? starts.get(k + 1) : lines.size();
            items.add("\n".repeat(from) + String.join("\n", lines.subList(from, to)));
        }
        return new Segments(head, items);
    }
}
