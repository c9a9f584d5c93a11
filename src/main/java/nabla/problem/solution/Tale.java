package nabla.problem.solution;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** A solution while it is being told. What was said once is not said again. */
final class Tale {
    final Set<Sentence> plan = new LinkedHashSet<>();
    final Set<Sentence> rules = new LinkedHashSet<>();
    final Set<Line> lines = new LinkedHashSet<>();
    private final List<Set<Sentence>> rungs = new ArrayList<>();

    /** One more rung on the ladder. */
    void rung(Sentence... sentences) {
        rungs.add(new LinkedHashSet<>(List.of(sentences)));
    }

    void rung(List<Sentence> sentences) {
        if (!sentences.isEmpty()) rungs.add(new LinkedHashSet<>(sentences));
    }

    List<Set<Sentence>> rungs() {
        return rungs;
    }

    void line(Line line) {
        lines.add(line);
    }

    /** Follows this one. */
    void then(Tale next) {
        plan.addAll(next.plan);
        rules.addAll(next.rules);
        lines.addAll(next.lines);
        rungs.addAll(next.rungs);
    }

    /** What serves a larger purpose, whose plan says enough. */
    void under(Tale detail) {
        rules.addAll(detail.rules);
        lines.addAll(detail.lines);
        rungs.addAll(detail.rungs);
    }

    /** Stands beside this one: the first rungs of both are one rung. */
    void beside(Tale other) {
        plan.addAll(other.plan);
        rules.addAll(other.rules);
        lines.addAll(other.lines);
        for (int i = 0; i < other.rungs.size(); i++) {
            if (i == rungs.size()) rungs.add(new LinkedHashSet<>());
            rungs.get(i).addAll(other.rungs.get(i));
        }
    }
}
