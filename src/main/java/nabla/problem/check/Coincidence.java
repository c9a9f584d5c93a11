package nabla.problem.check;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import nabla.answer.misconception.DiagnosisWords;
import nabla.answer.misconception.Misconception;
import nabla.answer.misconception.WrongRule;
import nabla.expr.Expr;
import nabla.numeric.Compiled;
import nabla.problem.Key;
import nabla.problem.Mistakes;
import nabla.problem.Question;
import nabla.problem.Variant;

/**
 * Mistakes that lead to the key by chance: of x², who forgets to differentiate is right at 2. Such
 * a variant does not tell those who know from those who do not. A mistake counts where it is right
 * wherever a question gives occasion for it, so one that shows in another field does not. One that
 * is right in more than one variant of {@value #OFTEN} is not so by chance: the item is about
 * something else.
 */
final class Coincidence implements Trial {
    private static final int OFTEN = 2;
    private static final int SHOWN = 5;
    private static final double NEAR = 1e-9;

    /** Where functions are evaluated first, to save the exact comparison with most of them. */
    private static final double[] PLACES = {1.37, 0.63};

    private final Notes notes;
    private final Map<Occasion, Count> counts = new LinkedHashMap<>();
    private final List<Variant> seen = new ArrayList<>();

    private record Occasion(String part, Misconception kind) {}

    private static final class Count {
        private int variants;
        private String words = "";
        private final List<Variant> right = new ArrayList<>();

        boolean isByChance() {
            return !right.isEmpty() && right.size() * OFTEN <= variants;
        }
    }

    Coincidence(Notes notes) {
        this.notes = notes;
    }

    @Override
    public void see(Variant variant) {
        seen.add(variant);
        for (var question : variant.questions()) see(variant, question);
    }

    private void see(Variant variant, Question question) {
        var mistakes = new Mistakes(variant.known());
        var possible = new EnumMap<Misconception, WrongRule>(Misconception.class);
        Set<Misconception> told = EnumSet.noneOf(Misconception.class);
        for (var field : question.key().entries()) {
            var task = mistakes.task(field.origin());
            if (task.isEmpty()) continue;
            for (var rule : WrongRule.all(task.get())) {
                var kind = rule.diagnosis().kind();
                possible.putIfAbsent(kind, rule);
                if (!told.contains(kind) && !isRight(field, rule.result())) told.add(kind);
            }
        }
        possible.forEach(
                (kind, rule) -> {
                    var count =
                            counts.computeIfAbsent(
                                    new Occasion(question.id(), kind), _ -> new Count());
                    count.variants++;
                    if (told.contains(kind)) return;
                    if (count.words.isEmpty()) count.words = words(rule);
                    count.right.add(variant);
                });
    }

    private static boolean isRight(Key.Field field, Expr result) {
        if (!field.isNumber()) return seemsRight(field.value(), result) && field.accepts(result);
        if (!result.variables().isEmpty()) return false;
        return near(value(result), value(field.value()))
                || field.tolerance() != null && field.accepts(result);
    }

    private static boolean seemsRight(Expr key, Expr result) {
        var names = new ArrayList<>(key.variables());
        if (!names.containsAll(result.variables())) return false;
        for (var place : PLACES) {
            var point = new double[names.size()];
            for (int i = 0; i < point.length; i++) point[i] = place * (1 + 0.31 * i);
            double wanted = Compiled.of(key, names).at(point);
            double found = Compiled.of(result, names).at(point);
            if (Double.isFinite(wanted) && !near(wanted, found)) return false;
        }
        return true;
    }

    private static double value(Expr number) {
        return Compiled.of(number, List.of()).at();
    }

    private static boolean near(double a, double b) {
        return Math.abs(a - b) <= NEAR * Math.max(Math.abs(a), Math.abs(b));
    }

    @Override
    public void end() {
        var alike = new LinkedHashMap<List<Variant>, List<Occasion>>();
        counts.forEach(
                (occasion, count) -> {
                    if (count.isByChance()) {
                        alike.computeIfAbsent(count.right, _ -> new ArrayList<>()).add(occasion);
                    }
                });
        alike.forEach(this::say);
    }

    /** Mistakes that are right in the very same variants are mended together. */
    private void say(List<Variant> right, List<Occasion> occasions) {
        var first = occasions.getFirst();
        var seeds = right.stream().limit(SHOWN).map(v -> v.seed().toString()).toList();
        notes.say(
                "%s (%s) %s the right answer%s in %d of %d variants (seed%s %s%s); %s"
                        .formatted(
                                names(occasions),
                                counts.getOrDefault(first, new Count()).words,
                                occasions.size() == 1 ? "gives" : "give",
                                first.part().isEmpty() ? "" : " of `" + first.part() + "`",
                                right.size(),
                                seen.size(),
                                right.size() == 1 ? "" : "s",
                                String.join(", ", seeds),
                                right.size() > SHOWN ? ", …" : "",
                                mend(right)));
    }

    private String mend(List<Variant> right) {
        return Apart.condition(right, seen)
                .map(condition -> "add `\"" + condition + "\"` to `where`")
                .orElse(
                        "exclude such draws with `where`, as "
                                + right.getFirst().drawn()
                                + " for seed "
                                + right.getFirst().seed());
    }

    private static String names(List<Occasion> occasions) {
        var names =
                occasions.stream()
                        .map(
                                o ->
                                        "“"
                                                + o.kind()
                                                        .name()
                                                        .toLowerCase(Locale.ROOT)
                                                        .replace('_', ' ')
                                                + "”")
                        .distinct()
                        .toList();
        int last = names.size() - 1;
        return last == 0
                ? "the mistake " + names.getFirst()
                : "the mistakes "
                        + String.join(", ", names.subList(0, last))
                        + " and "
                        + names.get(last);
    }

    /** What a learner would be told of it, the first sentence. */
    private static String words(WrongRule rule) {
        var all = DiagnosisWords.plain(rule.diagnosis());
        int end = all.indexOf(". ");
        return end < 0 ? all : all.substring(0, end + 1);
    }
}
