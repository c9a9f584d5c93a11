package nabla.web.author;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nabla.lesson.reader.Library;
import nabla.problem.Fault;
import nabla.problem.reader.ProblemLibrary;
import nabla.web.NotFound;
import nabla.web.Routes;

/**
 * {@code /author}: what is there and what is wrong with it. Below it, that a file has changed, and
 * {@code /faults} answers with the faults alone.
 */
public final class AuthorPages implements Routes {
    /** What {@link nabla.web} puts into each page of an author: how the files looked. */
    private static final String FILES = "authorFiles";

    private final Library lessons;
    private final ProblemLibrary problems;
    private final Glance glance;
    private final Changes changes;

    /**
     * @param watched the folders whose files make the pages
     */
    public AuthorPages(Library lessons, ProblemLibrary problems, List<Path> watched) {
        this.lessons = lessons;
        this.problems = problems;
        this.glance = new Glance(watched);
        this.changes = new Changes(glance);
    }

    @Override
    public void register(RoutesConfig routes) {
        routes.before(
                context -> {
                    if (AtTheDesk.sits(context)) context.attribute(FILES, glance.now());
                });
        routes.before("/author*", AuthorPages::admit);
        routes.before("/author/*", AuthorPages::admit);
        routes.get("/author", this::index);
        routes.get("/author/faults", this::faults);
        routes.get("/author/changes", changes::await);
    }

    /** To everybody else there is nothing here. */
    private static void admit(Context context) {
        if (!AtTheDesk.sits(context)) {
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

    private void faults(Context context) {
        context.render("author/faults", Map.of("faults", all()));
    }

    private List<String> all() {
        return Stream.concat(
                        lessons.flaws().stream().map(Object::toString),
                        problems.all().stream()
                                .flatMap(set -> set.faults().stream())
                                .map(Fault::toString))
                .map(AuthorPages::fromHere)
                .toList();
    }

    /** Files are named as one would from where the server was started. */
    private static String fromHere(String fault) {
        return fault.replace(Path.of("").toAbsolutePath() + "/", "");
    }
}
