package nabla.web.practice;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of a problem as its template shows it.
 *
 * @param anchor its name on the page
 * @param letter a, b and so on; empty where the problem has one part only
 * @param kind which piece of the template asks it
 * @param leaves whether lines may be left out of an order
 * @param fields what is typed, one below the other, or as points
 * @param options what is chosen, ticked or put in order
 * @param table a matrix, or the steps of a descent; null for other kinds
 * @param working what was found of each line of working; null before the first answer and for other
 *     kinds
 * @param verdict what became of the last answer, or null before the first
 */
public record QuestionView(
        String anchor,
        String letter,
        String promptHtml,
        String kind,
        boolean leaves,
        List<FieldView> fields,
        List<OptionView> options,
        @Nullable TableView table,
        @Nullable VerdictView verdict,
        @Nullable EvidenceView evidence,
        @Nullable WorkingView working) {

    /** Whether it is one formula or number; what is to be said of an empty one stands below it. */
    public boolean isOneLine() {
        return kind.equals("lines") && fields.size() == 1;
    }

    /**
     * One thing to fill in.
     *
     * @param id of the element
     * @param name of the field in the form
     * @param spoken what it is called for those who listen; empty where the label says it
     * @param state right, wrong, form, empty, unreadable, waiting or undecided; null before the
     *     first answer
     * @param wanted what is still to be written; null where something is, and for points
     */
    public record FieldView(
            String id,
            String name,
            String labelHtml,
            String spoken,
            String value,
            @Nullable String state,
            @Nullable Wanted wanted) {
        public boolean isEmpty() {
            return "empty".equals(state);
        }
    }

    /**
     * @param name of the field in the form
     * @param value what is sent where it is chosen; for a line, its place in the order
     * @param chosen whether it was chosen last
     */
    public record OptionView(
            String id,
            String name,
            String value,
            String html,
            boolean chosen,
            @Nullable String state) {}

    /**
     * @param heads of the columns; the first one stands above those of the rows
     */
    public record TableView(List<HeadView> heads, List<RowView> rows) {}

    public record RowView(HeadView head, List<CellView> cells) {}

    /**
     * @param html empty where nothing names the row or column
     * @param spoken the same in plain text, for those who listen
     */
    public record HeadView(String html, String spoken) {
        public boolean isEmpty() {
            return html.isEmpty();
        }
    }

    /**
     * A field, or what stands in its place.
     *
     * @param mirrors the id of the field whose value it repeats, or null
     */
    public record CellView(@Nullable FieldView field, String html, @Nullable String mirrors) {}
}
