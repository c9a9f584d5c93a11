package nabla.problem;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nabla.expr.Expr;
import org.jspecify.annotations.Nullable;

/**
 * A part as a variant asks it.
 *
 * @param prompt Markdown with TeX, or empty
 * @param replies what the author says to expected answers of this variant
 * @param hints the author's hints, as Markdown with TeX
 */
public record Question(Part part, String prompt, Key key, List<Reply> replies, List<String> hints) {

    /**
     * @param say Markdown with TeX
     */
    public record Reply(Expr answer, String say) {}

    public Question {
        replies = List.copyOf(replies);
        hints = List.copyOf(hints);
    }

    public String id() {
        return part.id();
    }

    /** The names that the formulas of later parts use for its answer. */
    public Set<String> names() {
        return Collections.unmodifiableSet(answers().keySet());
    }

    /** The right answer by the names that the formulas of later parts use for it. */
    Map<String, Expr> answers() {
        return answers(part.id(), key.entries().stream().map(Key.Field::value).toList());
    }

    /**
     * What formulas call the fields of a part: the part's id where there is one field; otherwise
     * {@code g_1}, {@code g_2} and so on, and the id for them all as a vector.
     *
     * @param values of the fields; null where there is none
     */
    static Map<String, Expr> answers(String id, List<? extends @Nullable Expr> values) {
        var answers = new LinkedHashMap<String, Expr>();
        if (id.isEmpty()) return answers;
        var there = new ArrayList<Expr>();
        for (int i = 0; i < values.size(); i++) {
            var value = values.get(i);
            if (value == null) continue;
            there.add(value);
            answers.put(values.size() == 1 ? id : id + "_" + (i + 1), value);
        }
        if (values.size() > 1 && there.size() == values.size())
            answers.put(id, new Expr.Vector(there));
        return answers;
    }
}
