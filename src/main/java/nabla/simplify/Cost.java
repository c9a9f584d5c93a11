package nabla.simplify;

import nabla.expr.Expr;

/** How much there is to read in an expression; of two forms the one that costs less is shown. */
final class Cost {
    private Cost() {}

    static int of(Expr e) {
        int cost =
                switch (e) {
                    case Expr.Num(var value) ->
                            1 + value.numerator().bitLength() / 12 + (value.isInteger() ? 0 : 1);
                    case Expr.Constant _, Expr.Variable _ -> 1;
                    case Expr.Negative _ -> 0;
                    case Expr.Sum _ -> 1;
                    case Expr.Product _, Expr.Power _, Expr.Quotient _ -> 1;
                    case Expr.Call _, Expr.Vector _ -> 2;
                };
        for (Expr child : e.children()) {
            cost += of(child);
            if (child instanceof Expr.Sum
                    && (e instanceof Expr.Product || e instanceof Expr.Power)) {
                cost += 1;
            }
        }
        return cost;
    }
}
