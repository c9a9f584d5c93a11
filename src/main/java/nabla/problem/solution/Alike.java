package nabla.problem.solution;

import java.util.Comparator;
import java.util.List;
import nabla.expr.Expr;
import nabla.expr.Expr.Product;
import nabla.expr.Expr.Sum;
import nabla.expr.Plain;

/** Whether two expressions read alike: only the order of terms and factors differs. */
final class Alike {
    private Alike() {}

    static boolean alike(Expr a, Expr b) {
        return a.equals(b) || ordered(a).equals(ordered(b));
    }

    private static Expr ordered(Expr e) {
        return switch (e.map(Alike::ordered)) {
            case Sum(var terms) -> new Sum(sorted(terms));
            case Product(var factors) -> new Product(sorted(factors));
            case Expr.Num n -> n;
            case Expr other -> other;
        };
    }

    private static List<Expr> sorted(List<Expr> parts) {
        return parts.stream().sorted(Comparator.comparing(Plain::print)).toList();
    }
}
