package nabla.classroom.assignment;

import java.time.Instant;
import java.util.List;

/**
 * What stands in the fields of an item, sent or not.
 *
 * @param revision counts what was saved, from 1; a page that knows an older one is told so
 */
public record Draft(String item, List<String> answers, int revision, Instant saved) {
    public Draft {
        answers = List.copyOf(answers);
    }
}
