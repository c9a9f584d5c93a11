package nabla.answer;

import java.util.List;
import nabla.expr.Expr;

/** Compares vectors and matrices: shape first, then component by component. */
final class Shapes {
    /** Decides about one pair of scalar components, counted from 0. */
    interface Judge {
        Verdict judge(Expr answer, Expr key, int component);
    }

    private Shapes() {}

    static Verdict compare(Expr answer, Expr key, Judge judge) {
        List<Expr> a = new java.util.ArrayList<>();
        List<Expr> k = new java.util.ArrayList<>();
        if (!flatten(answer, key, a, k)) {
            return new Verdict.Different(
                    "The answer is " + shape(answer) + "; asked for is " + shape(key) + ".", null);
        }
        Verdict.Ground ground = Verdict.Ground.PROOF;
        Verdict undecided = null;
        for (int i = 0; i < a.size(); i++) {
            Verdict v = judge.judge(a.get(i), k.get(i), i);
            switch (v) {
                case Verdict.Different d -> {
                    return new Verdict.Different(
                            "In component " + (i + 1) + ": " + d.reason(), d.witness());
                }
                case Verdict.Undecided u ->
                        undecided =
                                new Verdict.Undecided(
                                        "In component " + (i + 1) + ": " + u.reason());
                case Verdict.Equivalent e ->
                        ground = e.ground() == Verdict.Ground.AGREEMENT ? e.ground() : ground;
            }
        }
        return undecided != null
                ? undecided
                : new Verdict.Equivalent(ground, "All " + a.size() + " components are equivalent.");
    }

    private static boolean flatten(Expr answer, Expr key, List<Expr> a, List<Expr> k) {
        if (answer instanceof Expr.Vector(var as) && key instanceof Expr.Vector(var ks)) {
            if (as.size() != ks.size()) {
                return false;
            }
            for (int i = 0; i < as.size(); i++) {
                if (!flatten(as.get(i), ks.get(i), a, k)) {
                    return false;
                }
            }
            return true;
        }
        a.add(answer);
        k.add(key);
        return !(answer instanceof Expr.Vector) && !(key instanceof Expr.Vector);
    }

    private static String shape(Expr e) {
        if (!(e instanceof Expr.Vector(var components))) {
            return "a single expression";
        }
        if (!components.isEmpty() && components.getFirst() instanceof Expr.Vector(var row)) {
            return "a matrix of " + components.size() + " by " + row.size();
        }
        return "a vector of "
                + components.size()
                + (components.size() == 1 ? " component" : " components");
    }
}
