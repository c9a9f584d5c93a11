package nabla.problem;

import java.util.List;
import nabla.simplify.Form;
import org.jspecify.annotations.Nullable;

/**
 * One thing that an item asks for.
 *
 * @param id how the formulas of later parts call its answer; empty where it is the item's only part
 * @param prompt what it asks, under the item's own prompt; null where that says it all
 * @param form how the answer must be written; null where its value alone counts
 * @param points its weight among the parts of the item
 * @param reactions the author's own words on answers that were to be expected
 * @param hints the author's own hints, in the order in which they are given
 */
public record Part(
        String id,
        @Nullable Prompt prompt,
        Answer answer,
        @Nullable Form form,
        int points,
        List<Reaction> reactions,
        List<Prompt> hints) {
    public Part {
        reactions = List.copyOf(reactions);
        hints = List.copyOf(hints);
    }

    /** The only part of an item. */
    public static Part only(Answer answer) {
        return new Part("", null, answer, null, 1, List.of(), List.of());
    }
}
