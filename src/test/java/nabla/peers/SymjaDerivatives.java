package nabla.peers;

import java.util.ArrayList;
import java.util.List;
import nabla.answer.Equivalence;
import nabla.answer.RandomExpr;
import nabla.answer.Verdict;
import nabla.calculus.Derivative;
import nabla.calculus.Gradient;
import nabla.calculus.Hessian;
import nabla.expr.Expr;
import nabla.expr.Plain;
import org.matheclipse.core.eval.ExprEvaluator;
import org.matheclipse.core.interfaces.IExpr;

/**
 * Random functions derived here and by Symja's {@code D}; our equivalence judges. A derivative, a
 * gradient of two variables and a Hessian take turns.
 */
final class SymjaDerivatives {
    private static final int DEPTH = 3;

    /**
     * What came of it.
     *
     * @param unanswered Symja left the derivative unevaluated, or said what has no counterpart here
     */
    record Tally(
            int proved, int agreed, int undecided, int unanswered, List<String> disagreements) {
        int compared() {
            return proved + agreed + undecided + disagreements.size();
        }
    }

    private enum Kind {
        DERIVATIVE("x"),
        GRADIENT("{{x,y}}"),
        HESSIAN("{{x,y},2}");

        private final String by;

        Kind(String by) {
            this.by = by;
        }

        Expr ours(Expr f) {
            return switch (this) {
                case DERIVATIVE -> Derivative.of(f, "x");
                case GRADIENT -> Gradient.of(f, List.of("x", "y"));
                case HESSIAN -> Hessian.of(f, List.of("x", "y"));
            };
        }
    }

    private final RandomExpr random;
    private final ExprEvaluator symja = Symja.fresh();
    private int proved;
    private int agreed;
    private int undecided;
    private int unanswered;
    private final List<String> disagreements = new ArrayList<>();

    SymjaDerivatives(long seed) {
        this.random = new RandomExpr(seed);
    }

    Tally run(int functions) {
        for (int i = 0; i < functions; i++) {
            Expr f = random.expression(DEPTH);
            while (f.variables().isEmpty()) {
                f = random.expression(DEPTH);
            }
            compare(f, Kind.values()[i % 3]);
        }
        return new Tally(proved, agreed, undecided, unanswered, List.copyOf(disagreements));
    }

    private void compare(Expr f, Kind kind) {
        Expr theirs;
        try {
            theirs = FromSymja.read(asked(f, kind));
        } catch (IllegalArgumentException e) {
            unanswered++;
            return;
        }
        Expr ours = kind.ours(f);
        switch (Equivalence.compare(ours, theirs)) {
            case Verdict.Equivalent(var ground, _) -> {
                proved += ground == Verdict.Ground.PROOF ? 1 : 0;
                agreed += ground == Verdict.Ground.AGREEMENT ? 1 : 0;
            }
            case Verdict.Different(var reason, _) ->
                    disagreements.add(
                            "%s of %s: ours %s, Symja's %s. %s"
                                    .formatted(
                                            kind,
                                            Plain.print(f),
                                            Plain.print(ours),
                                            Plain.print(theirs),
                                            reason));
            case Verdict.Undecided _ -> undecided++;
        }
    }

    private IExpr asked(Expr f, Kind kind) {
        symja.clearVariables();
        return symja.eval("D(" + ToSymja.print(f) + "," + kind.by + ")");
    }

    /** Runs with a seed and a number of functions, and prints what came of it. */
    public static void main(String[] args) {
        Tally tally = new SymjaDerivatives(Long.parseLong(args[0])).run(Integer.parseInt(args[1]));
        tally.disagreements().forEach(System.out::println);
        System.out.printf(
                "seed %s: %d compared, %d proved, %d agreed, %d undecided, %d disagreements, %d not answered%n",
                args[0],
                tally.compared(),
                tally.proved(),
                tally.agreed(),
                tally.undecided(),
                tally.disagreements().size(),
                tally.unanswered());
        // Symja's threads would keep the program alive for a minute.
        System.exit(0);
    }
}
