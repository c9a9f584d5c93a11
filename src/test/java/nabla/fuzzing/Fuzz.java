package nabla.fuzzing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import nabla.answer.Equivalence;
import nabla.answer.Verdict;
import nabla.calculus.CriticalPoints;
import nabla.calculus.Differentiator;
import nabla.calculus.Gradient;
import nabla.calculus.Hessian;
import nabla.calculus.Implicit;
import nabla.calculus.NotDifferentiable;
import nabla.calculus.Step;
import nabla.calculus.Taylor;
import nabla.expr.Doubt;
import nabla.expr.Expr;
import nabla.expr.Limits;
import nabla.expr.MathMl;
import nabla.expr.Parser;
import nabla.expr.Plain;
import nabla.expr.Reading;
import nabla.expr.Scope;
import nabla.expr.Speech;
import nabla.expr.SyntaxError;
import nabla.expr.Tex;
import nabla.numeric.Convexity;
import nabla.numeric.Interval;
import nabla.numeric.StationaryPoints;
import nabla.problem.solution.PlainSolution;
import nabla.problem.solution.Written;
import nabla.simplify.Expansion;
import nabla.simplify.Factoring;
import nabla.simplify.Form;
import nabla.simplify.Simplifier;

/**
 * Takes random text through the whole engine: reads, prints, simplifies, brings into forms,
 * compares, derives; anything but a result or an ordinary error is a find.
 */
public final class Fuzz {
    /** Nodes of a function that is small. */
    private static final int SMALL = 60;

    private static final PlainSolution ALOUD = new PlainSolution(Written.speech());

    private static final int SHOWN = 400;

    private final Texts texts;
    private final Stages stages = new Stages();
    private String text = "";
    private Expr last = Expr.Num.ONE;
    private long read;

    public Fuzz(long seed) {
        this.texts = new Texts(seed);
    }

    /**
     * One text through the whole engine; a violated promise is an {@link AssertionError} that names
     * the text and the stage.
     */
    void once() {
        once(texts.next());
    }

    /** The same with a text that is given. */
    void once(String given) {
        text = given;
        stages.restart();
        try {
            through();
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            throw new AssertionError("“" + text + "”, " + stages.current() + ", ends in " + e, e);
        }
    }

    long read() {
        return read;
    }

    private void through() {
        Expr e = stages.stage("reading", this::expression);
        if (e == null) {
            return;
        }
        read++;
        stages.stage("printing", () -> printed(e));
        Expr simple = stages.stage("simplifying", () -> Simplifier.simplify(e));
        same("comparing with its simplification", e, simple);
        forms(e);
        stages.stage("comparing with the one before", () -> Equivalence.compare(e, last));
        derive(e);
        last = e;
    }

    private @org.jspecify.annotations.Nullable Expr expression() {
        try {
            Reading reading = Parser.read(text, Scope.OPEN);
            for (Doubt d : reading.doubts()) {
                check(
                        0 <= d.start() && d.start() <= d.end() && d.end() <= text.length(),
                        "a doubt lies outside of " + text);
            }
            return reading.expr();
        } catch (SyntaxError error) {
            check(
                    0 <= error.start()
                            && error.start() <= error.end()
                            && error.end() <= text.length(),
                    "an error lies outside of " + text);
            return null;
        }
    }

    /** Printed, each level may have parentheses that were not typed, which nest as well. */
    private static int depth(Expr e) {
        return 1 + e.children().stream().mapToInt(Fuzz::depth).max().orElse(0);
    }

    private static String printed(Expr e) {
        String plain = Plain.print(e);
        if (plain.length() < 2_000 && depth(e) <= Limits.DEPTH / 3) {
            Expr again = Parser.read(plain, Scope.of(e.variables())).expr();
            check(
                    Plain.print(again).equals(plain),
                    plain + " is not read back, but as " + Plain.print(again));
        }
        check(
                !Tex.print(e).isEmpty()
                        && MathMl.print(e).startsWith("<math>")
                        && !Speech.say(e).isEmpty(),
                "nothing is printed for " + plain);
        return plain;
    }

