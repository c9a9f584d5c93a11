package nabla.problem.solution;

import java.util.ArrayList;
import java.util.List;
import nabla.expr.Expr;

/** Says where a function has a kink, and which slope is taken for its own there by convention. */
final class Kinks {
    private Kinks() {}

    static List<Line> in(Expr f, String by) {
        var notes = new ArrayList<Line>();
        collect(f, by, notes);
        return notes;
    }

    private static void collect(Expr e, String by, List<Line> into) {
        if (e instanceof Expr.Call(var f, var arguments) && e.contains(by)) {
            var inside = Maths.value(arguments.getFirst());
            switch (f) {
                case ABS -> into.add(new Line.Note(Sentence.of(Phrase.KINK_OF_ABS, inside)));
                case RELU -> into.add(new Line.Note(Sentence.of(Phrase.KINK_OF_RELU, inside)));
                default -> {}
            }
        }
        e.children().forEach(child -> collect(child, by, into));
    }
}
