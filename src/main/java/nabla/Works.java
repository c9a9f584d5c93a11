package nabla;

import java.util.concurrent.atomic.AtomicBoolean;
import nabla.lesson.reader.Library;
import nabla.lesson.typeset.CachedTypesetter;
import nabla.lesson.typeset.Katex;
import nabla.lesson.typeset.RememberedTypesetter;
import nabla.lesson.typeset.Typesetter;
import nabla.problem.reader.ProblemLibrary;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What authors wrote, and what typesets it.
 *
 * @param remembering typesets what readers ask for, and remembers what they asked for last
 * @param isWarm whether everything is read that the first readers would otherwise wait for
 */
record Works(
        Katex katex,
        Typesetter remembering,
        Library library,
        ProblemLibrary sets,
        AtomicBoolean isWarm) {
    private static final Logger LOG = LoggerFactory.getLogger(Works.class);

    /** About forty megabytes. */
    private static final int FORMULAS_REMEMBERED = 8_000;

    static Works of(Settings settings) {
        var katex = new Katex();
        return new Works(
                katex,
                new RememberedTypesetter(katex, FORMULAS_REMEMBERED),
                new Library(
                        settings.content(),
                        CachedTypesetter.of(settings.data().resolve("typeset"), katex),
                        flaw -> LOG.warn("{}", flaw)),
                new ProblemLibrary(settings.problemSets(), fault -> LOG.warn("{}", fault)),
                new AtomicBoolean(true));
    }
}
