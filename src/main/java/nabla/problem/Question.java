package nabla.problem;

import java.util.List;
import nabla.expr.Expr;

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
}
