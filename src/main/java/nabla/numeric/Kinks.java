package nabla.numeric;

import java.util.ArrayList;
import java.util.List;
import nabla.expr.Expr;

/** Where a graph may have a kink or a jump: there second derivatives are not those of the graph. */
final class Kinks {
    private Kinks() {}

    /** What must not be zero for the function to be smooth. */
    static List<Expr> of(Expr f) {
        List<Expr> kinks = new ArrayList<>();
        collect(f, kinks);
        return kinks;
    }

    private static void collect(Expr e, List<Expr> into) {
        if (e instanceof Expr.Call(var function, var arguments)) {
            switch (function) {
                case ABS, SIGN, STEP, RELU -> into.add(arguments.getFirst());
                case MAX, MIN -> {
                    for (int i = 0; i < arguments.size(); i++) {
                        for (int j = 0; j < i; j++) {
                            into.add(arguments.get(i).minus(arguments.get(j)));
                        }
                    }
                }
                default -> {}
            }
        }
        e.children().forEach(child -> collect(child, into));
    }
}
