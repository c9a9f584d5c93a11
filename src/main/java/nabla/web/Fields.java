package nabla.web;

import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What somebody wrote into a form, and what is wrong with it, by the field's name. */
public class Fields {
    private final Context context;
    private final Map<String, String> flaws = new LinkedHashMap<>();

    public Fields(Context context) {
        this.context = context;
    }

    /** As it was typed; empty where there is no such field. */
    public final String text(String field) {
        return Optional.ofNullable(context.formParam(field)).orElse("");
    }

    public final List<String> all(String field) {
        return context.formParams(field);
    }

    public final boolean ticked(String field) {
        return context.formParam(field) != null;
    }

    /**
     * One line with single spaces and nothing invisible, of at most so many characters.
     *
     * @param missing what to say where nothing is written; empty where it may be left out
     */
    public final String line(String field, int longest, String missing) {
        var line = tidy(text(field));
        if (line.isEmpty() && !missing.isEmpty()) {
            flaw(field, missing);
        } else if (line.length() > longest) {
            flaw(field, "Write at most " + longest + " characters here.");
        }
        return line;
    }

    /** With single spaces, and without what nobody sees. */
    public static String tidy(String text) {
        return text.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Cs}&&[^\\s]]", "")
                .strip()
                .replaceAll("\\s+", " ");
    }

    /** Says what is wrong with a field; only the first thing is kept. */
    public final void flaw(String field, String words) {
        flaws.putIfAbsent(field, words);
    }

    public final boolean isSound() {
        return flaws.isEmpty();
    }

    public final Map<String, String> flaws() {
        return flaws;
    }
}
