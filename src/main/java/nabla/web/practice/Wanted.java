package nabla.web.practice;

import java.util.List;
import nabla.problem.Answer;
import nabla.problem.Computation;
import nabla.problem.Key;
import nabla.problem.Question;

/**
 * What is to be written where something is still empty.
 *
 * @param kind which sentence asks for it
 * @param example how it is written; empty where the sentence says it
 */
public record Wanted(String kind, String example) {

    /** In a field of a question. */
    static Wanted in(Question question, Key.Field field, List<String> variables) {
        return switch (question.key()) {
            case Key.Grid _, Key.Iterations _ -> new Wanted("cell", "");
            case Key.Fields _ when field.tolerance() != null -> new Wanted("decimal", "");
            case Key.Fields _ when isNumber(question, field) -> new Wanted("number", "");
            default -> new Wanted("formula", formula(variables));
        };
    }

    /** Of a question as a whole. */
    static Wanted of(Question question, List<String> variables) {
        return switch (question.key()) {
            case Key.Fields(var fields) when fields.size() == 1 ->
                    in(question, fields.getFirst(), variables);
            case Key.Fields(var fields) ->
                    new Wanted("vector", vector(question, fields, variables));
            case Key.Grid _ -> new Wanted("matrix", "[[1, 2], [3, 4]]");
            case Key.Iterations _ -> new Wanted("iterations", "");
            case Key.Working _ -> new Wanted("working", "");
            case Key.Points(var names, _, _, _) when names.size() == 1 ->
                    new Wanted("numbers", names.getFirst() + " = 2");
            case Key.Points _ -> new Wanted("points", "(1, 2)");
            case Key.Choice _ -> new Wanted("choice", "");
            case Key.Choices _ -> new Wanted("choices", "");
            case Key.Order _ -> new Wanted("order", "");
        };
    }

    /** By how it is asked for: that a derivative is constant is not to be told. */
    private static boolean isNumber(Question question, Key.Field field) {
        return question.part().answer() instanceof Answer.OfNumber
                || field.origin().computation() instanceof Computation.Evaluation
                || field.origin().computation() instanceof Computation.Descending;
    }

    private static String vector(
            Question question, List<Key.Field> fields, List<String> variables) {
        var numbers = fields.stream().allMatch(f -> isNumber(question, f));
        var names = numbers || variables.isEmpty() ? List.of("") : variables;
        var components = new StringBuilder();
        for (int i = 0; i < fields.size(); i++) {
            components.append(i == 0 ? "[" : ", ").append(i + 2);
            components.append(names.get(i % names.size()));
        }
        return components + "]";
    }

    private static String formula(List<String> variables) {
        return switch (variables.size()) {
            case 0 -> "2/3";
            case 1 -> "2" + variables.getFirst() + " + 1";
            default -> "2" + variables.getFirst() + " + " + variables.get(1);
        };
    }
}
