package nabla.web.gradebook;

import io.javalin.http.Context;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import nabla.grading.Gradebook;
import nabla.grading.Gradebook.Row;
import nabla.grading.Gradebook.State;

/**
 * Which students a gradebook lists, and in which order: all of it is in the address, so that it can
 * be kept and shared.
 *
 * @param sort name, mark, or the id of an assignment
 * @param down whether the highest comes first
 * @param show all, awaits (something a teacher should look at) or missing (something not sent)
 * @param named a part of the names that are listed, or empty
 * @param page from 1
 */
record Listing(String sort, boolean down, String show, String named, int page) {
    static final int ROWS = 100;
    private static final Set<String> SHOWN = Set.of("awaits", "missing");

    static Listing of(Context context) {
        var sort = text(context, "sort");
        var show = text(context, "show");
        var page = text(context, "page");
        return new Listing(
                sort.isEmpty() ? "name" : sort,
                text(context, "order").equals("down"),
                SHOWN.contains(show) ? show : "all",
                text(context, "named").strip(),
                page.matches("[1-9][0-9]{0,3}") ? Integer.parseInt(page) : 1);
    }

    private static String text(Context context, String name) {
        return Optional.ofNullable(context.queryParam(name)).orElse("");
    }

    /** Whether only names decide who is on a page, so that the others' totals need not be read. */
    boolean isByName() {
        return sort.equals("name") && show.equals("all");
    }

    boolean names(String name) {
        return named.isEmpty()
                || name.toLowerCase(Locale.ROOT).contains(named.toLowerCase(Locale.ROOT));
    }

    boolean shows(Row row) {
        return switch (show) {
            case "awaits" -> row.cells().stream().anyMatch(Gradebook.Cell::awaits);
            case "missing" -> row.cells().stream().anyMatch(c -> c.state() == State.MISSING);
            default -> true;
        };
    }

    /** Rows come by name, and those that are alike stay so. */
    List<Row> sorted(List<Row> rows) {
        Comparator<Row> order =
                switch (sort) {
                    case "name" -> (_, _) -> 0;
                    case "mark" -> Comparator.comparingDouble(r -> r.mark().earned().orElse(-1));
                    default -> Comparator.comparingDouble(this::score);
                };
        if (sort.equals("name")) return down ? rows.reversed() : rows;
        return rows.stream().sorted(down ? order.reversed() : order).toList();
    }

    private double score(Row row) {
        return row.cells().stream()
                .filter(c -> c.assignment().id().equals(sort))
                .mapToDouble(c -> c.isScored() ? c.earned() : -1)
                .findFirst()
                .orElse(-1);
    }

    <T> List<T> onPage(List<T> rows) {
        int from = Math.min((page - 1) * ROWS, rows.size());
        return rows.subList(from, Math.min(from + ROWS, rows.size()));
    }

    /** {@code ascending}, {@code descending}, or {@code none} where it is sorted otherwise. */
    String order(String column) {
        return !column.equals(sort) ? "none" : down ? "descending" : "ascending";
    }

    /** Sorted by a column; by the same once more, the other way round. Scores begin at the top. */
    String sortedBy(String column) {
        boolean first = !column.equals("name");
        return query(new Listing(column, column.equals(sort) ? !down : first, show, named, 1));
    }

    String showing(String what) {
        return query(new Listing(sort, down, what, named, 1));
    }

    String at(int number) {
        return query(new Listing(sort, down, show, named, number));
    }

    private static String query(Listing wanted) {
        return "?sort="
                + wanted.sort
                + (wanted.down ? "&order=down" : "")
                + (wanted.show.equals("all") ? "" : "&show=" + wanted.show)
                + (wanted.named.isEmpty()
                        ? ""
                        : "&named=" + URLEncoder.encode(wanted.named, StandardCharsets.UTF_8))
                + (wanted.page == 1 ? "" : "&page=" + wanted.page);
    }
}
