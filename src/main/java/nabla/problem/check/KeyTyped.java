package nabla.problem.check;

import java.util.Locale;
import nabla.classroom.Outcome;
import nabla.problem.Grader;
import nabla.problem.Variant;

/** Whoever types the key must be right. */
record KeyTyped(Notes notes) implements Trial {
    @Override
    public void see(Variant variant) {
        var answers = variant.keyTyped();
        var outcome = Grader.grade(variant, answers).outcome();
        if (outcome != Outcome.CORRECT) {
            notes.note(
                    "the key itself, typed in, is judged " + word(outcome) + ": ",
                    String.join("; ", answers),
                    variant);
        }
    }

    static String word(Outcome outcome) {
        return outcome.name().toLowerCase(Locale.ROOT);
    }
}
