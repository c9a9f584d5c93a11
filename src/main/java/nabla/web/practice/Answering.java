package nabla.web.practice;

import java.util.List;
import nabla.web.Moment;
import org.jspecify.annotations.Nullable;

/**
 * What an assignment adds to a problem.
 *
 * @param press tells this press of the button from any other
 * @param seen tells the text that the student reads from any other; see {@link ProblemHtml#seen}
 * @param revision of the draft that stands in the fields, 0 for none
 * @param open whether anything can be sent now
 * @param keeps whether drafts are kept
 * @param atOnce whether a verdict follows at once
 * @param spent how many attempts are used up, {@code of} how many there are; 0 for any number
 * @param counts which attempt counts, in small letters
 * @param kept how the last answer was read, where nothing else is told of it; or null
 */
public record Answering(
        String press,
        String seen,
        int revision,
        boolean open,
        boolean keeps,
        boolean atOnce,
        int spent,
        int of,
        String counts,
        @Nullable KeptView kept,
        List<Notice> notices) {

    public int left() {
        return Math.max(0, of - spent);
    }

    /**
     * A sentence about what became of an answer.
     *
     * @param says which one
     * @param at a moment that ends it, or null
     * @param href where it leads, or null
     */
    public record Notice(String says, @Nullable Moment at, @Nullable String href) {
        public static Notice of(String says) {
            return new Notice(says, null, null);
        }
    }
}
