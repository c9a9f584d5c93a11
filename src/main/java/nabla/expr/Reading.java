package nabla.expr;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a text was read as, with the places where a person could have meant something else.
 *
 * @param left what stood left of an equals sign, which only names the answer; null where nothing
 *     did
 */
public record Reading(Expr expr, List<Doubt> doubts, @Nullable LeftSide left) {
    public Reading {
        doubts = List.copyOf(doubts);
    }
}
