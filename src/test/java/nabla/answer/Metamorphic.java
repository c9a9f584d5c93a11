package nabla.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nabla.expr.Expr;
import nabla.expr.Plain;

/** Compares random expressions with their true rewritings and with false changes, and counts. */
public final class Metamorphic {
    /**
     * What came of it: how many pairs were compared and left open, and every wrong verdict in full.
     */
    record Tally(
            int compared,
            int proved,
            int agreed,
            int different,
            int undecided,
            List<String> wrong) {}

    private static final Assumptions POSITIVE = Assumptions.of(Map.of("x", "x > 0", "y", "y > 0"));

    private final RandomExpr random;

    Metamorphic(long seed) {
        this.random = new RandomExpr(seed);
    }

    Tally run(int expressions) {
        int[] count = new int[5];
        List<String> wrong = new ArrayList<>();
        for (int i = 0; i < expressions; i++) {
            Expr e = random.expression(3);
            Expr same = e;
            for (int k = 0; k < 1 + i % 3; k++) {
                same = random.rewritten(same);
            }
            Verdict stays = Equivalence.compare(same, e);
            count(stays, count);
            if (stays instanceof Verdict.Different(var reason, _)) {
                wrong.add(
                        "called different: "
                                + Plain.print(same)
                                + "  and  "
                                + Plain.print(e)
                                + "  "
                                + reason);
            }
            Verdict positive = Equivalence.compare(random.rewrittenForPositive(e), e, POSITIVE);
            count(positive, count);
            if (positive instanceof Verdict.Different(var reason, _)) {
                wrong.add("called different for positive x, y: " + Plain.print(e) + "  " + reason);
            }
            Expr other = random.changed(e);
            if (RandomExpr.clearlyDiffer(other, e)) {
                Verdict changes = Equivalence.compare(other, e);
                count(changes, count);
                if (changes instanceof Verdict.Equivalent(var ground, _)) {
                    wrong.add(
                            "called equivalent by "
                                    + ground
                                    + ": "
                                    + Plain.print(other)
                                    + "  and  "
                                    + Plain.print(e));
                }
            }
        }
        return new Tally(count[4], count[0], count[1], count[2], count[3], wrong);
    }

    private static void count(Verdict v, int[] count) {
        switch (v) {
            case Verdict.Equivalent(var ground, _) ->
                    count[ground == Verdict.Ground.PROOF ? 0 : 1]++;
            case Verdict.Different _ -> count[2]++;
            case Verdict.Undecided _ -> count[3]++;
        }
        count[4]++;
    }

    /** Runs with a seed and a number of expressions, and prints the tally. */
    public static void main(String[] args) {
        long seed = Long.parseLong(args[0]);
        int expressions = Integer.parseInt(args[1]);
        long start = System.nanoTime();
        Tally t = new Metamorphic(seed).run(expressions);
        t.wrong().forEach(System.out::println);
        System.out.println(
                "seed "
                        + seed
                        + ": "
                        + t.compared()
                        + " compared, "
                        + t.proved()
                        + " proved, "
                        + t.agreed()
                        + " agreed, "
                        + t.different()
                        + " different, "
                        + t.undecided()
                        + " undecided, "
                        + t.wrong().size()
                        + " wrong, "
                        + (System.nanoTime() - start) / 1_000_000
                        + " ms");
    }
}
