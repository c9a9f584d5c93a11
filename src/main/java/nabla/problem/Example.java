package nabla.problem;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
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
        var texts =
                variant.size() == 1 && submit.size() > 1
                        ? List.of(String.join("\n", submit))
                        : submit;
        var answers = new ArrayList<>(texts);
        int at = 0;
        for (var question : variant.questions()) {
            if (at < answers.size()) answers.set(at, sent(question.key(), answers.get(at)));
            at += question.key().size();
        }
        return answers;
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
