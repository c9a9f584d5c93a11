package nabla.classroom.assignment;

import java.util.List;
import java.util.Map;

/**
 * What each student has earned in each assignment, worked out from marks and rulings and kept so
 * that a gradebook need not read every submission.
 */
public interface Totals {

    /**
     * @param earned the fraction of the assignment's points, from 0 to 1
     * @param awaits how many items a teacher should look at
     */
    record Total(String assignment, String person, double earned, int answered, int awaits) {}

    void put(Total total);

    void putAll(List<Total> totals);

    /** All of a section: by person, then by assignment. */
    Map<String, Map<String, Total>> of(String section);
}
