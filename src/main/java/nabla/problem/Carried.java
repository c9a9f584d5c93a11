package nabla.problem;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nabla.expr.Expr;
import nabla.numeric.Compiled;
import nabla.problem.Key.Origin;
import nabla.simplify.Simplifier;
import org.jspecify.annotations.Nullable;

/**
 * What the learner answered to earlier parts, where that was not right, and what follows from it
 * for later ones.
 */
final class Carried {
    /** Longer answers are not carried on: what follows from them would be slow to work out. */
    private static final int LONGEST = 120;

    /** How much shorter than the key makes trivial. */
    private static final int SHORTER = 3;

    private final Map<String, Expr> known;
    private final Map<String, Expr> own = new HashMap<>();
    private final Map<String, String> parts = new HashMap<>();
    private final Set<String> unread = new LinkedHashSet<>();

    /**
     * @param known with the right answers of all parts
     */
    Carried(Map<String, Expr> known) {
        this.known = known;
    }

    Mistakes mistakes() {
        return new Mistakes(known);
    }

    /** A key that follows from the learner's own answers to these parts. */
    record Following(Expr key, List<String> parts) {}

    void add(Question question, List<Grade.Field> fields) {
        var entries = question.key().entries();
        var values = new ArrayList<@Nullable Expr>();
        var differ = new LinkedHashSet<Integer>();
        for (int i = 0; i < entries.size(); i++) {
            var field = fields.get(i);
            values.add(field.reading());
            var exact = entries.get(i).tolerance() == null;
            var right = field.finding() instanceof Finding.Right && exact;
            if (!right && !(field.finding() instanceof Finding.Unformed)) differ.add(i);
        }
        var names =
                Question.answers(question.id(), entries.stream().map(Key.Field::value).toList());
        var answered = Question.answers(question.id(), values);
        int i = 0;
        for (var name : names.keySet()) {
            // The last name of several is that of all fields together.
            var whole = i == entries.size();
            var its = whole ? fields : List.of(fields.get(i));
            parts.put(name, question.id());
            if (its.stream().anyMatch(Carried::isLost)) unread.add(name);
            var value = answered.get(name);
            var differs = whole ? !differ.isEmpty() : differ.contains(i);
            if (differs && value != null && value.size() <= LONGEST) own.put(name, value);
            i++;
        }
    }

    /** An empty field is no answer, so nothing waits for it. */
    private static boolean isLost(Grade.Field field) {
        return field.finding().isUnread() && !field.typed().isBlank();
    }

    /** The part whose unreadable answer it rests on; null where there is none. */
    @Nullable String waitsFor(Origin origin) {
        for (var name : origin.computation().names()) {
            if (unread.contains(name)) return parts.get(name);
        }
        return null;
    }

    /** What follows from the learner's own answers, where it does and is no easier than the key. */
    @Nullable Following following(Key.Field key) {
        var used = new LinkedHashSet<>(key.origin().computation().names());
        used.retainAll(own.keySet());
        if (used.isEmpty()) return null;
        var all = new LinkedHashMap<>(known);
        used.forEach(name -> all.put(name, own.getOrDefault(name, Expr.Num.ZERO)));
        try {
            var value = entry(key.origin().computation().value(all), key.origin().component());
            if (value == null || isTrivial(value, key.value())) return null;
            var from = used.stream().map(n -> parts.getOrDefault(n, "")).distinct().toList();
            return new Following(value, from);
        } catch (RuntimeException e) {
            // From a wrong answer anything may follow, also what has no value.
            return null;
        }
    }

    static @Nullable Expr entry(Expr value, int component) {
        if (component < 0) return value instanceof Expr.Vector ? null : value;
        if (!(value instanceof Expr.Vector(var components))) return null;
        var flat =
                components.stream()
                        .flatMap(
                                c ->
                                        (c instanceof Expr.Vector(var row) ? row : List.of(c))
                                                .stream())
                        .toList();
        return component < flat.size() ? flat.get(component) : null;
    }

    /** Whether a mistake has made a later answer easier than it was meant to be. */
    static boolean isTrivial(Expr value, Expr key) {
        var simple = Simplifier.simplify(value);
        if (Comparison.dividesByZero(simple)) return true;
        var constant = simple.variables().isEmpty();
        if (constant && !Double.isFinite(Compiled.of(simple, List.of()).at())) return true;
        if (constant && !key.variables().isEmpty()) return true;
        if (simple.equals(Expr.Num.ZERO) && !key.equals(Expr.Num.ZERO)) return true;
        return !constant && SHORTER * simple.size() < key.size();
    }
}
