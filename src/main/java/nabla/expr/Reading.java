package nabla.expr;

import java.util.List;

/** What a text was read as, with the places where a person could have meant something else. */
public record Reading(Expr expr, List<Doubt> doubts) {
    public Reading {
        doubts = List.copyOf(doubts);
    }
}
