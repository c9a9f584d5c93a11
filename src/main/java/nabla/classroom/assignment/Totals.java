package nabla.classroom.assignment;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * What each student has earned in each assignment, worked out from marks and rulings and kept so
 * that a gradebook need not read every submission.
 */
public interface Totals {

    /**
     * There is one from when a student begins.
     *
     * @param earned the fraction of the assignment's points, from 0 to 1
     * @param answered to how many items something was sent
     * @param awaits how many items a teacher should look at
     * @param late whether anything was sent after it was due
     * @param ruled whether a teacher set a score
     */
    record Total(
            String assignment,
            String person,
            double earned,
            int answered,
            int awaits,
            boolean handedIn,
            boolean late,
            boolean ruled) {}

    void put(Total total);

    void putAll(List<Total> totals);

    /** All of a section: by person, then by assignment. */
    Map<String, Map<String, Total>> of(String section);

    /** Those of some students of a section: by person, then by assignment. */
    Map<String, Map<String, Total>> of(String section, Collection<String> persons);

    /** How often totals of a section were put: what was put later has a higher number. */
    long revision(String section);

    /** Those of a section that were put after a revision. */
    List<Total> since(String section, long revision);
}
