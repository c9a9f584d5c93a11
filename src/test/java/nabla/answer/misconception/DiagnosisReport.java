package nabla.answer.misconception;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import nabla.expr.Expr;
import nabla.expr.Plain;

/**
 * Prints how many of the answers of sloppy students are diagnosed rightly, wrongly and not at all,
 * and how many answers without a single mistake behind them are diagnosed at all.
 *
 * <p>{@code DiagnosisReport [ANSWERS] [SEED]}
 */
public final class DiagnosisReport {
    private DiagnosisReport() {}

    public static void main(String[] args) {
        int answers = args.length > 0 ? Integer.parseInt(args[0]) : 600;
        long seed = args.length > 1 ? Long.parseLong(args[1]) : 2026;
        print(mistakes(answers, seed));
        print(procedures(answers, seed));
        List<String> told = strangers(1000, seed);
        told.forEach(t -> System.out.println("TOLD " + t));
        System.out.println("without a single mistake: " + told.size() + " of 1000 told");
    }

    private static void print(Marking marking) {
        System.out.println("answers: " + marking.counts);
        System.out.println("kind: right, wrong, ambiguous, no match, equal to the key");
        marking.kinds.forEach((kind, n) -> System.out.println(kind + ": " + Arrays.toString(n)));
        List<Long> micros = marking.micros.stream().sorted().toList();
        System.out.println(
                "microseconds of processor: half below "
                        + micros.get(micros.size() / 2)
                        + ", nineteen of twenty below "
                        + micros.get(micros.size() * 19 / 20)
                        + ", all below "
                        + micros.getLast());
        marking.wrong.forEach(w -> System.out.println("WRONG " + w));
        marking.missed.forEach(w -> System.out.println("MISSED " + w));
    }

    static Marking mistakes(int answers, long seed) {
        Marking marking = new Marking(seed);
        Random random = new Random(seed);
        RandomFunctions functions = new RandomFunctions(random);
        for (int i = 0; i < answers; i++) {
            switch (i % 6) {
                case 4 -> marking.derivative(functions.ofTwo(), random.nextBoolean() ? "x" : "y");
                case 5 -> SloppyVectors.answer(functions.ofTwo(), random, marking);
                default -> marking.derivative(functions.next(1 + i % 3), "x");
            }
        }
        return marking;
    }

    static Marking procedures(int answers, long seed) {
        Marking marking = new Marking(seed);
        Random random = new Random(seed);
        RandomFunctions functions = new RandomFunctions(random);
        for (int i = 0; i < answers; i++) {
            SloppyProcedures.answer(functions.ofTwo(), random, marking);
        }
        return marking;
    }

    /** Which derivatives of other functions are taken for a mistake. */
    static List<String> strangers(int answers, long seed) {
        RandomFunctions functions = new RandomFunctions(new Random(seed + 1));
        List<String> told = new ArrayList<>();
        for (int i = 0; i < answers; i++) {
            Expr f = functions.next(1 + i % 3);
            Expr g = functions.next(i % 3);
            Expr answer = i % 2 == 0 ? g : SloppyStudent.derive(g, "x", -1).answer();
            Diagnoses.of(new Task.Differentiate(f, List.of("x")), answer)
                    .ifPresent(d -> told.add(Plain.print(answer) + ": " + DiagnosisWords.plain(d)));
        }
        return told;
    }
}
