package nabla.corpus;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nabla.answer.Assumptions;
import nabla.answer.Equivalence;
import nabla.answer.Verdict;
import nabla.calculus.Derivative;
import nabla.calculus.NotDifferentiable;
import nabla.expr.Expr;
import nabla.expr.Parser;
import nabla.expr.Plain;
import nabla.expr.Scope;
import nabla.expr.SyntaxError;
import nabla.numeric.Compiled;
import tools.jackson.databind.JsonNode;

/** One case of a corpus. */
record Row(JsonNode json) {

    String id() {
        return json.path("id").asString();
    }

    String kind() {
        return json.path("kind").asString();
    }

    /** The tags; a rule of the peer's own that need not be ours is one more. */
    List<String> tags() {
        List<String> tags =
                new java.util.ArrayList<>(
                        json.path("tags").valueStream().map(JsonNode::asString).toList());
        if (json.path("peer_convention").asBoolean(false)) {
            tags.add("peer-convention");
        }
        return tags;
    }

    /** Everything from text to verdict; the unit that is timed. */
    Outcome judge() {
        return switch (kind()) {
            case "equiv" -> compared(text("student"), text("teacher"), json.path("expect"));
            case "diff" -> derived();
            case "eval" -> evaluated();
            case "parse" -> accepted();
            default -> throw new IllegalArgumentException("unknown kind in " + id());
        };
    }

    private Outcome compared(String student, String teacher, JsonNode expect) {
        boolean equal = expect.asBoolean();
        try {
            Verdict verdict = Equivalence.compare(read(student), read(teacher), assumptions());
            return switch (verdict) {
                case Verdict.Equivalent(var ground, var reason) ->
                        new Outcome(
                                equal ? Outcome.Kind.RIGHT : Outcome.Kind.FALSE_ACCEPT,
                                ground.name(),
                                reason);
                case Verdict.Different(var reason, _) ->
                        new Outcome(
                                equal ? Outcome.Kind.FALSE_REJECT : Outcome.Kind.RIGHT,
                                "WITNESS",
                                reason);
                case Verdict.Undecided(var reason) ->
                        new Outcome(Outcome.Kind.UNDECIDED, "NONE", reason);
            };
        } catch (SyntaxError e) {
            return new Outcome(Outcome.Kind.UNREADABLE, "NONE", e.message());
        }
    }

    private Outcome derived() {
        try {
            Expr derivative = Derivative.of(read(text("student")), text("option"));
            return judged(derivative, read(text("expect")));
        } catch (SyntaxError e) {
            return new Outcome(Outcome.Kind.UNREADABLE, "NONE", e.message());
        } catch (NotDifferentiable e) {
            return new Outcome(Outcome.Kind.FALSE_REJECT, "NONE", String.valueOf(e.getMessage()));
        }
    }

    /** The value of the student's expression against the teacher's, within the tolerance. */
    private Outcome evaluated() {
        try {
            Map<String, Expr> values = new LinkedHashMap<>();
            json.path("option")
                    .path("values")
                    .propertyStream()
                    .forEach(v -> values.put(v.getKey(), read(v.getValue().asString())));
            Expr student = read(text("student")).substitute(values);
            Expr teacher = read(text("teacher"));
            Outcome exact = judged(student, teacher);
            return exact.kind() == Outcome.Kind.RIGHT || !isNear(student, teacher)
                    ? exact
                    : new Outcome(Outcome.Kind.RIGHT, "TOLERANCE", "");
        } catch (SyntaxError e) {
            return new Outcome(Outcome.Kind.UNREADABLE, "NONE", e.message());
        }
    }

    private boolean isNear(Expr student, Expr teacher) {
        if (student instanceof Expr.Vector || !student.variables().isEmpty()) {
            return false;
        }
        double value = Compiled.of(student, List.of()).at();
        double wanted = Compiled.of(teacher, List.of()).at();
        double tolerance = Double.parseDouble(json.path("option").path("tol").asString("1e-9"));
        boolean relative = json.path("option").path("tol_type").asString("").equals("relative");
        return Math.abs(value - wanted) <= tolerance * (relative ? Math.abs(wanted) : 1);
    }

    /** Whether the raw text is read; and where a teacher's reading is given, read as that. */
    private Outcome accepted() {
        boolean wanted = text("expect").equals("accept");
        try {
            Expr read = read(text("student_raw"));
            if (!wanted) {
                return new Outcome(
                        Outcome.Kind.FALSE_ACCEPT, "NONE", "read as " + Plain.print(read));
            }
            return json.has("teacher") ? judged(read, read(text("teacher"))) : Outcome.RIGHT;
        } catch (SyntaxError e) {
            return wanted
                    ? new Outcome(Outcome.Kind.UNREADABLE, "NONE", e.message())
                    : Outcome.RIGHT;
        }
    }

    private Outcome judged(Expr found, Expr wanted) {
        return switch (Equivalence.compare(found, wanted, assumptions())) {
            case Verdict.Equivalent(var ground, var reason) ->
                    new Outcome(Outcome.Kind.RIGHT, ground.name(), reason);
            case Verdict.Different(var reason, _) ->
                    new Outcome(
                            Outcome.Kind.FALSE_REJECT,
                            "WITNESS",
                            Plain.print(found) + ": " + reason);
            case Verdict.Undecided(var reason) ->
                    new Outcome(Outcome.Kind.UNDECIDED, "NONE", reason);
        };
    }

    private Expr read(String text) {
        List<String> names = json.path("variables").valueStream().map(JsonNode::asString).toList();
        return Parser.read(text, names.isEmpty() ? Scope.OPEN : Scope.of(names)).expr();
    }

    private Assumptions assumptions() {
        Map<String, String> conditions = new LinkedHashMap<>();
        json.path("assume")
                .propertyStream()
                .forEach(e -> conditions.put(e.getKey(), e.getValue().asString()));
        return conditions.isEmpty() ? Assumptions.NONE : Assumptions.of(conditions);
    }

    private String text(String field) {
        return json.path(field).asString("");
    }
}
