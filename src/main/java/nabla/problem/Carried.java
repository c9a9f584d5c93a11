package nabla.problem;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nabla.answer.misconception.Diagnosis;
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
    private final Map<String, List<String>> parts = new HashMap<>();

    /** Still empty, and nothing follows for them from what is not right before them. */
    private final Set<String> open = new LinkedHashSet<>();

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

    /**
     * What follows from the learner's own answers to these parts.
     *
     * @param key null where nothing does, or something easier than was meant to be asked
     * @param mistakes what may have gone wrong on from there
     */
    record Following(@Nullable Expr key, List<String> parts, Mistakes mistakes) {
        @Nullable Diagnosis behind(Expr answer, Origin origin) {
            try {
                return key == null ? null : mistakes.behind(answer, origin);
            } catch (RuntimeException e) {
                // From a wrong answer anything may follow, also what cannot be differentiated.
                return null;
            }
        }
    }

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
            parts.put(name, List.of(question.id()));
            if (its.stream().anyMatch(Carried::isLost)) unread.add(name);
            var value = answered.get(name);
            var differs = whole ? !differ.isEmpty() : differ.contains(i);
            if (differs && value != null && value.size() <= LONGEST) own.put(name, value);
            if (!whole && its.getFirst().finding() instanceof Finding.Empty) {
                skip(name, entries.get(i));
            }
            i++;
        }
    }

    /** Who leaves a field out goes on with what follows for it, where what it rests on is wrong. */
    private void skip(String name, Key.Field key) {
        var following = following(key);
        if (following == null) return;
        parts.put(name, following.parts());
        if (following.key() == null) open.add(name);
        else own.put(name, following.key());
    }

    /** An empty field is no answer, so nothing waits for it. */
    private static boolean isLost(Grade.Field field) {
        return field.finding().isUnread() && !field.typed().isBlank();
    }

    /** The part whose unreadable answer it rests on; null where there is none. */
    @Nullable String waitsFor(Origin origin) {
        for (var name : origin.computation().names()) {
            if (unread.contains(name)) return parts.getOrDefault(name, List.of("")).getFirst();
        }
        return null;
    }

    /** What follows from the learner's own answers; null where it rests on none of them. */
    @Nullable Following following(Key.Field key) {
        var used = new LinkedHashSet<>(key.origin().computation().names());
        used.removeIf(name -> !own.containsKey(name) && !open.contains(name));
        if (used.isEmpty()) return null;
        var all = new LinkedHashMap<>(known);
        used.forEach(name -> all.put(name, own.getOrDefault(name, Expr.Num.ZERO)));
        var from =
                used.stream()
                        .flatMap(n -> parts.getOrDefault(n, List.of()).stream())
                        .distinct()
                        .toList();
        var value = used.stream().anyMatch(open::contains) ? null : value(key, all);
        return new Following(value, from, new Mistakes(all));
    }

    private static @Nullable Expr value(Key.Field key, Map<String, Expr> all) {
        try {
            var value = entry(key.origin().computation().value(all), key.origin().component());
            return value == null || isTrivial(value, key.value()) ? null : value;
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
