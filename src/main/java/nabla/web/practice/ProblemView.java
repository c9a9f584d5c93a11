package nabla.web.practice;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A problem as its template shows it; whatever ends in Html is typeset already.
 *
 * @param number its place in the set, counted from 1
 * @param verdict what became of the last answer, or null before the first
 * @param hints as many as were asked for
 * @param steps the worked solution, or null while it is not asked for
 * @param next the next problem's address, or null where there is none
 */
public record ProblemView(
        String anchor,
        boolean embedded,
        String back,
        String action,
        String item,
        String seed,
        int number,
        String title,
        boolean done,
        String promptHtml,
        String variables,
        List<FieldView> fields,
        List<OptionView> options,
        @Nullable VerdictView verdict,
        HintsView hints,
        @Nullable List<SolutionView> steps,
        String stepsHref,
        String anotherHref,
        boolean varies,
        @Nullable String next) {

    /**
     * One thing to fill in.
     *
     * @param name the label in plain text, for those who listen
     * @param state right, wrong, unreadable or undecided; null before the first answer
     */
    public record FieldView(
            String id, String labelHtml, String name, String value, @Nullable String state) {}

    public record OptionView(String value, String html, boolean chosen, @Nullable String state) {}

    /**
     * @param kind the outcome in small letters
     * @param right how many of the fields were right
     * @param simplestHtml the key of a right answer, where it could be written more simply; or
     *     empty
     */
    public record VerdictView(
            String kind, int right, int total, String simplestHtml, List<FindingView> findings) {}

    /**
     * What is said of one field.
     *
     * @param says which sentence of the template says it
     * @param near what was right about it, or null
     * @param meaning what the key is to the learner, in small letters
     * @param pointHtml the witness point
     * @param given the answer's value, {@code wanted} the key's
     * @param before what was typed up to the trouble; {@code trouble} itself; {@code after} the
     *     rest
     */
    public record FindingView(
            String labelHtml,
            String says,
            @Nullable String near,
            String meaning,
            String pointHtml,
            String given,
            String wanted,
            String before,
            String trouble,
            String after,
            String message,
            @Nullable String repair) {}
}
