package nabla.web.slides;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import nabla.lesson.Block;
import nabla.lesson.Slide;
import nabla.lesson.reader.Library;
import nabla.web.NotFound;
import nabla.web.Routes;
import nabla.web.lesson.BlockHtml;
import nabla.web.lesson.ProblemBlocks;
import nabla.web.lesson.Shelf;
import org.jspecify.annotations.Nullable;

/** {@code /slides/{course}/{lesson}}; with {@code ?presenter} as the presenter sees it. */
public final class SlidePages implements Routes {
    private final Shelf shelf;
    private final ProblemBlocks problems;

    public SlidePages(Library library, ProblemBlocks problems) {
        this.shelf = new Shelf(library);
        this.problems = problems;
    }

    @Override
    public void register(RoutesConfig routes) {
        routes.get("/slides/{course}/{lesson}", this::deck);
    }

    private void deck(Context context) {
        var course = shelf.course(context);
        var lesson = shelf.lesson(context, course);
        var place = "/learn/" + course.id() + "/" + lesson.id();
        var deck =
                lesson.deck()
                        .orElseThrow(
                                () ->
                                        new NotFound(
                                                "“" + lesson.title() + "” has no slides.",
                                                place,
                                                "Read the lesson"));
        var blocks = new BlockHtml(context, course.id(), problems);
        var model = new HashMap<String, @Nullable Object>();
        model.put("title", deck.title());
        model.put("lesson", place);
        model.put("leaves", deck.slides().stream().map(slide -> leaf(slide, blocks)).toList());
        model.put("presenter", context.queryParam("presenter") != null);
        model.put("math", true);
        model.put("styles", List.of("css/deck.css"));
        var scripts = new ArrayList<>(blocks.scripts());
        scripts.add("js/deck/deck.js");
        model.put("scripts", scripts);
        context.render("slides/deck", model);
    }

    private static Leaf leaf(Slide slide, BlockHtml html) {
        var figures = slide.blocks().stream().filter(Block.Figure.class::isInstance).toList();
        var words = slide.blocks().stream().filter(block -> !figures.contains(block)).toList();
        var kind =
                slide.number() == 1
                        ? "slide-opening"
                        : figures.isEmpty() ? "slide-plain" : "slide-split";
        return new Leaf(
                slide.number(),
                slide.title(),
                kind,
                html.html(words),
                html.html(figures),
                slide.notes());
    }

    /**
     * A slide as the template wants it.
     *
     * @param kind the class that lays it out
     * @param words what stands at the left, or everywhere if there is no figure
     * @param picture the figure at the right, or the empty string
     */
    public record Leaf(
            int number, String title, String kind, String words, String picture, String notes) {}
}
