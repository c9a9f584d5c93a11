package nabla.classroom.assignment;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nabla.classroom.Person;
import nabla.classroom.Section;

/** All assignments, and what was granted to single students. */
public interface Assignments {
    Assignment create(Section section, Plan plan);

    /** New assignments of a section, all or none. */
    void createAll(Section section, List<Plan> plans);

    Optional<Assignment> find(String id);

    /** Those of a section, by due date. */
    List<Assignment> of(Section section);

    /** Published ones for a person, of the sections they attend that are taught, by due date. */
    List<Assignment> of(Person student);

    /**
     * Published ones of sections that are taught, which open before {@code to} and close after
     * {@code from}.
     */
    List<Assignment> between(Instant from, Instant to);

    void change(Assignment assignment, Plan plan);

    /** Only where nothing was sent; false otherwise. */
    boolean remove(Assignment assignment);

    void grant(Extension extension, Person by);

    /** From now on it is for these students alone; for everybody where there are none. */
    void address(Assignment assignment, List<Person> students);

    /** Whether it is for this student, alone or among everybody. */
    boolean isFor(Assignment assignment, Person student);

    /** The ids of the students whom it is for, by assignment; one for everybody is not there. */
    Map<String, Set<String>> audiences(Section section);

    /** Grants to many, all or none. */
    void grantAll(List<Extension> extensions, Person by);

    /** All that was ever granted, newest first. */
    List<Grant> grants(Assignment assignment);

    Optional<Extension> extension(Assignment assignment, Person person);

    /** Those that hold, by the student's id. */
    Map<String, Extension> extensions(Assignment assignment);

    /** Those that hold, by the assignment's id and then by the student's. */
    Map<String, Map<String, Extension>> extensions(Section section);
}
