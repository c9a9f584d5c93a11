package nabla.command;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** One line of {@code diagnose}: what was asked for and an answer in, what is told of it out. */
final class DiagnosedLine {
    private static final ObjectMapper JSON = new ObjectMapper();

    private DiagnosedLine() {}

    static String of(String line) {
        ObjectNode result = JSON.createObjectNode();
        try {
            JsonNode row = JSON.readTree(line);
            result.set("id", row.has("id") ? row.get("id") : JSON.nullNode());
            write(told(row), result);
        } catch (JacksonException e) {
            unreadable("This line is not JSON: " + e.getOriginalMessage(), result);
        } catch (CannotRun e) {
            unreadable(String.valueOf(e.getMessage()), result);
        }
        return JSON.writeValueAsString(result);
    }

    private static Told told(JsonNode row) {
        Asked asked =
                new Asked(
                        needed(row, "f"),
                        names(row.path("by")),
                        text(row.path("kind")),
                        text(row.path("at")),
                        settings(row));
        return Told.of(asked.task(), asked.answer(needed(row, "answer")));
    }

    private static void unreadable(String message, ObjectNode result) {
        result.put("verdict", "unreadable");
        result.putNull("misconception");
        result.putNull("where");
        result.put("message", message);
    }

    static void write(Told told, ObjectNode result) {
        result.put("verdict", told.verdict());
        result.put("misconception", told.misconception());
        result.put("where", told.where());
        result.put("message", told.message());
    }

    private static List<String> names(JsonNode by) {
        if (by instanceof ArrayNode list) {
            return list.valueStream().map(JsonNode::asString).toList();
        }
        return by.isMissingNode() ? List.of("x") : List.of(by.asString().split("\\s*,\\s*"));
    }

    private static Map<String, String> settings(JsonNode row) {
        Map<String, String> settings = new TreeMap<>(Map.of("steps", "1"));
        for (String name : List.of("start", "rate", "steps", "h", "degree", "direction")) {
            String text = text(row.path(name));
            if (text != null) {
                settings.put(name, text);
            }
        }
        return settings;
    }

    private static String needed(JsonNode row, String field) {
        String text = text(row.path(field));
        if (text == null) {
            throw new CannotRun("The line has no \"" + field + "\".");
        }
        return text;
    }

    /** A text or a number; lists are written in brackets. */
    private static @Nullable String text(JsonNode value) {
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        if (value instanceof ArrayNode list) {
            return "["
                    + String.join(
                            ", ", list.valueStream().map(v -> String.valueOf(text(v))).toList())
                    + "]";
        }
        return value.asString();
    }
}
