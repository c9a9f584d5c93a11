package nabla.web.figure;

import java.util.Optional;
import java.util.stream.Collectors;
import nabla.lesson.Block;
import nabla.lesson.FigureKind;
import nabla.web.Markup;

/** A figure on a page: its element, and in it the still picture that is there before any script. */
public final class FigureHtml {
    private FigureHtml() {}

    /** The address, below the static files, of the script that brings figures of a kind to life. */
    public static String script(FigureKind kind) {
        return "js/figures/" + kind.element() + ".js";
    }

    /** The figure, unless there is nothing to draw. */
    public static Optional<String> drawn(Block.Figure figure) {
        var still = Still.of(figure.kind(), figure.settings());
        return still.svg().isEmpty() ? Optional.empty() : Optional.of(of(figure, still));
    }

    public static String of(Block.Figure figure) {
        return of(figure, Still.of(figure.kind(), figure.settings()));
    }

    private static String of(Block.Figure figure, Still still) {
        var attributes =
                figure.settings().entrySet().stream()
                        .map(s -> " " + s.getKey() + "=\"" + Markup.escape(s.getValue()) + "\"")
                        .collect(Collectors.joining());
        var caption =
                figure.caption().isEmpty()
                        ? ""
                        : "<p class=\"figure-caption\">" + figure.caption() + "</p>";
        var says =
                still.says().isEmpty()
                        ? "A still picture of <code>%s</code>. With JavaScript you can move it."
                                .formatted(
                                        Markup.escape(
                                                figure.settings().getOrDefault("function", "")))
                        : Markup.escape(still.says());
        return """
        <%1$s id="%2$s" class="figure"%3$s>
          <div class="figure-still">%5$s<p%7$s>%6$s</p></div>
          %4$s
        </%1$s>"""
                .formatted(
                        figure.kind().element(),
                        figure.id(),
                        attributes,
                        caption,
                        still.svg(),
                        says,
                        figure.settings().containsKey("told") ? " class=\"figure-hint\"" : "");
    }
}
