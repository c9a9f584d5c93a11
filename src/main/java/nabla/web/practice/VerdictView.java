package nabla.web.practice;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of an answer, as its template shows it.
 *
 * @param kind the outcome in small letters, as far as anything was filled in; form, where only the
 *     form is still to come; open, where only something to fill in is; empty, where all of it is
 * @param right how many of the fields were right
 * @param empty how many are still empty
 * @param several whether there was more than one
 * @param percent how much of the whole it earns, where that is neither all nor nothing; else 0
 * @param simplestHtml the key of a right answer, where it could be written more simply; or empty
 * @param meaning what a right answer is to the learner, in small letters
 * @param left what stood left of an equals sign, in plain text, where it only names the answer
 * @param wanted what is still to be written or chosen; null where all is
 * @param findings what is said of single fields
 */
public record VerdictView(
        String kind,
        int right,
        int empty,
        int total,
        boolean several,
        int percent,
        String simplestHtml,
        String meaning,
        List<String> left,
        @Nullable Wanted wanted,
        List<FindingView> findings) {

    public boolean isEmpty() {
        return kind.equals("empty");
    }

    /**
     * What is said of one field.
     *
     * @param says which sentence of the template says it
     * @param going by whose earlier answers it is judged, in letters such as "(a)"; empty where by
     *     none, {@link #ABOVE} where by fields above it
     * @param near what was right about it, or null
     * @param causeHtml what the author says of this very mistake, or empty
     * @param word what the sentence is about, in plain text
     * @param about what else the sentence names, or null
     * @param field the id of the field it is about, in which a mend can be written; or empty
     * @param meant how else it could have been meant, or null where it is not to be doubted
     */
    public record FindingView(
            String labelHtml,
            String says,
            String going,
            @Nullable String near,
            String causeHtml,
            String word,
            @Nullable About about,
            String field,
            @Nullable Meant meant) {
        static final String ABOVE = "above";

        static FindingView of(String label, String says, String word) {
            return new FindingView(label, says, "", null, "", word, null, "", null);
        }

        public boolean isByAbove() {
            return going.equals(ABOVE);
        }

        FindingView going(String by) {
            return new FindingView(labelHtml, says, by, near, causeHtml, word, about, field, meant);
        }

        FindingView near(@Nullable String what) {
            return new FindingView(
                    labelHtml, says, going, what, causeHtml, word, about, field, meant);
        }

        FindingView because(String html) {
            return new FindingView(labelHtml, says, going, near, html, word, about, field, meant);
        }

        FindingView in(String id, @Nullable Meant otherwise) {
            return new FindingView(
                    labelHtml, says, going, near, causeHtml, word, about, id, otherwise);
        }

        FindingView with(About named) {
            return new FindingView(
                    labelHtml, says, going, near, causeHtml, word, named, field, meant);
        }
    }

    /**
     * How a doubtful text was read, and how else it could have been meant.
     *
     * @param text what to type for the other meaning
     */
    public record Meant(String readHtml, String otherHtml, String text) {}

    /** What a sentence names, beyond a word. */
    public sealed interface About {}

    /**
     * At a point the answer and the key have different values.
     *
     * @param meaning what the key is to the learner, in small letters
     */
    public record Differing(String pointHtml, String given, String wanted, String meaning)
            implements About {}

    /**
     * @param before what was typed up to the trouble; {@code trouble} itself; {@code after} the
     *     rest
     */
    public record Quoted(
            String before, String trouble, String after, String message, @Nullable String repair)
            implements About {
        public boolean isBlank() {
            return (before + trouble + after).isBlank();
        }
    }

    /** The variables by which a derivative is asked for, in letters. */
    public record Asked(String by) implements About {}

    /**
     * @param missing whether there are more
     */
    public record PointsView(
            List<String> right, List<String> wrong, List<String> again, boolean missing)
            implements About {}

    /** How many are right, of how many, how many are wrong, and whether any is missing. */
    public record Counts(int right, int of, int wrong, boolean missing) implements About {}
}
