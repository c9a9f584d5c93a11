package nabla.grading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nabla.answer.Equivalence;
import nabla.answer.Verdict;
import nabla.classroom.Person;
import nabla.classroom.assignment.Work;
import nabla.expr.Expr;
import nabla.expr.Parser;
import nabla.expr.Plain;
import nabla.expr.Scope;
import nabla.expr.SyntaxError;
import nabla.problem.Key;
import nabla.problem.Variant;
import nabla.simplify.Simplifier;
import org.jspecify.annotations.Nullable;

/**
 * Gathers wrong answers to one item. Where a mistake was found, it is the mistake that makes two
 * answers alike, whatever their numbers; of the same variant, it is that they mean the same: those
 * with one simplified form at once, the others by the engine's comparison.
 */
final class Gathering {
    /** Comparing each with each would take long where everybody answered something else. */
    private static final int COMPARED = 12;

    private final Map<String, Gathered> diagnosed = new LinkedHashMap<>();
    private final Map<Object, List<Gathered>> others = new LinkedHashMap<>();

    private static final class Gathered {
        final String misconception;
        final List<String> keys;
        final List<@Nullable Expr> read;
        final Set<Person> students = new LinkedHashSet<>();
        List<String> example = List.of();
        String about = "";
        int submissions;

        Gathered(String misconception, List<String> keys, List<@Nullable Expr> read) {
            this.misconception = misconception;
            this.keys = keys;
            this.read = read;
        }

        void add(Person student, Work work, Optional<Variant> variant) {
            submissions++;
            students.add(student);
            var shown = variant.map(v -> shown(v, work.answers())).orElse(work.answers());
            if (example.isEmpty() || length(shown) < length(example)) {
                example = shown;
                about = variant.map(Variant::drawn).orElse("");
            }
        }

        private static int length(List<String> texts) {
            return texts.stream().mapToInt(String::length).sum();
        }

        Thought thought() {
            return new Thought(misconception, example, about, submissions, List.copyOf(students));
        }
    }

    /**
     * @param variant as the student saw it; empty where its text was not kept
     */
    void add(Person student, Work work, String misconception, Optional<Variant> variant) {
        var gathered =
                misconception.isEmpty()
                        ? other(work, variant)
                        : diagnosed.computeIfAbsent(
                                misconception, m -> new Gathered(m, List.of(), List.of()));
        gathered.add(student, work, variant);
    }

    /** The commonest first. */
    List<Thought> thoughts() {
        var all = new ArrayList<>(diagnosed.values());
        others.values().forEach(all::addAll);
        return all.stream()
                .map(Gathered::thought)
                .sorted(
                        Comparator.<Thought>comparingInt(t -> -t.students().size())
                                .thenComparingInt(t -> -t.submissions()))
                .toList();
    }

    private Gathered other(Work work, Optional<Variant> variant) {
        var keys = new ArrayList<String>();
        var read = new ArrayList<@Nullable Expr>();
        if (variant.isPresent()) {
            read(variant.get(), work.answers(), keys, read);
        } else {
            work.answers().forEach(a -> add(a.strip(), null, keys, read));
        }
        boolean chosen = variant.isPresent() && isChosen(variant.get());
        // Options are drawn in another order for each variant; their texts tell them apart.
        Object bucket = chosen ? "" : work.version() + " " + work.seed();
        var known = others.computeIfAbsent(bucket, _ -> new ArrayList<>());
        for (var one : known) if (one.keys.equals(keys)) return one;
        for (var one : known.subList(0, Math.min(COMPARED, known.size()))) {
            if (isSame(one, keys, read)) return one;
        }
        var fresh = new Gathered("", keys, read);
        known.add(fresh);
        return fresh;
    }

    private static boolean isSame(Gathered one, List<String> keys, List<@Nullable Expr> read) {
        if (one.keys.size() != keys.size()) return false;
        for (int i = 0; i < keys.size(); i++) {
            if (one.keys.get(i).equals(keys.get(i))) continue;
            var left = one.read.get(i);
            var right = read.get(i);
            if (left == null || right == null) return false;
            if (!(Equivalence.compare(left, right) instanceof Verdict.Equivalent)) return false;
        }
        return true;
    }

    private static boolean isChosen(Variant variant) {
        return variant.questions().stream()
                .allMatch(q -> q.key() instanceof Key.Choice || q.key() instanceof Key.Choices);
    }

    /** What each field means: a simplified form, an option's text, or what was typed. */
    private static void read(
            Variant variant, List<String> answers, List<String> keys, List<@Nullable Expr> read) {
        var scope = Scope.of(variant.item().variables());
        int at = 0;
        for (var question : variant.questions()) {
            for (int i = 0; i < question.key().size(); i++, at++) {
                var typed = at < answers.size() ? answers.get(at) : "";
                switch (question.key()) {
                    case Key.Fields _, Key.Grid _, Key.Iterations _ ->
                            formula(typed, scope, keys, read);
                    case Key.Choice _, Key.Choices _, Key.Order _ ->
                            add(options(question.key(), typed), null, keys, read);
                    case Key.Working _, Key.Points _ ->
                            add(typed.replaceAll("\\s+", ""), null, keys, read);
                }
            }
        }
    }

    private static void formula(
            String typed, Scope scope, List<String> keys, List<@Nullable Expr> read) {
        try {
            var expr = Parser.read(typed, scope).expr();
            add(Plain.print(Simplifier.simplify(expr)), expr, keys, read);
        } catch (SyntaxError | IllegalArgumentException e) {
            add(typed.strip(), null, keys, read);
        }
    }

    private static void add(
            String key, @Nullable Expr expr, List<String> keys, List<@Nullable Expr> read) {
        keys.add(key);
        read.add(expr);
    }

    /** What was typed, and of options their texts. */
    private static List<String> shown(Variant variant, List<String> answers) {
        var shown = new ArrayList<String>();
        int at = 0;
        for (var question : variant.questions()) {
            for (int i = 0; i < question.key().size(); i++, at++) {
                var typed = at < answers.size() ? answers.get(at) : "";
                shown.add(
                        question.key().options().isEmpty()
                                ? typed
                                : options(question.key(), typed));
            }
        }
        return shown;
    }

    private static String options(Key key, String typed) {
        var options = key.options();
        var texts = new ArrayList<String>();
        for (var line : Arrays.asList(typed.split("\n", -1))) {
            var place = line.strip();
            if (!place.matches("[1-9][0-9]?") || Integer.parseInt(place) > options.size()) continue;
            texts.add(options.get(Integer.parseInt(place) - 1).text());
        }
        return texts.isEmpty() ? typed.strip() : String.join(", ", texts);
    }
}
