package nabla.grading;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import nabla.classroom.assignment.Marked;
import nabla.classroom.assignment.Plan;
import nabla.classroom.assignment.Result;
import nabla.classroom.assignment.Ruling;
import nabla.classroom.assignment.Sitting;
import nabla.classroom.assignment.Totals.Total;
import nabla.classroom.assignment.Window;

/**
 * What a sitting is worth, item by item and as a whole.
 *
 * @param results by item, in the order of the sheet
 * @param earned the fraction of the sheet's points, from 0 to 1
 * @param late whether anything was sent after it was due
 * @param ruled whether a teacher set a score
 */
public record Scores(Map<String, Result> results, double earned, boolean late, boolean ruled) {

    /**
     * @param works of the sitting that {@linkplain Sitting#counted count}, oldest first
     * @param rulings on the sitting, oldest first; those on no item are on the whole
     */
    public static Scores of(
            Plan plan, Window window, Sheet sheet, List<Marked> works, List<Ruling> rulings) {
        var byItem = works.stream().collect(Collectors.groupingBy(w -> w.work().item()));
        var ruled = rulings.stream().collect(Collectors.groupingBy(Ruling::item));
        var results = new LinkedHashMap<String, Result>();
        double points = 0;
        double earned = 0;
        for (var question : sheet.questions()) {
            var id = question.item().id();
            var result =
                    Result.of(
                            plan,
                            window,
                            byItem.getOrDefault(id, List.of()),
                            ruled.getOrDefault(id, List.of()));
            results.put(id, result);
            points += question.item().points();
            earned += question.item().points() * result.score();
        }
        var whole = ruled.getOrDefault("", List.of());
        var set = whole.isEmpty() ? OptionalDouble.empty() : whole.getLast().score();
        return new Scores(
                results,
                set.orElse(points == 0 ? 0 : earned / points),
                works.stream().anyMatch(w -> window.at(w.work().sent()) == Window.Phase.LATE),
                set.isPresent() || results.values().stream().anyMatch(Result::ruled));
    }

    /** As it is kept for the gradebook. */
    public Total total(Sitting sitting) {
        return new Total(
                sitting.assignment(),
                sitting.person().id(),
                earned,
                (int) results.values().stream().filter(r -> r.outcome().isPresent()).count(),
                (int) results.values().stream().filter(Result::awaits).count(),
                sitting.handedIn().isPresent(),
                late,
                ruled);
    }
}
