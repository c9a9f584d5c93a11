package nabla.web.gradebook;

import java.util.List;
import java.util.Locale;
import nabla.classroom.Outcome;
import nabla.grading.Returned;
import nabla.web.practice.Reading;
import org.jspecify.annotations.Nullable;

/**
 * A student's sitting as a teacher reads it.
 *
 * @param percent of the whole
 * @param times when it was begun, due and handed in, in words
 * @param returned what was said and set of the whole
 */
record PaperView(
        String percent,
        String points,
        List<String> times,
        boolean handedIn,
        Returned returned,
        List<ItemView> items) {

    /**
     * @param number on the student's sheet; 0 where the item is not on it any more
     * @param score in words
     * @param promptHtml what is asked, where nothing was sent
     * @param awaits whether a teacher should look
     */
    record ItemView(
            String item,
            int number,
            String title,
            int points,
            String score,
            String percent,
            boolean awaits,
            String promptHtml,
            List<WorkView> works,
            Returned returned) {
        public String anchor() {
            return "item-" + item;
        }
    }

    /**
     * One submission.
     *
     * @param sent when, and how late, in words
     * @param took how long after the one before or the beginning, in words
     * @param mark what grading says, in words
     * @param counts why its mark counts or does not
     * @param reading null where the text that the student saw was not kept
     * @param past earlier marks, in words
     */
    record WorkView(
            String id,
            String sent,
            String took,
            String outcome,
            String mark,
            boolean counting,
            String counts,
            List<String> answers,
            @Nullable Reading reading,
            List<String> past) {}

    static String words(Outcome outcome) {
        return switch (outcome) {
            case CORRECT -> "right";
            case INCORRECT -> "not right";
            case UNREADABLE -> "could not be read";
            case UNDECIDED -> "could not be decided";
        };
    }

    static String kind(Outcome outcome) {
        return outcome.name().toLowerCase(Locale.ROOT);
    }
}
