package nabla.web.practice;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import nabla.problem.Variant;

/**
 * The answers of a posted form. Each has a name of its own, {@code answer-1} and so on, since what
 * is not ticked is not sent; what is sent several times under one name is one answer of several
 * lines. A plain list of {@code answer} is taken as it comes.
 */
final class Posted {
    /** Twice what the engine reads: more than anybody types, and all that is worth keeping. */
    private static final int LONGEST = 10_000;

    private Posted() {}

    static List<String> answers(Context context, Variant variant) {
        var plain = context.formParams("answer");
        var answers = new ArrayList<String>();
        for (int i = 0; i < variant.size(); i++) {
            var lines = context.formParams(Asking.name(i));
            var text =
                    lines.isEmpty() && i < plain.size() ? plain.get(i) : String.join("\n", lines);
            answers.add(shortened(text.replace("\r\n", "\n")));
        }
        return List.copyOf(answers);
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }
}
