package nabla.problem.solution;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nabla.Specification;
import nabla.answer.Equivalence;
import nabla.answer.Verdict;
import nabla.problem.Item;
import nabla.problem.Key;
import nabla.problem.ProblemSet;
import nabla.problem.Seed;
import nabla.problem.reader.ProblemLibrary;
import nabla.problem.reader.SetReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code solutions.txt}: whole solutions and their hints, to the letter. */
class SolutionsTest {
    private static final ProblemSet SET =
            SetReader.read(
                    "course",
                    "solutions",
                    "solutions.yaml",
                    Specification.text(SolutionsTest.class, "solutions.yaml"));

    private static final int FUNCTIONS = 60;

    /** Longer than a person would bear. */
    private static final int MOST_LINES = 30;

    static Stream<Item> items() {
        return SET.items().stream();
    }

    @Test
    void everyItemIsSoundAndHasItsSolution() {
        assertThat(SET.entries()).hasSameSizeAs(SET.items());
        assertThat(blocks()).hasSameSizeAs(SET.items());
    }

    @ParameterizedTest
    @MethodSource("items")
    void tells(Item item) {
        assertThat(blocks()).contains(told(item));
    }

    static IntStream functions() {
        return IntStream.range(0, FUNCTIONS);
    }

    /** Every line follows from the one before, the last is the key, and no hint gives it away. */
    @ParameterizedTest
    @MethodSource("functions")
    void everyLineFollows(int i) {
        var check = Check.of(new RandomFunctions(i).next(1 + i % 5));
        assertThat(check.wrong()).isEmpty();
        assertThat(check.lines()).isLessThanOrEqualTo(MOST_LINES);
    }

    /** Whatever is drawn in the course's own sets. */
    @ParameterizedTest
    @MethodSource("courseItems")
    void noHintHoldsTheKey(Item item) {
        for (int seed = 1; seed <= 8; seed++) {
            var variant = item.variant(new Seed(seed));
            for (var question : variant.questions()) {
                var keys = question.key().entries().stream().map(Key.Field::value).toList();
                var told =
                        Solution.of(variant, question).hints().stream()
                                .flatMap(List::stream)
                                .flatMap(Sentence::maths)
                                .filter(m -> m instanceof Maths.Value || m instanceof Maths.Rounded)
                                .map(Maths::meaning)
                                .toList();
                for (var key : keys) {
                    var inProblem = item.prompt().names().stream().map(variant.known()::get);
                    if (inProblem.anyMatch(key::equals)) continue;
                    assertThat(told)
                            .noneMatch(
                                    e -> Equivalence.compare(e, key) instanceof Verdict.Equivalent);
                }
            }
        }
    }

    static Stream<Item> courseItems() {
        var sets =
                new ProblemLibrary(
                        Path.of(System.getProperty("nabla.home", "."), "problem-sets"), _ -> {});
        return Stream.of("derivative", "gradient-descent")
                .flatMap(s -> sets.find("calculus-for-machine-learning", s).stream())
                .flatMap(s -> s.items().stream());
    }

    @Test
    void everyPhraseHasItsWords() {
        assertThat(Arrays.stream(Phrase.values()))
                .allSatisfy(p -> assertThat(p.words()).isNotBlank());
    }

    /** What is written between two lines of the file that begin with {@code == }. */
    private static List<String> blocks() {
        var blocks = new ArrayList<String>();
        for (var block :
                Specification.text(SolutionsTest.class, "solutions.txt").split("(?m)^== ")) {
            if (!block.startsWith("#")) blocks.add("== " + block.strip());
        }
        return blocks;
    }

    /** Prints the file anew; read what has changed before you keep it. */
    public static void main(String[] args) {
        System.out.println("# Whole solutions of the items in solutions.yaml, and their hints.");
        items().forEach(item -> System.out.println("\n" + told(item)));
    }

    private static String told(Item item) {
        var variant = item.variant(new Seed(1));
        var plain = new PlainSolution(Written.text(variant.isInDecimals()));
        return "== "
                + item.id()
                + "\n"
                + Solution.of(variant).stream()
                        .map(
                                solution ->
                                        Stream.concat(
                                                        plain.lines(solution).stream(),
                                                        hints(plain.hints(solution)))
                                                .collect(Collectors.joining("\n")))
                        .collect(Collectors.joining("\n"));
    }

    private static Stream<String> hints(List<String> hints) {
        return IntStream.range(0, hints.size())
                .mapToObj(i -> "Hint " + (i + 1) + ": " + hints.get(i));
    }
}
