package nabla.problem.solution;

import java.util.Iterator;
import java.util.stream.Stream;
import nabla.expr.Expr;

/** Letters for the parts of an expression, none of which occurs in it: u, v, w. */
final class Letters {
    private final Iterator<String> free;

    Letters(Expr whole) {
        this.free =
                Stream.concat(
                                Stream.of("u", "v", "w", "p", "q", "r", "s", "t"),
                                Stream.iterate(1, i -> i + 1).map(i -> "u_" + i))
                        .filter(letter -> !whole.contains(letter))
                        .iterator();
    }

    String next() {
        return free.next();
    }

    /** u = 3x */
    static Maths is(String letter, Expr meaning) {
        return Maths.equation(new Maths.Named(Name.of(letter), meaning), Maths.value(meaning));
    }

    /** u′ = 3 */
    static Maths slope(String letter, Expr slope) {
        return Maths.equation(new Maths.Named(Name.of(letter).prime(), slope), Maths.value(slope));
    }
}
