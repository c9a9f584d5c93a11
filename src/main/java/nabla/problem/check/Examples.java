package nabla.problem.check;

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
            var outcome = Grader.grade(variant, test.answers(variant)).outcome();
            if (outcome != test.expect()) notes.say(test.line(), words(test, variant, outcome));
        } catch (NoVariant e) {
            notes.say(test.line(), "the test has no variant: " + e.getMessage());
        }
    }

    private static String words(Example test, Variant variant, Outcome outcome) {
        return "the test expects %s, but %s is %s%s"
                .formatted(
                        KeyTyped.word(test.expect()),
                        String.join("; ", test.submit()),
                        KeyTyped.word(outcome),
                        outcome == Outcome.CORRECT ? "" : "; the key is " + key(variant));
    }

    private static String key(Variant variant) {
        return String.join(
                "; ", variant.questions().stream().flatMap(q -> q.key().shown().stream()).toList());
    }
}
