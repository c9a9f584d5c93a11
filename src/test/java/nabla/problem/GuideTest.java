package nabla.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import nabla.lesson.reader.Passage;
import nabla.lesson.typeset.Katex;
import nabla.lesson.typeset.ShapeTypesetter;
import nabla.problem.check.Inspector;
import nabla.problem.reader.SetReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the guide for authors shows is sound, and shows every kind of answer. */
class GuideTest {
    private static final Passage PASSAGE = new Passage(new ShapeTypesetter(new Katex()));

    static List<Guide.Example> examples() throws IOException {
        return Guide.examples();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void everyExampleIsSound(Guide.Example example) {
        var set = SetReader.read("course", "guide", "AUTHORING.md", example.yaml());
        var faults = new ArrayList<>(set.faults());
        for (var item : set.items()) {
            faults.addAll(new Inspector("AUTHORING.md", item, PASSAGE::demand).inspect(() -> {}));
            assertThat(item.tests()).as("tests of " + item.id()).isNotEmpty();
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void everyKindOfAnswerHasAnExample() throws IOException {
        var shown = new ArrayList<Class<?>>();
        for (var example : Guide.examples()) {
            for (var item :
                    SetReader.read("course", "guide", "AUTHORING.md", example.yaml()).items()) {
                item.parts().forEach(part -> shown.add(part.answer().getClass()));
            }
        }
        assertThat(shown).contains(kinds());
    }

    private static Class<?>[] kinds() {
        return java.util.Arrays.stream(Answer.class.getPermittedSubclasses())
                .filter(Answer.class::isAssignableFrom)
                .toArray(Class<?>[]::new);
    }
}
