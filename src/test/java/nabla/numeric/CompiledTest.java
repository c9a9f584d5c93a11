package nabla.numeric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import nabla.Specification;
import nabla.calculus.Derivative;
import nabla.expr.Expr;
import nabla.expr.Function;
import nabla.expr.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class CompiledTest {
    private static final double[] PLACES = {
        -7.3, -2.25, -1.4, -0.6, -0.05, 0.07, 0.4, 0.85, 1.3, 2.6, 9.1
    };

    static Stream<List<String>> evaluation() {
        return Specification.rows(CompiledTest.class, "evaluation.txt");
    }

    static Stream<List<String>> gradient() {
        return Specification.rows(CompiledTest.class, "gradient.txt");
    }

    @ParameterizedTest
    @MethodSource
    void evaluation(List<String> row) {
        Compiled f = Compiled.of(Parser.parse(row.get(0)), List.of("x", "y"));
        double[] point = Cells.numbers(row.get(1));
        double expected = Double.parseDouble(row.get(2));
        double value = f.at(point[0], point.length > 1 ? point[1] : 0);
        if (Double.isFinite(expected)) {
            assertThat(value).isCloseTo(expected, near(expected));
        } else {
            assertThat(value).isEqualTo(Double.valueOf(expected));
        }
    }

    @ParameterizedTest
    @MethodSource
    void gradient(List<String> row) {
        Compiled f = Compiled.of(Parser.parse(row.get(0)), List.of("x", "y"));
        double[] expected = Cells.numbers(row.get(2));
        double[] gradient = f.gradient(Cells.numbers(row.get(1)));
        assertThat(gradient).containsExactly(expected, within(1e-12));
    }

    /**
     * Every function of one variable: the tape, dual numbers, the symbolic derivative and
     * differences agree.
     */
    @ParameterizedTest
    @EnumSource(Function.class)
    void everyFunctionHasItsSlope(Function f) {
        Expr call = call(f, Parser.parse("x"));
        int defined = 0;
        for (double x : f == Function.FACTORIAL ? new double[] {0, 1, 5, 170} : PLACES) {
            Compiled compiled = Compiled.of(call, List.of("x"));
            if (Double.isNaN(compiled.at(x))) {
                continue;
            }
            defined++;
            if (f == Function.FACTORIAL) {
                assertThat(compiled.gradient(x)[0]).isNaN();
                continue;
            }
            double slope = compiled.gradient(x)[0];
            double estimate = FiniteDifferences.Scheme.CENTRAL.slope(compiled::at, x, 1e-5);
            assertThat(slope)
                    .as("slope of %s at %s", call, x)
                    .isCloseTo(estimate, within(1e-6 * (1 + Math.abs(slope))));
            double written = Compiled.of(Derivative.of(call, "x"), List.of("x")).at(x);
            assertThat(slope)
                    .as("written slope of %s at %s", call, x)
                    .isCloseTo(written, near(written));
            Dual dual = Dual.evaluate(call, List.of("x"), x);
            assertThat(dual.value()).isEqualTo(compiled.at(x));
            assertThat(dual.slope(0)).isCloseTo(slope, near(slope));
        }
        assertThat(defined).as("places where %s is defined", f).isGreaterThan(2);
    }

    /**
     * Random expressions of two variables: both modes and differences agree wherever all is smooth.
     */
    @Test
    void forwardAndReverseAgree() {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(20);
        List<String> variables = List.of("x", "y");
        int compared = 0;
        for (int i = 0; i < 3000; i++) {
            Expr e = random(random, 4);
            double[] point = {random.nextDouble(-2, 2), random.nextDouble(-2, 2)};
            Compiled compiled = Compiled.of(e, variables);
            double[] reverse = compiled.gradient(point);
            Dual forward = Dual.evaluate(e, variables, point);
            double value = compiled.at(point);
            if (!Double.isFinite(value)) {
                assertThat(forward.value()).as("%s", e).isEqualTo(Double.valueOf(value));
                continue;
            }
            assertThat(forward.value()).as("%s", e).isCloseTo(value, near(value));
            if (DoubleStream.of(reverse).allMatch(Double::isFinite)) {
                compared++;
                assertThat(forward.slope(0)).as("%s", e).isCloseTo(reverse[0], near(reverse[0]));
                assertThat(forward.slope(1)).as("%s", e).isCloseTo(reverse[1], near(reverse[1]));
            }
        }
        assertThat(compared).isGreaterThan(1500);
    }

    @Test
    void aVectorHasNoSingleValue() {
        assertThatThrownBy(() -> Compiled.of(Parser.parse("[x, y]"), List.of("x", "y")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anUnknownVariableIsNamed() {
        assertThatThrownBy(() -> Compiled.of(Parser.parse("x + z"), List.of("x")))
                .hasMessage("z is not one of the variables [x]");
    }

    @Test
    void equalPartsAreCalculatedOnce() {
        assertThat(Compiled.of(Parser.parse("sin(x^2) + cos(x^2)"), List.of("x")).operations())
                .isEqualTo(5);
    }

    private static Expr call(Function f, Expr x) {
        return switch (f) {
            case LOG, ROOT -> Expr.call(f, x, Parser.parse("3"));
            case MAX, MIN -> Expr.call(f, x, Parser.parse("x^2"));
            default -> Expr.call(f, x);
        };
    }

    private static Expr random(RandomGenerator random, int depth) {
        if (depth == 0) {
            return List.of(Parser.parse("x"), Parser.parse("y"), Expr.num(random.nextInt(1, 5)))
                    .get(random.nextInt(3));
        }
        Expr a = random(random, depth - 1);
        Expr b = random(random, random.nextInt(depth));
        Function[] functions = Function.values();
        Function f = functions[random.nextInt(functions.length)];
        return switch (random.nextInt(7)) {
            case 0 -> a.plus(b);
            case 1 -> a.minus(b);
            case 2 -> a.times(b);
            case 3 -> a.over(b.pow(2).plus(Expr.Num.ONE));
            case 4 -> a.pow(random.nextInt(-2, 4));
            case 5 -> a.negate();
            default -> f == Function.FACTORIAL ? a : call(f, a.substitute(Map.of("x", b)));
        };
    }

    private static org.assertj.core.data.Offset<Double> near(double value) {
        return within(1e-9 * (1 + Math.abs(value)));
    }
}
