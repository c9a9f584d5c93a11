package nabla.web;

import io.javalin.http.Context;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Renders a template that is part of a page. */
public final class Fragments {
    private Fragments() {}

    /** The fragment's HTML; the page around it, rendered later, becomes the answer. */
    public static String html(
            Context context, String template, Map<String, ? extends @Nullable Object> model) {
        context.render(template, model);
        return Objects.requireNonNull(context.result(), template);
    }
}
