package nabla.web.author;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nabla.lesson.reader.Library;
import nabla.lesson.reader.Passage;
import nabla.lesson.typeset.ShapeTypesetter;
import nabla.lesson.typeset.Typesetter;
import nabla.problem.Fault;
import nabla.problem.Item;
import nabla.problem.ProblemSet;
import nabla.problem.check.Inspector;
import nabla.problem.reader.ProblemLibrary;
import nabla.web.NotFound;
import nabla.web.Routes;
import nabla.web.ThisMachine;
import nabla.web.practice.Preview;

/**
 * {@code /author}: what is there and what is wrong with it. Below it, {@code /changes} tells pages
 * that a file has changed, {@code /faults} answers with the faults alone, and {@code
 * /preview/{set}/{item}} shows variants side by side.
 */
public final class AuthorPages implements Routes {
    private static final int SIDE_BY_SIDE = 20;

    /** What {@link nabla.web} puts into each page of an author: how the files looked. */
    private static final String FILES = "authorFiles";

    private final Library lessons;
    private final ProblemLibrary problems;
    private final Typesetter typesetter;
    private final Passage tried;
    private final Glance glance;
    private final Changes changes;

    /**
     * @param watched the folders whose files make the pages
     */
    public AuthorPages(
            Library lessons, ProblemLibrary problems, Typesetter typesetter, List<Path> watched) {
        this.lessons = lessons;
        this.problems = problems;
        this.typesetter = typesetter;
        this.tried = new Passage(new ShapeTypesetter(typesetter));
        this.glance = new Glance(watched);
        this.changes = new Changes(glance);
    }

    @Override
    public void register(RoutesConfig routes) {
        routes.before(
                context -> {
                    if (ThisMachine.asks(context)) context.attribute(FILES, glance.now());
                });
        routes.before("/author*", AuthorPages::admit);
        routes.before("/author/*", AuthorPages::admit);
        routes.get("/author", this::index);
        routes.get("/author/faults", this::faults);
        routes.get("/author/changes", changes::await);
        routes.get("/author/preview/{set}/{item}", this::preview);
    }

    /** To everybody else there is nothing here. */
    private static void admit(Context context) {
        if (!ThisMachine.asks(context)) {
            throw new NotFound(
                    "There is nothing at this address. What authors see is shown only on the"
                            + " machine on which the server runs.");
        }
    }

    private void index(Context context) {
        context.render(
                "author/index",
                Map.of(
                        "sets",
                        problems.all(),
                        "faults",
                        all(),
                        "styles",
                        List.of("css/author.css")));
    }

    private void preview(Context context) {
        var set = set(context);
        var item = item(set, context.pathParam("item"));
        var inspector = new Inspector(set.name() + ".yaml", item, tried::demand);
        var model = new HashMap<String, Object>();
        long first = first(context);
        model.put("set", set);
        model.put("item", item);
        model.put("first", first);
        model.put("faults", inspector.inspect(() -> {}).stream().map(Fault::toString).toList());
        model.put("tried", inspector.variants());
        model.put("previews", Preview.of(set, item, first, SIDE_BY_SIDE, typesetter));
        model.put("math", true);
        context.render("author/preview", model);
    }

    private static long first(Context context) {
        var from = context.queryParam("from");
        return from != null && from.matches("[1-9][0-9]{0,8}") ? Long.parseLong(from) : 1;
    }

    private static Item item(ProblemSet set, String id) {
        var entry = set.find(id);
        if (entry.orElse(null) instanceof Item item) return item;
        throw new NotFound(
                entry.isPresent()
                        ? "This item cannot be read yet; what is wrong with it stands under “To mend”."
                        : "This set has no item of that name.",
                "/author",
                "All items");
    }

    /** The set of that name; where several courses have one, that of the course asked for. */
    private ProblemSet set(Context context) {
        var name = context.pathParam("set");
        var course = context.queryParam("course");
        return problems.all().stream()
                .filter(s -> s.name().equals(name))
                .filter(s -> course == null || s.course().equals(course))
                .findFirst()
                .orElseThrow(
                        () ->
                                new NotFound(
                                        "There is no problem set of that name.",
                                        "/author",
                                        "All items"));
    }

    private void faults(Context context) {
        context.render("author/faults", Map.of("faults", all()));
    }

    private List<String> all() {
        return Stream.concat(
                        lessons.flaws().stream().map(Object::toString),
                        Stream.concat(
                                        problems.misplaced().stream(),
                                        problems.all().stream()
                                                .flatMap(set -> set.faults().stream()))
                                .map(Fault::toString))
                .map(AuthorPages::fromHere)
                .toList();
    }

    /** Files are named as one would from where the server was started. */
    private static String fromHere(String fault) {
        return fault.replace(Path.of("").toAbsolutePath() + "/", "");
    }
}
