package nabla.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import nabla.lesson.FigureKind;
import nabla.web.figure.Still;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StillTest {

    @Test
    void aTangentTouchesAndASecantCuts() {
        String svg =
                Still.of(FigureKind.SECANT_TANGENT, Map.of("function", "x^2", "x", "0", "h", "1"))
                        .svg();
        assertThat(svg)
                .contains("still-function", "still-secant", "still-tangent")
                .contains("role=\"img\"");
    }

    /** η = 0.25 on x² halves the distance: 2, 1, 1/2, 1/4. */
    @Test
    void aDescentShowsEveryStep() {
        Map<String, String> settings =
                Map.of("function", "x^2", "start", "2", "rate", "0.25", "steps", "3");
        String svg = Still.of(FigureKind.DESCENT_LINE, settings).svg();
        assertThat(svg.split("still-step", -1)).hasSize(1 + 4);
    }

    @Test
    void levelCurvesStayWithinTheWindow() {
        String svg =
                Still.of(
                                FigureKind.DESCENT_MAP,
                                Map.of("function", "x^2 + 4*y^2", "window", "-4, 4, -2, 2"))
                        .svg();
        assertThat(svg).contains("still-level").doesNotContain("NaN").doesNotContain("Infinity");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"1/x", "ln(x)", "tan(x)", "9^9^9^9", "sqrt(-1)", "7", "x^200", "abs(x)"})
    void anyFunctionDrawsWithoutHarm(String function) {
        for (FigureKind kind : FigureKind.values()) {
            String svg =
                    Still.of(
                                    kind,
                                    Map.of(
                                            "function",
                                            function,
                                            "own",
                                            "1",
                                            "gradient",
                                            "x",
                                            "claim",
                                            "x",
                                            "rate",
                                            "3",
                                            "h",
                                            "0",
                                            "x",
                                            "0"))
                            .svg();
            assertThat(svg).startsWith("<svg").doesNotContain("Infinity", "NaN");
        }
    }

    @Test
    void whatCannotBeReadIsNotDrawn() {
        assertThat(Still.of(FigureKind.DESCENT_LINE, Map.of("function", "x^")).svg()).isEmpty();
        assertThat(Still.of(FigureKind.DESCENT_LINE, Map.of("function", "x", "rate", "fast")).svg())
                .isEmpty();
    }
}
