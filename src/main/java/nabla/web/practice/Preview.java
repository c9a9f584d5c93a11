package nabla.web.practice;

import java.util.ArrayList;
import java.util.List;
import nabla.lesson.typeset.Typesetter;
import nabla.problem.Item;
import nabla.problem.NoVariant;
import nabla.problem.ProblemSet;
import nabla.problem.Seed;
import nabla.problem.Variant;
import org.jspecify.annotations.Nullable;

/**
 * A variant as its author looks it over: what is asked, how it is solved, what is right.
 *
 * @param numbers what was drawn, in words; or empty
 * @param problem why the seed makes no variant, or empty
 * @param steps the worked solution of each question
 * @param href where a learner meets it
 */
public record Preview(
        String seed,
        String numbers,
        String problem,
        String promptHtml,
        List<SolutionView> steps,
        @Nullable String href) {

    /** The variants of some seeds, one after the other. */
    public static List<Preview> of(
            ProblemSet set, Item item, long first, int count, Typesetter typesetter) {
        var previews = new ArrayList<Preview>();
        for (long seed = first; seed < first + count; seed++) {
            try {
                previews.add(of(set, item.variant(new Seed(seed)), typesetter));
            } catch (NoVariant e) {
                var why = String.valueOf(e.getMessage());
                previews.add(new Preview(new Seed(seed).toString(), "", why, "", List.of(), null));
            }
        }
        return previews;
    }

    /** One variant. */
    public static Preview of(ProblemSet set, Variant variant, Typesetter typesetter) {
        var formulas = new Formulas(typesetter, variant.isInDecimals());
        return new Preview(
                variant.seed().toString(),
                variant.drawn(),
                "",
                formulas.prose(variant.prompt()),
                new SolutionHtml(formulas).solutions(variant),
                Addresses.problem(set, variant, variant.seed(), Place.PRACTICE, Help.NONE));
    }
}
