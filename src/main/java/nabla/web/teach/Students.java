package nabla.web.teach;

import java.util.List;
import java.util.Set;
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

    /** Those of them whom an assignment is for: {@code Ada, Emmy only}. */
    static String only(Set<String> audience, List<Person> students) {
        var those = students.stream().filter(s -> audience.contains(s.id())).toList();
        return those.isEmpty() ? "nobody who is still here" : names(those) + " only";
    }

    /** {@code Ada, Emmy} or {@code 12 students}. */
    static String names(List<Person> students) {
        return students.size() > NAMED
                ? students.size() + " students"
                : students.stream().map(Person::name).collect(Collectors.joining(", "));
    }
}