    private void forms(Expr e) {
        same("comparing with its expansion", e, stages.stage("expanding", () -> Expansion.of(e)));
        Factoring.Factors factors = stages.stage("factoring", () -> Factoring.of(e));
        if (factors != null) {
            same("comparing with its factors", e, factors.toExpr());
        }
        for (Form form : Form.values()) {
            stages.stage("asking whether it is " + form, () -> form.holds(e));
        }
    }

    private void derive(Expr e) {
        if (e instanceof Expr.Vector) {
            return;
        }
        List<String> two = e.variables().stream().limit(2).toList();
        for (String v : two) {
            derive(e, v);
        }
        if (e.size() <= SMALL && !two.isEmpty()) {
            attempt("the gradient", () -> Gradient.of(e, two));
            attempt("the Hessian", () -> Hessian.of(e, two));
            attempt(
                    "the slope of the curve",
                    () -> Implicit.slope(e, two.getFirst(), two.getLast()));
            stages.stage("the stationary points", () -> StationaryPoints.of(e, two));
            Map<String, Interval> box = new TreeMap<>();
            e.variables().forEach(v -> box.put(v, new Interval(-1, 2)));
            stages.stage("convexity", () -> Convexity.of(e, box));
        }
    }

    private void derive(Expr e, String v) {
        Step step = attempt("deriving", () -> Differentiator.derive(e, v));
        if (step == null) {
            return;
        }
        Expr slope =
                stages.stage(
                        "simplifying the derivative", () -> Simplifier.simplify(step.result()));
        same("comparing with the simplified derivative", step.result(), slope);
        check(
                !stages.stage("telling the steps", () -> ALOUD.derivative(e, v)).isEmpty(),
                "nothing is said of " + text);
        if (e.size() <= SMALL) {
            attempt("the critical points", () -> String.valueOf(CriticalPoints.of(e, v)));
            attempt("the Taylor polynomial", () -> Taylor.polynomial(e, v, Expr.Num.ONE, 3));
        }
    }

    /** What may have no derivative; that it says so is all that is asked. */
    private <T> @org.jspecify.annotations.Nullable T attempt(String name, Supplier<T> derivative) {
        return stages.stage(
                name,
                () -> {
                    try {
                        return derivative.get();
                    } catch (NotDifferentiable _) {
                        return null;
                    }
                });
    }

    private void same(String name, Expr before, Expr after) {
        Verdict verdict = stages.stage(name, () -> Equivalence.compare(after, before));
        check(
                !(verdict instanceof Verdict.Different),
                Plain.print(before) + " became " + Plain.print(after) + ": " + verdict);
    }

    private static void check(boolean holds, String message) {
        if (!holds) {
            throw new IllegalStateException(message);
        }
    }

    /**
     * Runs with a seed for a number of seconds, or takes texts instead; prints finds, and what took
     * longer than a tenth of a second with the stage that took longest.
     */
    public static void main(String[] args) {
        long seed = Long.parseLong(args[0]);
        long end = System.nanoTime() + Long.parseLong(args[1]) * 1_000_000_000L;
        List<String> given = new ArrayList<>(List.of(args).subList(2, args.length));
        Fuzz fuzz = new Fuzz(seed);
        long count = 0;
        long slow = 0;
        long verySlow = 0;
        long finds = 0;
        long worst = 0;
        while (given.isEmpty() ? System.nanoTime() < end : count < given.size()) {
            try {
                fuzz.once(given.isEmpty() ? fuzz.texts.next() : given.get((int) count));
            } catch (AssertionError e) {
                finds++;
                System.out.println("find " + count + ": " + shown(String.valueOf(e.getMessage())));
                Throwable cause = e.getCause();
                if (cause != null && cause.getStackTrace().length > 0) {
                    System.out.println("   at " + cause.getStackTrace()[0]);
                }
            }
            long millis = fuzz.stages.millis();
            worst = Math.max(worst, millis);
            verySlow += millis > 1_000 ? 1 : 0;
            if (millis > 100) {
                slow++;
                System.out.println(
                        "slow "
                                + millis
                                + " ms, "
                                + fuzz.stages.slowest()
                                + ": "
                                + shown(fuzz.text));
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
                        + " over 100 ms, "
                        + verySlow
                        + " over 1 s, worst "
                        + worst
                        + " ms");
    }

    private static String shown(String message) {
        return message.length() > SHOWN ? message.substring(0, SHOWN) + "…" : message;
    }
}
