package nabla.answer.misconception;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Mistakes that another differentiator made on random functions; see {@link DiagnosisReport}. */
class DiagnosesTest {
    @Test
    void mistakesOfSloppyStudentsAreNamed() {
        Marking marking = DiagnosisReport.mistakes(120, 7);
        int right =
                marking.count("right")
                        + marking.count("right: another mistake with the very same answer");
        int missed = marking.count("not diagnosed: no match");
        assertThat(marking.wrong).isEmpty();
        assertThat(right).isGreaterThanOrEqualTo(95 * (right + missed) / 100).isGreaterThan(100);
    }

    @Test
    void mistakesInProceduresAreNamed() {
        Marking marking = DiagnosisReport.procedures(200, 7);
        int right = marking.count("right");
        int missed = marking.count("not diagnosed: no match");
        assertThat(marking.wrong).isEmpty();
        assertThat(right).isGreaterThanOrEqualTo(95 * (right + missed) / 100).isGreaterThan(150);
    }

    @Test
    void otherAnswersAreHardlyEverTakenForAMistake() {
        assertThat(DiagnosisReport.strangers(150, 7)).hasSizeLessThanOrEqualTo(2);
    }
}
