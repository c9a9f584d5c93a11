package nabla.web.lesson;

import io.javalin.http.Context;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nabla.lesson.Block;
import nabla.web.figure.FigureHtml;

/** Writes the HTML of blocks for one request, and remembers which scripts they want. */
public final class BlockHtml {
    private final Context context;
    private final String course;
    private final ProblemBlocks problems;
    private final TreeSet<String> scripts = new TreeSet<>();
    private int problemCount;

    public BlockHtml(Context context, String course, ProblemBlocks problems) {
        this.context = context;
        this.course = course;
        this.problems = problems;
    }

    /** The blocks one after the other. */
    public String html(List<Block> blocks) {
        return blocks.stream().map(this::html).collect(Collectors.joining("\n"));
    }

    /** Addresses, below the static files, of the scripts for all blocks written so far. */
    public List<String> scripts() {
        return List.copyOf(scripts);
    }

    private String html(Block block) {
        return switch (block) {
            case Block.Prose(var html) -> html;
            case Block.Note(var html) -> "<div class=\"note\" role=\"note\">" + html + "</div>";
            case Block.Figure figure -> figure(figure);
            case Block.Problem(var set, var item) -> problem(set, item);
            case Block.Predict(var question, var answer) ->
                    """
                    <div class="predict">
                      <p class="predict-label">Decide before you look</p>
                      <div class="predict-question">%s</div>
                      <details><summary>I have decided. Show me</summary><div class="predict-answer">%s</div></details>
                    </div>"""
                            .formatted(question, answer);
            case Block.Example(var blocks) ->
                    """
                    <div class="example">
                      <p class="example-label">Worked example</p>
                      %s
                    </div>"""
                            .formatted(html(blocks));
        };
    }

    private String figure(Block.Figure figure) {
        scripts.add(FigureHtml.script(figure.kind()));
        return FigureHtml.of(figure);
    }

    private String problem(String set, String item) {
        problemCount++;
        scripts.addAll(problems.scripts());
        return problems.html(context, course, set, item, "problem-" + problemCount);
    }
}
