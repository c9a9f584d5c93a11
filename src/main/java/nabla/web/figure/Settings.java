package nabla.web.figure;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import nabla.expr.Expr;
import nabla.expr.Parser;
import nabla.expr.Scope;
import nabla.numeric.Compiled;

/** What an author, or the grader, set a figure to: texts by name, read as they are asked for. */
record Settings(Map<String, String> texts) {

    boolean has(String name) {
        return !texts.getOrDefault(name, "").isBlank();
    }

    String text(String name, String otherwise) {
        return has(name) ? texts.getOrDefault(name, "").strip() : otherwise;
    }

    List<String> words(String name, String otherwise) {
        return Arrays.stream(text(name, otherwise).split(",")).map(String::strip).toList();
    }

    Expr formula(String name, List<String> variables) {
        return Parser.read(texts.getOrDefault(name, ""), Scope.of(variables)).expr();
    }

    Compiled function(String name, List<String> variables) {
        return Compiled.of(formula(name, variables), variables);
    }

    double number(String name, double otherwise) {
        return numbers(name, otherwise)[0];
    }

    /** As many numbers as there are defaults; those stand in for what is left out. */
    double[] numbers(String name, double... otherwise) {
        String[] words = texts.getOrDefault(name, "").split(",", -1);
        double[] numbers = otherwise.clone();
        for (int i = 0; i < numbers.length && words.length == numbers.length; i++) {
            if (!words[i].isBlank()) {
                numbers[i] = Double.parseDouble(words[i].strip());
            }
        }
        return numbers;
    }
}
