package nabla.problem;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nabla.classroom.Outcome;
import nabla.expr.Expr;

/**
 * An author's test of an item: this, typed by a learner, must have that outcome.
 *
 * @param with the parameters of the variant; those not named are drawn
 * @param submit one text a field; options and lines to be ordered are named as they are written
 * @param line where it stands in the file
 */
public record Example(Map<String, Expr> with, List<String> submit, Outcome expect, int line) {

    /** What is sent for a variant by one who means this. */
    public List<String> answers(Variant variant) {
        var answers = new ArrayList<>(texts(variant));
        int at = 0;
        for (var question : variant.questions()) {
            if (at < answers.size()) answers.set(at, sent(question.key(), answers.get(at)));
            at += question.key().size();
        }
        return answers;
    }

    /** A list for what is one answer of several lines is that answer. */
    private List<String> texts(Variant variant) {
        return isOneOfLines(variant) && submit.size() > 1
                ? List.of(String.join("\n", submit))
                : submit;
    }

    private static boolean isOneOfLines(Variant variant) {
        if (variant.size() != 1) return false;
        return switch (variant.questions().getFirst().key()) {
            case Key.Points _, Key.Choices _, Key.Order _, Key.Working _ -> true;
            case Key.Fields _, Key.Grid _, Key.Iterations _, Key.Choice _ -> false;
        };
    }

    /** How many fields it fills in. */
    public int fields(Variant variant) {
        return texts(variant).size();
    }

    /** A text that should name an option and names none, with those that it could mean. */
    public Optional<String> noOption(Variant variant) {
        var texts = texts(variant);
        int at = 0;
        for (var question : variant.questions()) {
            var options = question.key().options();
            if (!options.isEmpty() && at < texts.size()) {
                for (var text : texts.get(at).split("\n", -1)) {
                    if (index(options, text) >= 0) continue;
                    var known = options.stream().map(Key.Option::source).toList();
                    return Optional.of(
                            "`" + text + "` names no option; " + Spelling.mend(text, known));
                }
            }
            at += question.key().size();
        }
        return Optional.empty();
    }

    private static String sent(Key key, String text) {
        if (key.options().isEmpty()) return text;
        var chosen = Arrays.stream(text.split("\n", -1)).map(t -> index(key.options(), t)).toList();
        // What names no option is sent as it is: a test may try that, too.
        if (chosen.contains(-1)) return text;
        return key instanceof Key.Order(var lines, _)
                ? Key.ranks(lines.size(), chosen)
                : chosen.stream().map(i -> String.valueOf(i + 1)).collect(Collectors.joining("\n"));
    }

    private static int index(List<Key.Option> options, String text) {
        for (int i = 0; i < options.size(); i++) {
            var option = options.get(i);
            if (option.source().equals(text) || option.text().equals(text)) return i;
        }
        return -1;
    }
}
