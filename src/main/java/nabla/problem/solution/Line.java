package nabla.problem.solution;

import java.util.List;
import nabla.expr.Expr;

/** One thing on the board. */
public sealed interface Line {
    /** Why, as far as it needs saying. */
    Sentence why();

    /** An equation whose sides mean the same, each following from the one before. */
    record Step(Sentence why, Maths.Equation equation) implements Line {}

    /** Only words, with what is concluded. */
    record Note(Sentence why) implements Line {}

    /** A table with a row for each of many alike steps. */
    record Table(Sentence why, List<Name> head, List<List<Maths>> rows) implements Line {
        public Table {
            head = List.copyOf(head);
            rows = List.copyOf(rows);
        }
    }

    static Line step(Sentence why, Maths... sides) {
        return new Step(why, new Maths.Equation(List.of(sides)));
    }

    static List<Maths> cells(Expr... cells) {
        return java.util.Arrays.stream(cells).map(Maths::value).toList();
    }
}
