package nabla.classroom.assignment;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import nabla.classroom.Person;

/** When works were marked anew, and how they were marked before. */
public interface Regrades {

    /**
     * One occasion.
     *
     * @param version of the problem set by which was marked
     * @param raised whether only what rose was kept
     * @param note what the students were told, or empty
     * @param works how many got another mark
     * @param by the name of the teacher
     */
    record Regrade(
            String id,
            String assignment,
            String version,
            boolean raised,
            String note,
            int works,
            String by,
            Instant at) {}

    /**
     * A mark that a work had, or has.
     *
     * @param regrade the occasion; empty for the first, given when it was sent
     */
    record Past(Mark mark, String regrade, Instant at) {}

    /**
     * Keeps new marks, the totals that follow from them and the occasion: all or none.
     *
     * @param marks by the work's id
     */
    void apply(
            Assignment assignment,
            String version,
            boolean raised,
            String note,
            Person by,
            Map<String, Mark> marks,
            List<Totals.Total> totals);

    /** Those of an assignment, newest first. */
    List<Regrade> of(Assignment assignment);

    /** Every mark of a sitting's works, oldest first, by the work's id. */
    Map<String, List<Past>> history(Sitting sitting);
}
