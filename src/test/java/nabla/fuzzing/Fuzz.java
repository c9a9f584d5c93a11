package nabla.fuzzing;

import java.util.TreeSet;
import nabla.answer.Equivalence;
import nabla.calculus.CriticalPoints;
import nabla.calculus.Differentiator;
import nabla.calculus.NotDifferentiable;
import nabla.calculus.SpokenStep;
import nabla.calculus.Step;
import nabla.calculus.Taylor;
import nabla.expr.Doubt;
import nabla.expr.Expr;
import nabla.expr.MathMl;
import nabla.expr.Parser;
import nabla.expr.Plain;
import nabla.expr.Reading;
import nabla.expr.Scope;
import nabla.expr.Speech;
import nabla.expr.SyntaxError;
import nabla.expr.Tex;
import nabla.simplify.Simplifier;

/**
 * Reads, prints, derives, simplifies and compares random text; anything but a result or an ordinary
 * error is a find.
 */
public final class Fuzz {
    private final Texts texts;
    private Expr last = Expr.Num.ONE;
    private long read;

    public Fuzz(long seed) {
        this.texts = new Texts(seed);
    }

    /**
     * One text through the whole engine; a violated promise is an {@link AssertionError} that names
     * the text.
     */
    void once() {
        String text = texts.next();
        try {
            through(text);
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            throw new AssertionError("“" + text + "” ends in " + e, e);
        }
    }

    long read() {
        return read;
    }

    private void through(String text) {
        Expr e;
        try {
            Reading reading = Parser.read(text, Scope.OPEN);
            for (Doubt d : reading.doubts()) {
                check(
                        0 <= d.start() && d.start() <= d.end() && d.end() <= text.length(),
                        "a doubt lies outside of " + text);
            }
            e = reading.expr();
        } catch (SyntaxError error) {
            check(
                    0 <= error.start()
                            && error.start() <= error.end()
                            && error.end() <= text.length(),
                    "an error lies outside of " + text);
            return;
        }
        read++;
        String plain = Plain.print(e);
        if (plain.length() < 2_000) {
            Expr again = Parser.read(plain, Scope.of(e.variables())).expr();
            check(
                    Plain.print(again).equals(plain),
                    plain + " is not read back, but as " + Plain.print(again));
        }
        check(
                !Tex.print(e).isEmpty()
                        && MathMl.print(e).startsWith("<math>")
                        && !Speech.say(e).isEmpty(),
                "nothing is printed for " + text);
        Expr simple = Simplifier.simplify(e);
        check(
                !(Equivalence.compare(simple, e) instanceof nabla.answer.Verdict.Different),
                plain + " was simplified to " + Plain.print(simple));
        Equivalence.compare(e, last);
        derive(e);
        last = e;
    }

    private static void derive(Expr e) {
        if (e instanceof Expr.Vector || e.size() > 300) {
            return;
        }
        for (String v : new TreeSet<>(e.variables()).stream().limit(2).toList()) {
            try {
                Step step = Differentiator.derive(e, v);
                Simplifier.simplify(step.result());
                check(!SpokenStep.say(step).isEmpty(), "nothing is said of " + Plain.print(e));
                if (e.size() <= 60) {
                    CriticalPoints.of(e, v);
                    Taylor.polynomial(e, v, Expr.Num.ONE, 2);
                }
            } catch (NotDifferentiable _) {
                // Said plainly; that is all that is asked.
                return;
            }
        }
    }

    private static void check(boolean holds, String message) {
        if (!holds) {
            throw new IllegalStateException(message);
        }
    }

    /**
     * Runs with a seed for a number of seconds; prints finds and what took longer than a tenth of a
     * second.
     */
    public static void main(String[] args) {
        long seed = Long.parseLong(args[0]);
        long end = System.nanoTime() + Long.parseLong(args[1]) * 1_000_000_000L;
        Fuzz fuzz = new Fuzz(seed);
        long count = 0;
        long slow = 0;
        long finds = 0;
        long worst = 0;
        while (System.nanoTime() < end) {
            long start = cpu();
            try {
                fuzz.once();
            } catch (AssertionError e) {
                finds++;
                System.out.println("find " + count + ": " + e.getMessage());
                Throwable cause = e.getCause();
                if (cause != null && cause.getStackTrace().length > 0) {
                    System.out.println("   at " + cause.getStackTrace()[0]);
                }
            }
            long millis = (cpu() - start) / 1_000_000;
            worst = Math.max(worst, millis);
            if (millis > 100) {
                slow++;
                System.out.println("slow " + millis + " ms: " + fuzz.last());
            }
            count++;
        }
        System.out.println(
                "seed "
                        + seed
                        + ": "
                        + count
                        + " texts, "
                        + fuzz.read()
                        + " read, "
                        + finds
                        + " finds, "
                        + slow
                        + " over 100 ms, worst "
                        + worst
                        + " ms");
    }

    /** Time of this thread on a processor, which a busy machine does not lengthen. */
    private static long cpu() {
        return java.lang.management.ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private String last() {
        String plain = Plain.print(last);
        return plain.length() > 200 ? plain.substring(0, 200) + "…" : plain;
    }
}
