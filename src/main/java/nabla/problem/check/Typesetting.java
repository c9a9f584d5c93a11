package nabla.problem.check;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import nabla.problem.Variant;

/** Whether every formula can be typeset. */
record Typesetting(Consumer<List<String>> typeset) implements Trial {
    /**
     * @param typeset throws, with a message for the author, where one of the texts cannot be
     *     typeset
     */
    Typesetting {}

    @Override
    public void see(Variant variant) {
        typeset.accept(texts(variant));
    }

    private static List<String> texts(Variant variant) {
        var texts = new ArrayList<>(List.of(variant.prompt()));
        for (var question : variant.questions()) {
            texts.add(question.prompt());
            texts.addAll(question.hints());
            question.replies().forEach(r -> texts.add(r.say()));
            question.key().texts().forEach(texts::add);
        }
        return texts;
    }
}
