package nabla.problem.reader;

import java.util.ArrayList;
import java.util.Optional;
import nabla.problem.Computation;
import nabla.problem.Condition;
import nabla.problem.Relation;

/**
 * Reads {@code a != b}, {@code 1 < a < b}, {@code a > 0 or b > 0}; {@code and} binds more tightly
 * than {@code or}.
 */
final class ConditionReader {
    private final FormulaReader formulas;
    private final Report report;

    ConditionReader(FormulaReader formulas, Report report) {
        this.formulas = formulas;
        this.report = report;
    }

    Optional<Condition> read(Text text, String what) {
        var any = new ArrayList<Condition>();
        for (var alternative : text.value().split("\\bor\\b", -1)) {
            var all = new ArrayList<Condition>();
            for (var one : alternative.split("\\band\\b", -1)) {
                var chain = chain(new Text(one, text.line()), what);
                if (chain.isEmpty()) return Optional.empty();
                all.add(chain.get());
            }
            any.add(all.size() == 1 ? all.getFirst() : new Condition.All(all));
        }
        return Optional.of(any.size() == 1 ? any.getFirst() : new Condition.Any(any));
    }

    private Optional<Condition> chain(Text text, String what) {
        var sides = new ArrayList<Computation>();
        var between = new ArrayList<Relation>();
        var value = text.value();
        int start = 0;
        for (int i = 0; i < value.length(); i++) {
            var relation = at(value, i);
            if (relation.isEmpty()) continue;
            if (!side(value, start, i, text, what, sides)) return Optional.empty();
            between.add(relation.get());
            i += relation.get().sign().length() - 1;
            start = i + 1;
        }
        if (between.isEmpty()) {
            report.say(
                    text,
                    what
                            + ": `"
                            + value.strip()
                            + "` compares nothing; write it as in `a != b` or `1 < a < b`");
            return Optional.empty();
        }
        if (!side(value, start, value.length(), text, what, sides)) return Optional.empty();
        return Optional.of(new Condition.Chain(sides, between));
    }

    private boolean side(
            String whole, int from, int to, Text text, String what, ArrayList<Computation> sides) {
        // Led by blanks, so that an error's column is that of the whole condition.
        var side = " ".repeat(from) + whole.substring(from, to);
        if (side.isBlank()) {
            report.say(
                    text,
                    what
                            + ": `"
                            + whole.strip()
                            + "` lacks a side; write it as in `a != b` or `1 < a < b`");
            return false;
        }
        if (!Brackets.balanced(side)) {
            report.say(
                    text,
                    what
                            + ": `"
                            + side.strip()
                            + "` has a bracket without its partner; a comparison stands in no brackets,"
                            + " as in `a > 3 and a < 9`");
            return false;
        }
        var read = formulas.read(new Text(side, text.line()), what);
        read.ifPresent(sides::add);
        return read.isPresent();
    }

    private static Optional<Relation> at(String text, int i) {
        for (var relation : Relation.values())
            if (text.startsWith(relation.sign(), i)) return Optional.of(relation);
        return Optional.empty();
    }
}
