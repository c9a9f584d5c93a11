package nabla.problem.solution;

import java.nio.file.Path;
import nabla.problem.Seed;
import nabla.problem.reader.ProblemLibrary;

/**
 * Prints the solution and hints of each item of a set, to be read by a person. Arguments: course,
 * set, seed.
 */
final class PrintCourse {
    private PrintCourse() {}

    public static void main(String[] args) {
        var library =
                new ProblemLibrary(
                        Path.of(System.getProperty("nabla.home", "."), "problem-sets"),
                        System.err::println);
        for (var item : library.find(args[0], args[1]).orElseThrow().items()) {
            var variant = item.variant(new Seed(Long.parseLong(args[2])));
            var plain = new PlainSolution(Written.text(variant.isInDecimals()));
            System.out.println("== " + item.id() + ": " + variant.prompt());
            for (var solution : Solution.of(variant)) {
                plain.lines(solution).forEach(System.out::println);
                plain.hints(solution).forEach(h -> System.out.println("Hint: " + h));
            }
        }
    }
}
