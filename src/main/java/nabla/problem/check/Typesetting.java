package nabla.problem.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import nabla.problem.Answer;
import nabla.problem.Item;
import nabla.problem.Key;
import nabla.problem.Prompt;
import nabla.problem.Variant;
import org.jspecify.annotations.Nullable;

/** Whether every formula can be typeset; where one cannot, its text is named by its line. */
final class Typesetting implements Trial {
    private final Notes notes;
    private final Item item;
    private final Consumer<List<String>> typeset;

    /** Of a text the first formula is told; in other variants it would be the same again. */
    private final Set<Integer> told = new TreeSet<>();

    /**
     * @param typeset throws, with a message for the author, where one of the texts cannot be
     *     typeset
     */
    Typesetting(Notes notes, Item item, Consumer<List<String>> typeset) {
        this.notes = notes;
        this.item = item;
        this.typeset = typeset;
    }

    @Override
    public void see(Variant variant) {
        demand(variant.prompt(), item.prompt());
        for (var question : variant.questions()) {
            var part = question.part();
            demand(question.prompt(), part.prompt());
            for (int i = 0; i < part.hints().size(); i++)
                demand(question.hints().get(i), part.hints().get(i));
            for (int i = 0; i < part.reactions().size(); i++)
                demand(question.replies().get(i).say(), part.reactions().get(i).say());
            for (var option : question.key().options()) demand(option, part.answer());
            for (var name : names(question.key())) demand(name, item.line());
        }
    }

    /** Options are shown in another order than they are written in, and computed ones nowhere. */
    private void demand(Key.Option option, Answer answer) {
        for (var written : options(answer)) {
            if (!written.text().source().equals(option.source())) continue;
            demand(option.text(), written.text());
            demand(option.say(), written.say());
            return;
        }
        demand(option.say(), item.line());
    }

    private record Written(Prompt text, @Nullable Prompt say) {}

    private static List<Written> options(Answer answer) {
        return switch (answer) {
            case Answer.OfChoice(var options, _) -> worded(options);
            case Answer.OfChoices(var options, _) -> worded(options);
            case Answer.OfOrder(var steps, var distractors) ->
                    Stream.concat(steps.stream(), distractors.stream())
                            .map(line -> new Written(line, null))
                            .toList();
            case Answer.OfExpression _, Answer.OfNumber _, Answer.OfVector _ -> List.of();
            case Answer.OfMatrix _, Answer.OfPoints _, Answer.OfIterations _ -> List.of();
            case Answer.OfWorking _ -> List.of();
        };
    }

    private static List<Written> worded(List<Answer.Option> options) {
        var worded = new ArrayList<Written>();
        for (var option : options) {
            if (option.content() instanceof Answer.Worded(var text))
                worded.add(new Written(text, option.say()));
        }
        return worded;
    }

    /** What stands before fields, rows and columns. */
    private static List<String> names(Key key) {
        var names = new ArrayList<String>();
        key.entries().forEach(field -> names.add(field.label()));
        if (key instanceof Key.Grid grid) {
            names.addAll(grid.rows());
            names.addAll(grid.columns());
        }
        return names;
    }

    private void demand(String text, @Nullable Prompt prompt) {
        demand(text, prompt == null ? item.line() : prompt.line());
    }

    private void demand(String text, int line) {
        if (text.isEmpty() || told.contains(line)) return;
        try {
            typeset.accept(List.of(text));
        } catch (RuntimeException e) {
            told.add(line);
            notes.say(line, String.valueOf(e.getMessage()));
        }
    }
}
