package nabla.web.practice;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a problem stands in: where its form goes, and where one can go from it.
 *
 * @param anchor a name for the problem that is unique on its page
 * @param back the address of the page around it where that shows other things too; or empty
 * @param action where its form goes
 * @param number its place among the others, counted from 1
 * @param href the address of the problem with more help
 * @param hints whether hints are offered, and {@code steps} whether the worked solution is
 * @param another the address of the problem with other numbers; null where there are none
 * @param next the next problem's address; null where there is none
 * @param answering what an assignment adds; null in practice
 */
public record Around(
        String anchor,
        String back,
        String action,
        int number,
        boolean done,
        Function<Help, String> href,
        boolean hints,
        boolean steps,
        @Nullable String another,
        @Nullable String next,
        @Nullable Answering answering) {

    boolean isEmbedded() {
        return !back.isEmpty();
    }
}
