package nabla.web.practice;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import nabla.problem.Question;
import nabla.problem.Variant;
import nabla.problem.solution.Line;
import nabla.problem.solution.Maths;
import nabla.problem.solution.Medium;
import nabla.problem.solution.Sentence;
import nabla.problem.solution.Solution;
import nabla.problem.solution.Written;
import nabla.web.Markup;
import nabla.web.practice.SolutionView.LineView;
import nabla.web.practice.SolutionView.PartView;

/** Lays worked solutions and hints out for their templates. */
final class SolutionHtml implements Medium {
    private final Formulas formulas;

    SolutionHtml(Formulas formulas) {
        this.formulas = formulas;
    }

    @Override
    public String words(String words) {
        return Markup.escape(words);
    }

    @Override
    public String maths(Maths maths) {
        return formulas.html(tex(maths), Written.speech().maths(maths));
    }

    private String tex(Maths maths) {
        return Written.tex(maths, formulas::tex);
    }

    List<SolutionView> solutions(Variant variant) {
        return variant.questions().stream().map(q -> solution(variant, q)).toList();
    }

    private SolutionView solution(Variant variant, Question question) {
        var solution = Solution.of(variant, question);
        return new SolutionView(
                question.prompt().isEmpty() ? "" : formulas.prose(question.prompt()),
                sentences(solution.plan()),
                solution.rules().stream().map(this::write).toList(),
                solution.parts().stream().map(this::part).toList());
    }

    /** Of each question the author's hints, then those read off the solution, rung by rung. */
    List<String> hints(Variant variant) {
        var all = new ArrayList<String>();
        for (var question : variant.questions()) {
            question.hints().forEach(hint -> all.add(formulas.prose(hint)));
            Solution.of(variant, question)
                    .hints()
                    .forEach(rung -> all.add("<p>" + sentences(rung) + "</p>"));
        }
        return all;
    }

    private String sentences(List<Sentence> sentences) {
        return sentences.stream().map(this::write).collect(Collectors.joining(" "));
    }

    private PartView part(Solution.Part part) {
        var answer = part.answer();
        return new PartView(
                formulas.line(part.label()),
                part.lines().stream().map(this::line).toList(),
                answer == null ? formulas.line(part.option()) : formulas.html(answer));
    }

    private LineView line(Line line) {
        return switch (line) {
            case Line.Note(var why) -> new LineView(write(why), List.of(), List.of(), List.of());
            case Line.Step(var why, var equation) ->
                    new LineView(write(why), sides(equation), List.of(), List.of());
            case Line.Table(var why, var head, var rows) ->
                    new LineView(
                            write(why),
                            List.of(),
                            head.stream().map(n -> formulas.html(n.tex())).toList(),
                            rows.stream()
                                    .map(row -> row.stream().map(this::maths).toList())
                                    .toList());
        };
    }

    /** The first two sides on one line, each further one below. */
    private List<String> sides(Maths.Equation equation) {
        var sides = equation.sides();
        if (sides.size() < 3) return List.of(maths(equation));
        var html = new ArrayList<String>();
        html.add(maths(new Maths.Equation(sides.subList(0, 2))));
        for (var side : sides.subList(2, sides.size())) {
            var relation = side instanceof Maths.Rounded ? "\\approx " : "= ";
            html.add(
                    formulas.html(
                            "\\phantom{" + tex(sides.getFirst()) + "}" + relation + tex(side)));
        }
        return html;
    }
}
