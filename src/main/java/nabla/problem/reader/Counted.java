package nabla.problem.reader;

import java.util.ArrayList;
import java.util.List;
import nabla.problem.Answer;
import nabla.problem.Key;
import nabla.problem.Variant;

/** Names of fields, of which there must be as many as fields. */
final class Counted {
    private Counted() {}

    static String mend(String key, int names, int things, String thing) {
        return "`%s` has %d %s for %d %s%s; write one for each"
                .formatted(
                        key,
                        names,
                        names == 1 ? "entry" : "entries",
                        things,
                        thing,
                        things == 1 ? "" : "s");
    }

    /** What is wrong with the names in an item of which only a variant tells how many it needs. */
    static List<String> mends(Variant variant) {
        var mends = new ArrayList<String>();
        for (var question : variant.questions()) {
            if (question.part().answer() instanceof Answer.OfVector vector) {
                check("labels", vector.labels().size(), question.key().size(), "component", mends);
            }
            if (question.part().answer() instanceof Answer.OfMatrix matrix
                    && question.key() instanceof Key.Grid grid) {
                check("rows", matrix.rows().size(), grid.rows().size(), "row", mends);
                check("columns", matrix.columns().size(), grid.columns().size(), "column", mends);
            }
        }
        return mends;
    }

    private static void check(String key, int names, int things, String thing, List<String> mends) {
        if (names > 0 && names != things) mends.add(mend(key, names, things, thing));
    }
}
