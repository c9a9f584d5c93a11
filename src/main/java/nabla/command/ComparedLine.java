package nabla.command;

import java.util.LinkedHashMap;
import java.util.Map;
import nabla.answer.Assumptions;
import nabla.answer.Equivalence;
import nabla.answer.Verdict;
import nabla.answer.Witness;
import nabla.expr.Expr;
import nabla.expr.Limits;
import nabla.expr.Parser;
import nabla.expr.Scope;
import nabla.expr.SyntaxError;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One line of {@code compare}: a JSON object with an answer and a key in, the verdict as a JSON
 * object out.
 */
final class ComparedLine {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Lists within lists: a matrix has two. */
    private static final int DEPTH = 4;

    private ComparedLine() {}

    static String of(String line) {
        long start = System.nanoTime();
        ObjectNode result = JSON.createObjectNode();
        result.putNull("id");
        try {
            JsonNode row = object(line);
            result.set("id", row.has("id") ? row.get("id") : JSON.nullNode());
            judge(row, result);
        } catch (SyntaxError e) {
            unreadable(result, e.message(), e.start(), e.end());
        } catch (RuntimeException | StackOverflowError e) {
            result.put("verdict", "undecided");
            result.put("reason", "The comparison failed, which is a mistake of ours: " + e + ".");
        }
        result.put("micros", (System.nanoTime() - start) / 1000);
        return JSON.writeValueAsString(result);
    }

    private static JsonNode object(String line) {
        if (line.length() > Lines.LONGEST) {
            throw wrong("A line has at most " + Lines.LONGEST + " characters.", line);
        }
        JsonNode row;
        try {
            row = JSON.readTree(line);
        } catch (JacksonException e) {
            throw wrong("This line is not JSON: " + e.getOriginalMessage(), line);
        }
        if (!row.isObject()) {
            throw wrong("A line must be a JSON object with \"answer\" and \"key\".", line);
        }
        return row;
    }

    private static SyntaxError wrong(String message, String where) {
        return new SyntaxError(message, 0, where.length(), null);
    }

    private static void judge(JsonNode row, ObjectNode result) {
        Scope declared = scope(row.path("variables"));
        Expr key;
        try {
            key = read(row, "key", declared);
        } catch (SyntaxError e) {
            unreadable(result, "The key cannot be read: " + e.message(), e.start(), e.end());
            return;
        }
        Expr answer = read(row, "answer", declared);
        report(Equivalence.compare(answer, key, assumptions(row.path("assume"))), result);
    }

    private static Scope scope(JsonNode variables) {
        if (variables.isMissingNode() || variables.isNull()) {
            return Scope.OPEN;
        }
        if (!(variables instanceof ArrayNode names)
                || !names.valueStream().allMatch(JsonNode::isString)) {
            throw wrong(
                    "\"variables\" must be a list of names, as in [\"x\", \"y\"].",
                    variables.toString());
        }
        return names.isEmpty()
                ? Scope.OPEN
                : Scope.of(names.valueStream().map(JsonNode::asString).toList());
    }

    private static Expr read(JsonNode row, String field, Scope scope) {
        JsonNode value = row.path(field);
        if (value.isMissingNode() || value.isNull()) {
            throw new SyntaxError("The line has no \"" + field + "\".", 0, 0, null);
        }
        return expression(value, scope, field, 0);
    }

    /** A text, a number, or a list of these. */
    private static Expr expression(JsonNode value, Scope scope, String field, int depth) {
        if (value instanceof ArrayNode list) {
            if (list.size() > Limits.COMPONENTS || depth == DEPTH) {
                throw wrong(
                        "\"" + field + "\" has too many components, or lists within lists.", field);
            }
            return new Expr.Vector(
                    list.valueStream().map(v -> expression(v, scope, field, depth + 1)).toList());
        }
        if (!value.isString() && !value.isNumber()) {
            throw wrong(
                    "\"" + field + "\" must be a text, a number, or a list of these.",
                    value.toString());
        }
        return Parser.read(value.asString(), scope).expr();
    }

    private static Assumptions assumptions(JsonNode assume) {
        if (assume.isMissingNode() || assume.isNull()) {
            return Assumptions.NONE;
        }
        if (!assume.isObject() || !assume.valueStream().allMatch(JsonNode::isString)) {
            throw wrong(
                    "\"assume\" must be an object of conditions, as in {\"a\": \"a > 0\"}.",
                    assume.toString());
        }
        Map<String, String> conditions = new LinkedHashMap<>();
        assume.propertyStream().forEach(e -> conditions.put(e.getKey(), e.getValue().asString()));
        return Assumptions.of(conditions);
    }

    private static void report(Verdict verdict, ObjectNode result) {
        switch (verdict) {
            case Verdict.Equivalent _ -> result.put("verdict", "equivalent");
            case Verdict.Different _ -> result.put("verdict", "different");
            case Verdict.Undecided _ -> result.put("verdict", "undecided");
        }
        result.put("reason", verdict.reason());
        if (verdict instanceof Verdict.Different(_, Witness witness)) {
            ObjectNode point = result.putObject("witness");
            witness.point().forEach((name, value) -> point.put(name, value.toString()));
        }
    }

    private static void unreadable(ObjectNode result, String message, int start, int end) {
        result.put("verdict", "unreadable");
        result.put("reason", message);
        ObjectNode error = result.putObject("error");
        error.put("message", message);
        error.put("start", start);
        error.put("end", end);
    }
}
