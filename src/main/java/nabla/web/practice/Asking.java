package nabla.web.practice;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import nabla.problem.Grade;
import nabla.problem.Key;
import nabla.problem.Question;
import nabla.problem.Variant;
import nabla.problem.WorkingJudge;
import nabla.web.practice.QuestionView.FieldView;
import nabla.web.practice.QuestionView.OptionView;
import nabla.web.practice.QuestionView.TableView;
import org.jspecify.annotations.Nullable;

/** Lays out what a variant asks, with what was last sent and what became of it. */
final class Asking {
    /** Empty rows in which further points can be written. */
    private static final int SPARE = 2;

    private final Formulas formulas;
    private final Variant variant;
    private final String anchor;
    private final List<String> answers;
    private final @Nullable Grade grade;

    /**
     * @param answers what was sent, in the order of {@link nabla.problem.Grader#grade}
     */
    Asking(
            Formulas formulas,
            Variant variant,
            String anchor,
            List<String> answers,
            @Nullable Grade grade) {
        this.formulas = formulas;
        this.variant = variant;
        this.anchor = anchor;
        this.answers = answers;
        this.grade = grade;
    }

    List<QuestionView> all() {
        var views = new ArrayList<QuestionView>();
        int first = 0;
        for (int i = 0; i < variant.questions().size(); i++) {
            views.add(question(i, first));
            first += variant.questions().get(i).key().size();
        }
        return views;
    }

    private QuestionView question(int index, int first) {
        var question = variant.questions().get(index);
        var key = question.key();
        var several = variant.questions().size() > 1;
        var letter = several ? Sentences.letter(index) : "";
        var part = grade == null ? null : grade.parts().get(index);
        var seen = grade == null ? null : Evidence.of(variant, grade, index, anchor);
        var verdict =
                part == null
                        ? null
                        : new Findings(formulas)
                                .of(
                                        variant,
                                        question,
                                        seen == null ? part : seen.part(),
                                        i -> id(first + i));
        return new QuestionView(
                several ? anchor + "-" + letter : anchor,
                letter,
                formulas.prose(question.prompt()),
                kind(key),
                key instanceof Key.Order order && order.right().size() < order.lines().size(),
                fields(key, index, first),
                options(question, index, first),
                table(key, index, first),
                verdict,
                seen,
                working(question, first));
    }

    private @Nullable WorkingView working(Question question, int first) {
        return grade == null || !(question.key() instanceof Key.Working)
                ? null
                : WorkingView.judged(
                        WorkingJudge.check(variant, question, answer(first)),
                        answer(first),
                        formulas);
    }

    private static String kind(Key key) {
        return switch (key) {
            case Key.Fields _ -> "lines";
            case Key.Grid _ -> "grid";
            case Key.Iterations _ -> "iterations";
            case Key.Working _ -> "working";
            case Key.Points _ -> "points";
            case Key.Choice _ -> "choice";
            case Key.Choices _ -> "choices";
            case Key.Order _ -> "order";
        };
    }

    private List<FieldView> fields(Key key, int index, int first) {
        return switch (key) {
            case Key.Fields(var fields) -> fields(fields, index, first);
            case Key.Working(var field) -> fields(List.of(field), index, first);
            case Key.Points _ -> points(index, first);
            case Key.Grid _, Key.Iterations _ -> List.of();
            case Key.Choice _, Key.Choices _, Key.Order _ -> List.of();
        };
    }

    private List<FieldView> fields(List<Key.Field> fields, int index, int first) {
        var views = new ArrayList<FieldView>();
        for (int i = 0; i < fields.size(); i++) {
            views.add(field(fields.get(i), fields.get(i).label(), index, first, i));
        }
        return views;
    }

    private FieldView field(Key.Field key, String label, int index, int first, int i) {
        var state = Findings.state(grade, index, i);
        var question = variant.questions().get(index);
        return new FieldView(
                id(first + i),
                name(first + i),
                formulas.line(label),
                Formulas.plain(label),
                answer(first + i),
                state,
                "empty".equals(state)
                        ? Wanted.in(question, key, variant.item().variables())
                        : null);
    }

    /** The rows that were filled in, and a few more. */
    private List<FieldView> points(int index, int first) {
        var rows = new ArrayList<String>();
        for (var row : answer(first).split("\n", -1)) if (!row.isBlank()) rows.add(row);
        for (int i = 0; i < SPARE; i++) rows.add("");
        var state = Findings.state(grade, index, 0);
        var views = new ArrayList<FieldView>();
        for (int i = 0; i < rows.size(); i++) {
            var id = id(first) + (i == 0 ? "" : "-" + (i + 1));
            views.add(new FieldView(id, name(first), "", "", rows.get(i), state, null));
        }
        return views;
    }

    private @Nullable TableView table(Key key, int index, int first) {
        if (key instanceof Key.Grid grid) {
            return tables(grid, i -> Tables.label(grid, i), index, first).of(grid);
        }
        if (key instanceof Key.Iterations run) {
            return tables(run, i -> Tables.label(run, i), index, first).of(run);
        }
        return null;
    }

    private Tables tables(Key key, IntFunction<String> labels, int index, int first) {
        var fields = key.entries();
        return new Tables(formulas, i -> field(fields.get(i), labels.apply(i), index, first, i));
    }

    private List<OptionView> options(Question question, int index, int first) {
        var options = question.key().options();
        var lines = Arrays.asList(answer(first).split("\n", -1));
        var order = question.key() instanceof Key.Order;
        var state = Findings.state(grade, index, 0);
        var views = new ArrayList<OptionView>();
        for (int i = 0; i < options.size(); i++) {
            var position = String.valueOf(i + 1);
            var chosen = !order && lines.contains(position);
            views.add(
                    new OptionView(
                            id(first) + "-" + position,
                            name(first),
                            order ? i < lines.size() ? lines.get(i).strip() : "" : position,
                            formulas.line(options.get(i).text()),
                            chosen,
                            chosen && question.key() instanceof Key.Choice ? state : null));
        }
        return views;
    }

    private String answer(int i) {
        return i < answers.size() ? answers.get(i) : "";
    }

    private String id(int i) {
        return anchor + "-answer-" + (i + 1);
    }

    /** The name of an answer in the form, counted from 1. */
    static String name(int i) {
        return "answer-" + (i + 1);
    }
}
