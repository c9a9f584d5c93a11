package nabla.web.gradebook;

import java.util.ArrayList;
import java.util.Locale;
import nabla.grading.Gradebook.Cell;
import nabla.grading.Gradebook.State;
import nabla.grading.Percent;

/**
 * A student in an assignment, as the page and its script show it.
 *
 * @param text a percentage, or a dash
 * @param signs what is to be said of it in single signs, explained below the table
 * @param words the same for those who listen
 * @param kind its look
 */
record CellView(
        String student, String assignment, String text, String signs, String words, String kind) {

    static CellView of(String student, Cell cell) {
        var signs = new StringBuilder();
        var words = new ArrayList<String>();
        switch (cell.state()) {
            case NOT_FOR_THEM -> words.add("not set for them");
            case OPEN -> words.add("not begun");
            case MISSING -> words.add("nothing sent by the due date");
            case IN_PROGRESS -> say(signs, words, "…", "in progress");
            case DONE -> {
                if (cell.total() != null && cell.total().handedIn()) words.add("handed in");
            }
        }
        var total = cell.total();
        if (total != null && total.late()) say(signs, words, "L", "late");
        if (cell.awaits()) say(signs, words, "?", "awaits a look");
        if (total != null && total.ruled()) say(signs, words, "*", "set by hand");
        if (cell.dropped()) say(signs, words, "↓", "dropped as one of the lowest");
        return new CellView(
                student,
                cell.assignment().id(),
                text(cell),
                signs.toString(),
                String.join(", ", words),
                kind(cell));
    }

    private static void say(
            StringBuilder signs, ArrayList<String> words, String sign, String word) {
        signs.append(sign);
        words.add(word);
    }

    private static String text(Cell cell) {
        if (cell.isScored()) return Percent.text(cell.earned());
        return cell.state() == State.NOT_FOR_THEM ? "" : "–";
    }

    private static String kind(Cell cell) {
        var state = cell.state().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return "cell-" + state + (cell.awaits() ? " cell-awaits" : "");
    }
}
