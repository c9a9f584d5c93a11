package nabla.grading;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nabla.classroom.Enrollment;
import nabla.classroom.Person;
import nabla.classroom.Section;
import nabla.classroom.assignment.Assignment;
import nabla.classroom.assignment.Extension;
import nabla.classroom.assignment.Totals.Total;
import nabla.classroom.assignment.Window;
import org.jspecify.annotations.Nullable;

/**
 * How the students of a section stand in its assignments, worked out from their totals alone.
 *
 * @param assignments those that are published, by due date
 * @param extensions by assignment, then by student
 * @param audiences whom an assignment is for, where it is not for everybody
 */
public record Gradebook(
        Section section,
        List<Assignment> assignments,
        Map<String, Map<String, Extension>> extensions,
        Map<String, Set<String>> audiences,
        Instant now) {

    public Gradebook {
        assignments = assignments.stream().filter(a -> a.plan().published()).toList();
    }

    /** How far a student is with an assignment. */
    public enum State {
        /** It is for others. */
        NOT_FOR_THEM,
        /** Nothing was begun, and there is time left. */
        OPEN,
        /** Nothing was sent by the due date. */
        MISSING,
        /** Begun, and there is time left. */
        IN_PROGRESS,
        /** Handed in, or due. */
        DONE
    }

    /**
     * One student in one assignment.
     *
     * @param total what they have; null before they begin
     * @param dropped whether it is left out of the mark because it is among the lowest
     */
    public record Cell(Assignment assignment, State state, @Nullable Total total, boolean dropped) {

        /** Whether a teacher should look at something in it. */
        public boolean awaits() {
            return total != null && total.awaits() > 0;
        }

        /** The fraction earned; nothing for nothing. */
        public double earned() {
            return total == null ? 0 : total.earned();
        }

        /** Whether there is a score to be shown. */
        public boolean isScored() {
            return total != null && (total.answered() > 0 || total.ruled());
        }
    }

    /**
     * @param cells one an assignment, in their order
     */
    public record Row(Person student, List<Cell> cells, CourseMark mark) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /**
     * @param totals of the student, by assignment
     */
    public Row row(Enrollment enrollment, Map<String, Total> totals) {
        var person = enrollment.person();
        var states = new HashMap<String, State>();
        var scores = new ArrayList<CourseMark.Score>();
        for (var assignment : assignments) {
            var total = totals.get(assignment.id());
            var state = state(assignment, enrollment, total);
            states.put(assignment.id(), state);
            if (counts(state, total)) {
                scores.add(
                        new CourseMark.Score(
                                assignment.id(),
                                total == null ? 0 : total.earned(),
                                assignment.plan().weight()));
            }
        }
        var mark = CourseMark.of(scores, section.dropLowest());
        var cells = new ArrayList<Cell>();
        for (var assignment : assignments) {
            var id = assignment.id();
            cells.add(
                    new Cell(
                            assignment,
                            states.getOrDefault(id, State.OPEN),
                            totals.get(id),
                            mark.dropped().contains(id)));
        }
        return new Row(person, cells, mark);
    }

    /** What is still under way would pull a mark down that says how somebody stands. */
    private static boolean counts(State state, @Nullable Total total) {
        return switch (state) {
            case NOT_FOR_THEM, OPEN -> false;
            case IN_PROGRESS -> total != null && total.ruled();
            case MISSING, DONE -> true;
        };
    }

    private State state(Assignment assignment, Enrollment enrollment, @Nullable Total total) {
        var person = enrollment.person().id();
        var audience = audiences.get(assignment.id());
        if (audience != null && !audience.contains(person)) return State.NOT_FOR_THEM;
        var granted = extensions.getOrDefault(assignment.id(), Map.of()).get(person);
        var window =
                Window.of(assignment.plan(), Optional.ofNullable(granted), enrollment.factor());
        var phase = window.at(now);
        boolean due = phase == Window.Phase.LATE || phase == Window.Phase.CLOSED;
        boolean nothing = total == null || (total.answered() == 0 && !total.ruled());
        if (nothing && due) return State.MISSING;
        if (total == null) return State.OPEN;
        return due || total.handedIn() ? State.DONE : State.IN_PROGRESS;
    }
}
