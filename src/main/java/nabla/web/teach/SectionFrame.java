package nabla.web.teach;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nabla.classroom.Section;
import nabla.web.Link;
import nabla.web.WallClock;
import org.jspecify.annotations.Nullable;

/** What every page of a section has: the way up, and the bar with its other pages. */
public final class SectionFrame {
    private SectionFrame() {}

    /** A model with {@code section}, {@code clock}, {@code said} and the bar. */
    public static Map<String, @Nullable Object> model(Context context, Section section) {
        var model = plain(context);
        model.put("section", section);
        model.put("crumb", section.name());
        model.put("crumbHref", address(section));
        model.put("linksLabel", "This section");
        model.put(
                "links",
                List.of(
                        link(context, "Assignments", address(section)),
                        link(context, "Roster", address(section) + "/roster"),
                        link(context, "Gradebook", address(section) + "/gradebook")));
        return model;
    }

    /** The same for pages about no single section. */
    static Map<String, @Nullable Object> plain(Context context) {
        var model = new HashMap<String, @Nullable Object>();
        var scripts = new ArrayList<String>();
        scripts.add("js/teach/copy-text.js");
        model.put("clock", WallClock.of(context));
        model.put("said", context.queryParam("said"));
        model.put("flaws", Map.of());
        model.put("scripts", scripts);
        return model;
    }

    public static String address(Section section) {
        return "/teach/sections/" + section.id();
    }

    private static Link link(Context context, String label, String href) {
        return new Link(label, href, context.path().equals(href));
    }
}
