package nabla.problem.check;

import java.util.stream.Collectors;
import nabla.classroom.Outcome;
import nabla.problem.Example;
import nabla.problem.Grader;
import nabla.problem.Item;
import nabla.problem.NoVariant;
import nabla.problem.Seed;
import nabla.problem.Variant;

/** The author's own tests. */
record Examples(Notes notes, Item item) {
    void run() {
        item.tests().forEach(this::run);
    }

    private void run(Example test) {
        try {
            var variant = item.variant(new Seed(1), test.with());
            if (test.fields(variant) > variant.size()) {
                notes.say(test.line(), tooMany(test, variant));
                return;
            }
            var outcome = Grader.grade(variant, test.answers(variant)).outcome();
            if (outcome != test.expect()) notes.say(test.line(), words(test, variant, outcome));
        } catch (NoVariant e) {
            notes.say(test.line(), "the test has no variant: " + e.getMessage());
        }
    }

    private static String tooMany(Example test, Variant variant) {
        return "the test submits %d texts, but the item has %s; %s"
                .formatted(
                        test.fields(variant),
                        variant.size() == 1 ? "one field" : variant.size() + " fields",
                        variant.size() == 1 ? "write one" : "write one for each, part after part");
    }

    /** What the author perhaps overlooked. */
    private static String cause(Example test, Variant variant, Outcome outcome) {
        var strange = test.noOption(variant);
        if (strange.isPresent()) return "; " + strange.get();
        int fields = test.fields(variant);
        return fields < variant.size() && outcome == Outcome.UNREADABLE
                ? "; it submits %d of %d fields, so write one text for each"
                        .formatted(fields, variant.size())
                : "";
    }

    private static String words(Example test, Variant variant, Outcome outcome) {
        return "the test expects %s, but %s is %s%s%s"
                .formatted(
                        KeyTyped.word(test.expect()),
                        test.submit().stream()
                                .map(t -> "`" + t.replace("\n", ", ") + "`")
                                .collect(Collectors.joining("; ")),
                        KeyTyped.word(outcome),
                        outcome == Outcome.CORRECT ? "" : "; the key is " + key(variant),
                        outcome == Outcome.CORRECT ? "" : cause(test, variant, outcome));
    }

    private static String key(Variant variant) {
        return String.join(
                "; ", variant.questions().stream().flatMap(q -> q.key().shown().stream()).toList());
    }
}
