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
            case Product(var factors) -> {
                var flat = Expr.product(factors);
                yield flat instanceof Product(var all)
                        ? new Product(sorted(all))
                        : flat instanceof Expr.Negative(Product(var all))
                                ? new Expr.Negative(new Product(sorted(all)))
                                : flat;
            }
            case Expr.Num n -> n;
            case Expr other -> other;
        };
    }

    /**
     * Whether a number or a sign stands behind a factor, from where it is still to be drawn out.
     */
    static boolean isLoose(Expr e) {
        boolean here =
                e instanceof Product(var factors)
                        && factors.stream().skip(1).anyMatch(Alike::startsWithNumber);
        return here || e.children().stream().anyMatch(Alike::isLoose);
    }

    private static boolean startsWithNumber(Expr e) {
        return switch (e) {
            case Expr.Num _, Expr.Negative _ -> true;
            case Product(var factors) -> startsWithNumber(factors.getFirst());
            case Expr.Quotient(var p, var _) -> startsWithNumber(p);
            default -> false;
        };
    }

    private static List<Expr> sorted(List<Expr> parts) {
        return parts.stream().sorted(Comparator.comparing(Plain::print)).toList();
    }
}
