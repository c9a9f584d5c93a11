package nabla.grading;

import java.util.List;
import nabla.classroom.Person;

/**
 * A wrong answer that several gave, or one: everything that follows from the same mistake, or that
 * means the same for the same variant.
 *
 * @param misconception its name as marks keep it; empty where no single mistake explains it
 * @param example what was typed, of all of them the shortest; one text a field
 * @param about the numbers of the variant to which the example belongs, in words; or empty
 * @param submissions how often it was sent
 * @param students who sent it, in the order in which they first did
 */
public record Thought(
        String misconception,
        List<String> example,
        String about,
        int submissions,
        List<Person> students) {
    public Thought {
        example = List.copyOf(example);
        students = List.copyOf(students);
    }

    public boolean isDiagnosed() {
        return !misconception.isEmpty();
    }
}
