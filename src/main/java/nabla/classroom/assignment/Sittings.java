package nabla.classroom.assignment;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nabla.classroom.Person;
import nabla.classroom.Section;

/** Sittings, drafts and what was sent. Whatever returns has been written to disk. */
public interface Sittings {

    /** The student's sitting, begun now if this is the first time. */
    Sitting begin(Assignment assignment, Person person);

    Optional<Sitting> find(Assignment assignment, Person person);

    List<Sitting> of(Assignment assignment);

    /**
     * Sittings of published assignments of a section that nobody has handed in and of which the
     * time may be up: the assignment has closed, or time is limited.
     */
    List<Sitting> unfinished(Section section, Instant now);

    /** By item. */
    Map<String, Draft> drafts(Sitting sitting);

    /**
     * Saves what stands in the fields.
     *
     * @param known the revision that the page had; 0 for none
     * @return the new draft; empty where another page saved something else meanwhile, and nothing
     *     was written
     */
    Optional<Draft> save(Sitting sitting, String item, List<String> answers, int known);

    /** An id for a new piece of work; ids sort by the time they were made. */
    String next();

    /**
     * Adds a piece of work with its mark, and leaves what was sent in the fields of its item: all
     * or nothing.
     *
     * @return false where this press of the button was kept before
     */
    boolean add(Work work, Mark mark);

    /** All of a sitting, oldest first, with the marks that hold. */
    List<Marked> works(Sitting sitting);

    /** Those works of a sitting that {@linkplain Sitting#counted count}, oldest first. */
    default List<Marked> counted(Sitting sitting) {
        return sitting.counted(works(sitting));
    }

    /** All of an assignment, oldest first, with the marks that hold. */
    List<Marked> works(Assignment assignment);

    /** The earlier marks of a work too, oldest first. */
    List<Mark> history(Work work);

    /** Marks works anew, all or none; {@code regrade} names the occasion. */
    void mark(String regrade, Map<String, Mark> marks);

    /** Done at {@code at}; one who is done already stays so. */
    void handIn(Sitting sitting, Instant at);

    /** Lets a student go on who has handed in. */
    void reopen(Sitting sitting);

    void rule(Sitting sitting, Ruling ruling);

    List<Ruling> rulings(Sitting sitting);

    /** Those of all sittings of an assignment, oldest first, by the sitting's id. */
    Map<String, List<Ruling>> rulings(Assignment assignment);

    void remark(Sitting sitting, Remark remark);

    List<Remark> remarks(Sitting sitting);

    /** Keeps the text of an item's file as students see it; known ones are left alone. */
    void keepSource(String version, String source);

    Optional<String> source(String version);
}
