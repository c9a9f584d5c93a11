package nabla.web.lesson;

import io.javalin.http.Context;
import java.util.List;
import nabla.web.Markup;

/** Puts a problem where a lesson or a slide names one. */
@FunctionalInterface
public interface ProblemBlocks {
    /**
     * The HTML of an item as it stands for the learner who asks.
     *
     * @param anchor a name for the problem that is unique on its page
     */
    String html(Context context, String course, String set, String item, String anchor);

    /**
     * Scripts, as addresses below the static files, that a page with problems on it should load.
     */
    default List<String> scripts() {
        return List.of();
    }

    /** Only a link to practice, for a site that has none of its own. */
    static ProblemBlocks links() {
        return (_, course, set, item, _) ->
                "<p class=\"problem\"><a href=\"/practice/%s/%s#%s\">Try this problem</a></p>"
                        .formatted(Markup.escape(course), Markup.escape(set), Markup.escape(item));
    }
}
