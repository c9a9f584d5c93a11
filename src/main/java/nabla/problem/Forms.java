package nabla.problem;

import nabla.expr.Expr;
import nabla.simplify.Expansion;
import nabla.simplify.Factoring;
import nabla.simplify.Form;
import nabla.simplify.Simplifier;
import org.jspecify.annotations.Nullable;

/** Writes a key in the form that its part demands. */
final class Forms {
    private Forms() {}

    /** The same value in the form; as it is where the engine cannot bring it there. */
    static Expr in(@Nullable Form form, Expr value) {
        if (form == null || form.holds(value)) return value;
        var written =
                switch (form) {
                    case EXPANDED -> Expansion.of(value);
                    case FACTORED -> {
                        var factors = Factoring.of(value);
                        yield factors == null ? value : factors.toExpr();
                    }
                    case SINGLE_FRACTION -> Fraction.of(value).written();
                    case SIMPLIFIED -> Simplifier.simplify(value);
                };
        return form.holds(written) ? written : value;
    }
}
