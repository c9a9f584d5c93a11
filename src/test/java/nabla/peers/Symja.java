package nabla.peers;

import nabla.expr.Expr;
import org.matheclipse.core.eval.ExprEvaluator;

/** Symja, as others ask it. */
public final class Symja {
    private Symja() {}

    /** An engine that remembers nothing. */
    public static ExprEvaluator fresh() {
        return new ExprEvaluator(true, (short) 1);
    }

    /** An expression in Symja's language. */
    public static String print(Expr e) {
        return ToSymja.print(e);
    }
}
