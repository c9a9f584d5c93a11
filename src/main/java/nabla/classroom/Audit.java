package nabla.classroom;

import java.time.Instant;
import java.util.List;

/** What teachers and administrators did, only ever added to. */
public interface Audit {

    /**
     * @param act what was done, as a verb and its object: {@code invite teacher}
     * @param subject the id of whom or what it was done to, or empty
     * @param detail what else one would want to know, or empty
     */
    record Entry(Instant at, String person, String act, String subject, String detail) {}

    void add(Person by, String act, String subject, String detail);

    /** The latest, newest first. */
    List<Entry> latest(int most);
}
