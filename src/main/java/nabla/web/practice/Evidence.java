package nabla.web.practice;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import nabla.calculus.NotDifferentiable;
import nabla.classroom.Outcome;
import nabla.lesson.Block;
import nabla.problem.Exhibit;
import nabla.problem.Finding;
import nabla.problem.Grade;
import nabla.problem.Key;
import nabla.problem.NoVariant;
import nabla.problem.Question;
import nabla.problem.Variant;
import nabla.web.figure.Exhibition;
import nabla.web.figure.FigureHtml;
import nabla.web.figure.Shown;
import org.jspecify.annotations.Nullable;

/** What a learner can see of their answers: a figure for each question that gives rise to one. */
final class Evidence {
    private Evidence() {}

    /**
     * What there is to see of one question.
     *
     * @param anchor the problem's name on its page, with which those of its figures begin
     */
    static @Nullable EvidenceView of(Variant variant, Grade grade, int index, String anchor) {
        var name = variant.questions().size() == 1 ? anchor : anchor + "-" + (index + 1);
        if (restsOnMistakes(variant, grade, index)) return null;
        var part = grade.parts().get(index);
        return of(variant, variant.questions().get(index), part, name).orElse(null);
    }

    /** What is drawn is computed from the right answers to earlier parts, and would tell them. */
    private static boolean restsOnMistakes(Variant variant, Grade grade, int index) {
        var names = new HashSet<String>();
        for (var field : variant.questions().get(index).key().entries()) {
            names.addAll(field.origin().computation().names());
        }
        for (int i = 0; i < index; i++) {
            var right = grade.parts().get(i).outcome() == Outcome.CORRECT;
            if (!right && variant.questions().get(i).names().stream().anyMatch(names::contains)) {
                return true;
            }
        }
        return false;
    }

    private static Optional<EvidenceView> of(
            Variant variant, Question question, Grade.Part part, String name) {
        if (!(question.key() instanceof Key.Fields || question.key() instanceof Key.Grid)) {
            return Optional.empty();
        }
        var fields = question.key().entries();
        var replies = new ArrayList<Exhibit.Reply>();
        for (int i = 0; i < fields.size(); i++) {
            replies.add(reply(fields.get(i), part.fields().get(i)));
        }
        var wrong = replies.stream().anyMatch(Exhibit.Reply::wrong);
        try {
            return Exhibit.of(variant.known(), replies)
                    .map(exhibit -> view(exhibit, question.key(), part, wrong, name))
                    .filter(v -> v.figureHtml() != null || v.ownHtml() != null);
        } catch (IllegalArgumentException | NotDifferentiable | NoVariant e) {
            // What was typed has no picture, a list within a formula for one. The verdict stands.
            return Optional.empty();
        }
    }

    private static EvidenceView view(
            Exhibit exhibit, Key key, Grade.Part part, boolean wrong, String name) {
        // Nobody descends with a matrix, nor with one of its entries.
        var own =
                key instanceof Key.Grid
                        ? null
                        : html(Exhibition.descent(exhibit, name + "-descent"));
        var shown = wrong ? Exhibition.of(exhibit, name + "-seen") : Optional.<Shown>empty();
        if (shown.isEmpty()) return new EvidenceView(null, own, part);
        var there = AtOnePoint.of(part, key, shown.get().at());
        var figure = there.all() ? shown.get().told() : shown.get();
        var html = html(Optional.of(figure.figure()));
        return new EvidenceView(html, own, html == null ? part : there.part());
    }

    private static @Nullable String html(Optional<Block.Figure> figure) {
        return figure.flatMap(FigureHtml::drawn).orElse(null);
    }

    private static Exhibit.Reply reply(Key.Field key, Grade.Field field) {
        var wrong = field.finding() instanceof Finding.Wrong;
        return new Exhibit.Reply(
                key.origin(),
                field.reading(),
                wrong,
                field.finding() instanceof Finding.Wrong(Finding.Differs differs, _)
                        ? differs.point()
                        : Map.of());
    }
}
