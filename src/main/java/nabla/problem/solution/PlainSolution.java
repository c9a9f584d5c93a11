package nabla.problem.solution;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nabla.expr.Expr;

/** A solution as text, for a terminal or a voice. */
public final class PlainSolution {
    private final Medium medium;

    public PlainSolution(Medium medium) {
        this.medium = medium;
    }

    /** Plan, rules, every line, and the answer. */
    public List<String> lines(Solution solution) {
        var out = new ArrayList<String>();
        out.add("Plan: " + sentences(solution.plan()));
        if (!solution.rules().isEmpty()) out.add("Rules:");
        solution.rules().forEach(rule -> out.add("  " + medium.write(rule)));
        for (var part : solution.parts()) {
            if (!part.label().isEmpty()) out.add(part.label());
            part.lines().forEach(line -> out.addAll(line(line)));
            if (part.answer() != null)
                out.add("Answer: " + medium.write(Maths.value(part.answer())));
            if (!part.option().isEmpty()) out.add("Answer: " + part.option());
        }
        return out;
    }

    /** The lines that lead to the derivative of f, which has no other name. */
    public List<String> derivative(Expr f, String by) {
        var tale = new Teller(Map.of()).derivative(f, by, new Called(null, List.of(by)));
        return tale.lines.stream().flatMap(line -> line(line).stream()).toList();
    }

    /** One line of text for each rung. */
    public List<String> hints(Solution solution) {
        return solution.hints().stream().map(this::sentences).toList();
    }

    public String sentences(List<Sentence> sentences) {
        return sentences.stream().map(medium::write).collect(Collectors.joining(" "));
    }

    public List<String> line(Line line) {
        return switch (line) {
            case Line.Note(var why) -> List.of("  " + medium.write(why));
            case Line.Step(var why, var equation) ->
                    List.of("  " + medium.write(why), "    " + medium.write(equation));
            case Line.Table(var why, var head, var rows) -> {
                var out = new ArrayList<String>();
                out.add("  " + medium.write(why));
                out.add(
                        "    "
                                + head.stream()
                                        .map(n -> medium.maths(new Maths.Named(n, Expr.Num.ZERO)))
                                        .collect(Collectors.joining(" | ")));
                for (var row : rows) {
                    out.add(
                            "    "
                                    + row.stream()
                                            .map(medium::write)
                                            .collect(Collectors.joining(" | ")));
                }
                yield out;
            }
        };
    }
}
