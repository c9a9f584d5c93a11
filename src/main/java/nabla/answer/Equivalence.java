package nabla.answer;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import nabla.expr.Expr;
import nabla.expr.Limits;
import nabla.expr.Rational;
import nabla.numeric.Algebraic;
import nabla.numeric.Ball;
import nabla.numeric.Interval;
import nabla.simplify.Normalizer;
import nabla.simplify.TooMuchWork;
import nabla.simplify.Work;
import org.jspecify.annotations.Nullable;

/**
 * Decides whether two expressions are the same real function where both are defined.
 *
 * <p>Simple points first: disjoint enclosures there prove a difference. Where there is none, an
 * exact normal form may prove equality. Where it does not, more points, and then more digits,
 * decide; and where these agree to 40 digits everywhere, that is taken as equality and said so.
 */
public final class Equivalence {
    private static final int FIRST_POINTS = 4;
    private static final int MORE_POINTS = 64;
    private static final int PRECISE_POINTS = 80;
    private static final int HOPELESS = 30;
    private static final int ENOUGH = 14;
    private static final int FEW = 3;
    private static final int DIGITS = 40;
    private static final int BITS = 134;
    private static final int CONSTANT_BITS = 340;
    private static final int ROUGH = 60;

    private final Expr answer;
    private final Expr key;
    private final Assumptions assumptions;
    private final long size;
    private final Set<String> variables;
    private final SamplePoints points;
    private final int component;
    private final Work work = Work.ofOneQuestion();
    private boolean answerLacksValue;
    private boolean keyLacksValue;

    private Equivalence(Expr answer, Expr key, Assumptions assumptions, int component) {
        this.answer = answer;
        this.key = key;
        this.assumptions = assumptions;
        this.component = component;
        this.size = (long) answer.size() + key.size();
        this.variables = new TreeSet<>(answer.variables());
        this.variables.addAll(key.variables());
        this.points = new SamplePoints(variables, assumptions, answer, key);
    }

    public static Verdict compare(Expr answer, Expr key) {
        return compare(answer, key, Assumptions.NONE);
    }

    /** Compares two expressions, or two vectors or matrices component by component. */
    public static Verdict compare(Expr answer, Expr key, Assumptions assumptions) {
        if (answer instanceof Expr.Vector || key instanceof Expr.Vector) {
            return Shapes.compare(
                    answer, key, (a, k, i) -> new Equivalence(a, k, assumptions, i).bounded());
        }
        return new Equivalence(answer, key, assumptions, -1).bounded();
    }

    private Verdict bounded() {
        try {
            return butForJumps(decide());
        } catch (TooMuchWork _) {
            return open();
        }
    }

    /**
     * What is equal everywhere else may still differ where a sign jumps, at a number that no
     * rational point meets: then neither verdict would be right.
     */
    private Verdict butForJumps(Verdict verdict) {
        if (verdict instanceof Verdict.Equivalent && !answer.equals(key)) {
            String jump =
                    new KinkPoints(variables, assumptions, answer, key).irrationalJump(answer, key);
            if (jump != null) {
                return new Verdict.Undecided(jump + " No other difference was found.");
            }
        }
        return verdict;
    }

    private Verdict decide() {
        if (answer.equals(key)) {
            return new Verdict.Equivalent(Verdict.Ground.PROOF, "Both are written alike.");
        }
        int agreeing = 0;
        for (int i = 0; i < Math.min(FIRST_POINTS, points.simple()); i++) {
            Comparison c = compareDoubles(points.point(i));
            if (c.verdict() != null) {
                return c.verdict();
            }
            agreeing += c.compared() ? 1 : 0;
        }
        KinkPoints kinks = new KinkPoints(variables, assumptions, answer, key);
        for (Map<String, Rational> point : kinks.jumps(points)) {
            Comparison c = compareDoubles(point);
            if (c.verdict() != null) {
                return c.verdict();
            }
        }
        if (Normalizer.provesEqual(answer, key, assumptions.notNegative(), this::isZero, work)) {
            return new Verdict.Equivalent(
                    Verdict.Ground.PROOF, "Both have the same exact normal form" + domains());
        }
        if (variables.isEmpty()) {
            return constants();
        }
        for (int i = FIRST_POINTS; i < MORE_POINTS; i++) {
            Comparison c = compareDoubles(points.point(i));
            if (c.verdict() != null) {
                return c.verdict();
            }
            agreeing += c.compared() ? 1 : 0;
        }
        for (Map<String, Rational> point : kinks.along(points)) {
            Comparison c = compareDoubles(point);
            if (c.verdict() != null) {
                return c.verdict();
            }
            agreeing += c.compared() ? 1 : 0;
        }
        return precisely(agreeing);
    }

