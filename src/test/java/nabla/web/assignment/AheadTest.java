package nabla.web.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import nabla.problem.Seed;
import nabla.problem.reader.ProblemLibrary;
import nabla.store.Server;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is typeset before anybody asks for it. */
class AheadTest {
    private static final Pattern LINEAR = Pattern.compile("f\\(x\\) = (\\d+)\\*x");

    private final Course course;
    private final ProblemLibrary problems;
    private final Set<String> typeset = new TreeSet<>();
    private final Ahead ahead;

    AheadTest(@TempDir Path folder) throws Exception {
        course = new Course(Server.SQLITE, folder);
        problems =
                new ProblemLibrary(
                        Path.of(AheadTest.class.getResource("sets").toURI()),
                        fault -> {
                            throw new AssertionError(fault);
                        });
        ahead =
                new Ahead(
                        problems,
                        (tex, _) -> {
                            typeset.add(tex);
                            return tex;
                        },
                        course.database.assignments(),
                        () -> course.campus.now());
    }

    @AfterEach
    void close() {
        course.close();
    }

    @Test
    void everyVariantOfWhatIsOpenIsTypesetOnce() throws Exception {
        course.set(course.terms().items("numbers"));
        ahead.work();
        assertThat(typeset).hasSizeGreaterThan(Seed.POOL / 4);

        typeset.clear();
        ahead.work();
        assertThat(typeset).isEmpty();
    }

    @Test
    void onlyTheProblemsOfTheAssignmentAreTypeset() throws Exception {
        course.set(course.terms().items("gradient"));
        ahead.work();
        assertThat(typeset).isNotEmpty().noneMatch(LINEAR.asPredicate());
    }

    @Test
    void whatOpensWithinTheHourIsTypesetAndWhatOpensLaterIsNot() throws Exception {
        course.set(course.terms().items("gradient").opensIn(Duration.ofHours(5)));
        ahead.work();
        assertThat(typeset).isEmpty();

        course.pass(Duration.ofHours(4).plusMinutes(30));
        ahead.work();
        assertThat(typeset).isNotEmpty();
    }
}
