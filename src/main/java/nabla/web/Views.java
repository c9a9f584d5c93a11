package nabla.web;

import io.javalin.http.Context;
import io.javalin.rendering.FileRenderer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.templateresolver.FileTemplateResolver;

/**
 * Renders Thymeleaf templates from a folder. Every template sees {@code assets}, the address under
 * which static files are found; {@code path}, the address of this page; and {@code theme}, the
 * light or dark that the reader chose; and {@code person}, who is signed in, or null. An author's
 * own browser sees {@code author}, how the files looked when the page was made.
 */
final class Views implements FileRenderer {
    /** Lessons and practice, which one visits first, need none of the classroom's style. */
    private static final List<String> CLASSROOM =
            List.of("/account", "/assignments", "/forgot", "/join", "/sign-", "/teach", "/welcome");

    private static final Set<String> THEMES = Set.of("light", "dark");
    private static final long RELOAD_AFTER_MILLIS = 1000;

    private final TemplateEngine engine = new TemplateEngine();
    private final Assets assets;

    Views(Path templates, Assets assets) {
        this.assets = assets;
        var resolver = new FileTemplateResolver();
        resolver.setPrefix(templates.toAbsolutePath() + "/");
        resolver.setSuffix(".html");
        resolver.setCharacterEncoding("UTF-8");
        resolver.setCacheTTLMs(RELOAD_AFTER_MILLIS);
        engine.setTemplateResolver(resolver);
    }

    @Override
    public String render(
            String template, Map<String, ? extends @Nullable Object> model, Context context) {
        context.contentType("text/html; charset=utf-8");
        var variables = new HashMap<String, @Nullable Object>(model);
        variables.put("assets", assets.base());
        variables.put("path", context.path());
        variables.put("modules", assets.importedBy(scripts(model)));
        variables.put("theme", theme(context));
        variables.put("classroom", CLASSROOM.stream().anyMatch(context.path()::startsWith));
        variables.put("person", Visitors.shown(context).orElse(null));
        variables.put("author", context.attribute("authorFiles"));
        return engine.process(
                template, new org.thymeleaf.context.Context(Locale.ENGLISH, variables));
    }

    private static List<String> scripts(Map<String, ? extends @Nullable Object> model) {
        var all = new ArrayList<>(List.of("js/site.js"));
        if (model.get("scripts") instanceof Collection<?> scripts) {
            scripts.forEach(script -> all.add(String.valueOf(script)));
        }
        return all;
    }

    private static @Nullable String theme(Context context) {
        var chosen = context.cookie("theme");
        return chosen != null && THEMES.contains(chosen) ? chosen : null;
    }
}
