package nabla.problem.solution;

import java.util.ArrayList;
import java.util.List;
import nabla.expr.Expr;
import nabla.problem.solution.Account.Use;
import nabla.simplify.Simplifier;
import org.jspecify.annotations.Nullable;

/** Writes the uses of rules as lines. */
final class Derivations {
    private final boolean partial;

    Derivations(boolean partial) {
        this.partial = partial;
    }

    /**
     * @param head how the whole derivative is called, or null where it is written out
     * @param answer how it is presented in the end
     */
    List<Line> lines(List<Use> uses, @Nullable Maths head, Expr answer) {
        var lines = new ArrayList<Line>();
        for (var use : uses) {
            boolean last = use == uses.getLast();
            var sides = new ArrayList<Maths>();
            sides.add(last && head != null ? head : new Maths.Slope(use.of(), use.by(), partial));
            sides(use, last ? answer : use.result()).forEach(e -> sides.add(Maths.value(e)));
            lines.add(new Line.Step(why(use), new Maths.Equation(sides)));
        }
        return lines;
    }

    /**
     * From what the rule puts together to its simplest form, term by term first where that helps.
     */
    private static List<Expr> sides(Use use, Expr result) {
        var sides = new ArrayList<Expr>();
        var assembled = use.assembled();
        var middle = termwise(assembled);
        if (shown(use, result)) {
            sides.add(assembled);
            boolean helps = !Alike.alike(middle, result) && !Alike.alike(middle, assembled);
            if (helps) sides.add(middle);
        }
        sides.add(result);
        return sides;
    }

    /**
     * Where factors are put together, numbers are drawn out of them; elsewhere order is nothing.
     */
    private static boolean shown(Use use, Expr result) {
        return switch (use.rule()) {
            case PRODUCT, CHAIN, LOGARITHMIC ->
                    !Alike.alike(use.assembled(), result) || Alike.isLoose(use.assembled());
            case CONSTANT,
                    VARIABLE,
                    SUM,
                    CONSTANT_MULTIPLE,
                    QUOTIENT,
                    RECIPROCAL,
                    POWER,
                    EXPONENTIAL,
                    FUNCTION ->
                    !Alike.alike(use.assembled(), result);
        };
    }

    /** Each term tidied for itself, nothing collected. */
    private static Expr termwise(Expr e) {
        return switch (e) {
            case Expr.Sum(var terms) -> Expr.sum(terms.stream().map(Simplifier::simplify).toList());
            case Expr.Quotient(var p, var q) -> termwise(p).over(q);
            case Expr.Negative(var operand) -> termwise(operand).negate();
            default -> e;
        };
    }

    static Sentence why(Use use) {
        var letters = new Letters(use.of());
        var named = new ArrayList<Maths>();
        for (var piece : use.pieces()) {
            var letter = letters.next();
            named.add(Letters.is(letter, piece.of()));
            named.add(Letters.slope(letter, piece.slope()));
        }
        return switch (use.rule()) {
            case CONSTANT -> Sentence.of(Phrase.BY_CONSTANT);
            case VARIABLE, CONSTANT_MULTIPLE -> Sentence.of(Phrase.BY_MULTIPLE);
            case SUM -> Sentence.of(Phrase.BY_SUM);
            case POWER -> Sentence.of(Phrase.BY_POWER);
            case EXPONENTIAL -> Sentence.of(Phrase.BY_EXPONENTIAL);
            case FUNCTION ->
                    use.pieces().isEmpty()
                            ? Sentence.of(Phrase.BY_TABLE)
                            : use.pieces().size() > 1
                                    ? Sentence.of(Phrase.BY_EXTREMUM, new Listing(named))
                                    : Sentence.of(
                                            Phrase.BY_REWRITING,
                                            Maths.value(use.pieces().getFirst().of()));
            case PRODUCT -> Sentence.of(Phrase.BY_PRODUCT, new Listing(named));
            case QUOTIENT -> Sentence.of(Phrase.BY_QUOTIENT, new Listing(named));
            case RECIPROCAL -> Sentence.of(Phrase.BY_RECIPROCAL, new Listing(named));
            case CHAIN -> Sentence.of(Phrase.BY_CHAIN, new Listing(named));
            case LOGARITHMIC -> Sentence.of(Phrase.BY_LOGARITHMIC, new Listing(named));
        };
    }
}
