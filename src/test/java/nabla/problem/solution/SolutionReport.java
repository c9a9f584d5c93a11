package nabla.problem.solution;

import java.util.ArrayList;
import nabla.expr.Plain;

/**
 * How long worked derivatives of random functions are, and whether every line follows from the one
 * before. Arguments: how many, the seed, the depth.
 */
final class SolutionReport {
    private SolutionReport() {}

    public static void main(String[] args) {
        int count = args.length > 0 ? Integer.parseInt(args[0]) : 1000;
        long seed = args.length > 1 ? Long.parseLong(args[1]) : 1;
        int depth = args.length > 2 ? Integer.parseInt(args[2]) : 5;
        var functions = new RandomFunctions(seed);
        var lines = new ArrayList<Integer>();
        int wrong = 0;
        int undecided = 0;
        long start = System.nanoTime();
        for (int i = 0; i < count; i++) {
            var f = functions.next(1 + i % depth);
            var check = Check.of(f);
            lines.add(check.lines());
            wrong += check.wrong().isEmpty() ? 0 : 1;
            undecided += check.undecided() > 0 ? 1 : 0;
            check.wrong().forEach(w -> System.out.println(Plain.print(f) + "\n    " + w));
            if (check.undecided() > 0) System.out.println("undecided: " + Plain.print(f));
            if (check.lines() > 14) System.out.println(check.lines() + " lines: " + Plain.print(f));
        }
        lines.sort(null);
        System.out.printf(
                "%d functions, %d with a wrong line, %d with an undecided one; lines: median %d, p90 %d, p99 %d, max %d; %.1f s%n",
                count,
                wrong,
                undecided,
                lines.get(count / 2),
                lines.get(count * 9 / 10),
                lines.get(count * 99 / 100),
                lines.getLast(),
                (System.nanoTime() - start) / 1e9);
    }
}
