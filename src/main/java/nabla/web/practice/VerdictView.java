package nabla.web.practice;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of an answer, as its template shows it.
 *
 * @param kind the outcome in small letters; or form, where only the form is still to come
 * @param right how many of the fields were right
 * @param several whether there was more than one
 * @param percent how much of the whole it earns, where that is neither all nor nothing; else 0
 * @param simplestHtml the key of a right answer, where it could be written more simply; or empty
 * @param meaning what a right answer is to the learner, in small letters
 * @param findings what is said of single fields
 */
public record VerdictView(
        String kind,
        int right,
        int total,
        boolean several,
        int percent,
        String simplestHtml,
        String meaning,
        List<FindingView> findings) {

    /**
     * What is said of one field.
     *
     * @param says which sentence of the template says it
     * @param near what was right about it, or null
     * @param causeHtml what the author says of this very mistake, or empty
     * @param word what the sentence is about, in plain text
     * @param differing two values that differ, or null
     * @param quoted what was typed, with the trouble in it, or null
     * @param points the points that were named, or null
     * @param counts numbers that the sentence names, or null
     */
    public record FindingView(
            String labelHtml,
            String says,
            @Nullable String near,
            String causeHtml,
            String word,
            @Nullable Differing differing,
            @Nullable Quoted quoted,
            @Nullable PointsView points,
            @Nullable Counts counts) {

        static FindingView of(String label, String says, String word) {
            return new FindingView(label, says, null, "", word, null, null, null, null);
        }

        FindingView near(@Nullable String what) {
            return new FindingView(
                    labelHtml, says, what, causeHtml, word, differing, quoted, points, counts);
        }

        FindingView because(String html) {
            return new FindingView(
                    labelHtml, says, near, html, word, differing, quoted, points, counts);
        }

        FindingView with(Differing two) {
            return new FindingView(
                    labelHtml, says, near, causeHtml, word, two, quoted, points, counts);
        }

        FindingView with(Quoted typed) {
            return new FindingView(
                    labelHtml, says, near, causeHtml, word, differing, typed, points, counts);
        }

        FindingView with(PointsView named) {
            return new FindingView(
                    labelHtml, says, near, causeHtml, word, differing, quoted, named, counts);
        }

        FindingView with(Counts numbers) {
            return new FindingView(
                    labelHtml, says, near, causeHtml, word, differing, quoted, points, numbers);
        }
    }

    /**
     * At a point the answer and the key have different values.
     *
     * @param meaning what the key is to the learner, in small letters
     */
    public record Differing(String pointHtml, String given, String wanted, String meaning) {}

    /**
     * @param before what was typed up to the trouble; {@code trouble} itself; {@code after} the
     *     rest
     */
    public record Quoted(
            String before, String trouble, String after, String message, @Nullable String repair) {
        public boolean isBlank() {
            return (before + trouble + after).isBlank();
        }
    }

    /**
     * @param missing whether there are more
     */
    public record PointsView(
            List<String> right, List<String> wrong, List<String> again, boolean missing) {}

    /** How many are right, of how many, how many are wrong, and whether any is missing. */
    public record Counts(int right, int of, int wrong, boolean missing) {}
}
