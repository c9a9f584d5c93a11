package nabla.classroom.assignment;

import nabla.classroom.Person;
import nabla.classroom.Section;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All assignments, and what was granted to single students. */
public interface Assignments {
    Assignment create(Section section, Plan plan);

    Optional<Assignment> find(String id);

    /** Those of a section, by due date. */
    List<Assignment> of(Section section);

    /** Published ones of the sections a person attends that are taught, by due date. */
    List<Assignment> of(Person student);

    void change(Assignment assignment, Plan plan);

    /** Only where nothing was sent; false otherwise. */
    boolean remove(Assignment assignment);

    void grant(Extension extension, Person by);

    Optional<Extension> extension(Assignment assignment, Person person);

    /** Those that hold, by the student's id. */
    Map<String, Extension> extensions(Assignment assignment);
}