    /**
     * What came of one point: a verdict where the values differ, and whether both had values at
     * all.
     */
    private record Comparison(@Nullable Verdict verdict, boolean compared) {}

    private Comparison compareDoubles(Map<String, Rational> point) {
        work.spend(size);
        Interval a = Interval.of(answer, point);
        Interval k = Interval.of(key, point);
        if (a == null || k == null) {
            answerLacksValue |= a == null && k != null;
            keyLacksValue |= k == null && a != null;
            return new Comparison(null, false);
        }
        return a.isDisjoint(k)
                ? new Comparison(different(point, a.middle(), k.middle()), true)
                : new Comparison(null, true);
    }

    /** Balls at many points: a difference, or the same to {@link #DIGITS} digits and more. */
    private Verdict precisely(int agreeing) {
        int compared = 0;
        Map<String, Rational> hidden = null;
        for (int i = 0; i < PRECISE_POINTS && compared < ENOUGH; i++) {
            Closeness c =
                    Closeness.at(points.point(i), answer, key, BITS, Limits.POINT_PRECISION, work);
            if (c.different() != null) {
                return different(c);
            }
            if (c.open()) {
                return open();
            }
            compared += c.agrees() ? 1 : 0;
            hidden = hidden == null && c.defined() && !c.agrees() ? c.point() : hidden;
            if (compared == 0 && i > HOPELESS) {
                break;
            }
        }
        if (compared >= FEW) {
            String reason = "Both agree to " + DIGITS + " digits at " + compared + " points";
            return new Verdict.Equivalent(
                    Verdict.Ground.AGREEMENT, reason + domains() + " No proof was found.");
        }
        if (hidden != null) {
            Closeness c = Closeness.at(hidden, answer, key, BITS, Limits.PRECISION, work);
            return c.different() != null ? different(c) : open();
        }
        return compared == 0 && agreeing == 0 ? nowhere() : open();
    }

    private boolean isZero(Expr constant) {
        return LinearForm.provesEqual(constant, Expr.Num.ZERO, work);
    }

    /** Two numbers: an algebraic one that is near enough to zero is zero. */
    private Verdict constants() {
        double separation = Algebraic.separation(answer, key);
        boolean algebraic = separation < Limits.PRECISION;
        Closeness c =
                Closeness.at(
                        Map.of(),
                        answer,
                        key,
                        algebraic ? (int) Math.ceil(separation) : CONSTANT_BITS,
                        Limits.PRECISION,
                        work);
        if (c.different() != null) {
            return different(c);
        }
        if (c.isWithin(separation)) {
            return new Verdict.Equivalent(
                    Verdict.Ground.PROOF,
                    "Both are algebraic numbers, too near to each other to be different.");
        }
        if (c.defined() && LinearForm.provesEqual(answer, key, work)) {
            return new Verdict.Equivalent(
                    Verdict.Ground.PROOF,
                    "Both are the same sum of logarithms, angles and algebraic numbers.");
        }
        if (c.agrees() && !algebraic) {
            return new Verdict.Equivalent(
                    Verdict.Ground.AGREEMENT,
                    "Both values agree to 100 digits; no proof was found.");
        }
        return c.defined() ? open() : nowhere();
    }

    private static Verdict open() {
        return new Verdict.Undecided(
                "Neither a proof nor a difference was found within the bounds on work.");
    }

    private static Verdict nowhere() {
        return new Verdict.Undecided("No point was found at which both have a value.");
    }

    /** Says so where only one of the two has a value at some of the points. */
    private String domains() {
        for (int v = 0; v < 2 && !variables.isEmpty() && !answerLacksValue && !keyLacksValue; v++) {
            Map<String, Rational> point = new java.util.LinkedHashMap<>();
            Rational value = v == 0 ? Rational.ZERO : Rational.MINUS_ONE;
            variables.forEach(name -> point.put(name, value));
            if (variables.stream().allMatch(name -> assumptions.range(name).admits(value))) {
                Ball a = Ball.of(answer, point, ROUGH, work);
                Ball k = Ball.of(key, point, ROUGH, work);
                answerLacksValue |= a == null && k != null;
                keyLacksValue |= k == null && a != null;
            }
        }
        return answerLacksValue || keyLacksValue
                ? ", where both are defined: their domains differ."
                : ".";
    }

    private Verdict different(Closeness c) {
        Closeness.Values values = Objects.requireNonNull(c.different());
        return different(c.point(), values.answer(), values.key());
    }

    private Verdict different(Map<String, Rational> point, double answerValue, double keyValue) {
        return new Verdict.Different(
                Words.difference(point, answerValue, keyValue),
                new Witness(point, answerValue, keyValue, component));
    }
}
