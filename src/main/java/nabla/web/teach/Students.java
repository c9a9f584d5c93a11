package nabla.web.teach;

import java.util.List;
import java.util.stream.Collectors;
import nabla.classroom.Enrollment;
import nabla.classroom.Person;
import nabla.classroom.Section;
import nabla.classroom.Sections;
import nabla.classroom.Standing;

/** Those whom one teaches. */
final class Students {
    /** More are counted. */
    private static final int NAMED = 3;

    private Students() {}

    static List<Enrollment> enrolled(Sections sections, Section section) {
        return sections.roster(section).stream()
                .filter(e -> e.standing() == Standing.STUDENT)
                .toList();
    }

    static List<Person> of(Sections sections, Section section) {
        return enrolled(sections, section).stream().map(Enrollment::person).toList();
    }

    /** {@code Ada, Emmy} or {@code 12 students}. */
    static String names(List<Person> students) {
        if (students.isEmpty()) return "nobody who is still here";
        return students.size() > NAMED
                ? students.size() + " students"
                : students.stream().map(Person::name).collect(Collectors.joining(", "));
    }
}
