package nabla.web.teach;

import io.javalin.http.Context;
import java.time.Instant;
import java.util.List;
import nabla.classroom.Person;
import nabla.classroom.assignment.Assignment;
import nabla.classroom.assignment.Extension;
import nabla.web.Fields;
import nabla.web.WallClock;
import org.jspecify.annotations.Nullable;

/** What somebody wants to grant: to whom, later dates or more days, more time, more attempts. */
final class ExtensionForm extends Fields {
    private static final int MOST_DAYS = 366;
    private static final int MOST_ATTEMPTS = 100;
    private static final int LONGEST_REASON = 500;

    private final Assignment assignment;

    ExtensionForm(Context context, Assignment assignment) {
        super(context);
        this.assignment = assignment;
    }

    WallClock clock() {
        return WallClock.in(text("zone"));
    }

    /** Those of a section for whom it is meant. */
    List<Person> chosen(List<Person> students) {
        var chosen =
                text("whom").equals("all")
                        ? students
                        : students.stream().filter(s -> all("student").contains(s.id())).toList();
        if (chosen.isEmpty()) flaw("student", "Tick at least one student, or choose everybody.");
        return chosen;
    }

    /** What each of them is granted; of no use where the form is not sound. */
    List<Extension> extensions(List<Person> students) {
        var due = due();
        var closes = closes(due);
        double factor = factor();
        int attempts = attempts();
        var reason = line("reason", LONGEST_REASON, "");
        if (isSound() && due == null && factor == 1 && attempts == 0) {
            flaw("due", "Grant something: a later date, more days, more time or more attempts.");
        }
        if (!isSound()) return List.of();
        return students.stream()
                .map(
                        s ->
                                new Extension(
                                        assignment.id(),
                                        s.id(),
                                        due == null ? Instant.EPOCH : due,
                                        closes == null ? Instant.EPOCH : closes,
                                        factor,
                                        attempts,
                                        reason))
                .toList();
    }

    private @Nullable Instant due() {
        var plan = assignment.plan();
        if (!text("due").isBlank()) {
            var due = PlanForm.moment("due", text("due"), clock(), false, this::flaw);
            if (due != null && !due.isAfter(plan.due()))
                flaw("due", "It is due later already. Choose a time after that.");
            return due;
        }
        return text("days").isBlank() ? null : later(plan.due());
    }

    private @Nullable Instant closes(@Nullable Instant due) {
        var plan = assignment.plan();
        if (!text("closes").isBlank()) {
            var closes = PlanForm.moment("closes", text("closes"), clock(), false, this::flaw);
            if (closes != null && closes.isBefore(due == null ? plan.due() : due))
                flaw("closes", "This is before it is due. Choose a later time, or leave it empty.");
            return closes;
        }
        if (text("due").isBlank()) return text("days").isBlank() ? null : later(plan.closes());
        return due;
    }

    /** So many days later, at the same time of the day. */
    private Instant later(Instant planned) {
        var days = Amounts.whole(text("days"));
        if (days.isEmpty() || days.getAsInt() > MOST_DAYS || days.getAsInt() == 0) {
            flaw("days", "Write a number of days from 1 to " + MOST_DAYS + ".");
            return planned;
        }
        return planned.atZone(clock().zone()).plusDays(days.getAsInt()).toInstant();
    }

    private double factor() {
        var factor = Amounts.decimal(text("factor").isBlank() ? "1" : text("factor"));
        if (factor.isEmpty() || factor.getAsDouble() < 1 || factor.getAsDouble() > 4) {
            flaw("factor", "Write a number from 1 to 4; 1.25 gives a quarter more time.");
            return 1;
        }
        return factor.getAsDouble();
    }

    private int attempts() {
        var attempts = Amounts.whole(text("attempts").isBlank() ? "0" : text("attempts"));
        if (attempts.isEmpty() || attempts.getAsInt() > MOST_ATTEMPTS) {
            flaw("attempts", "Write a whole number from 0 to " + MOST_ATTEMPTS + ".");
            return 0;
        }
        return attempts.getAsInt();
    }
}
