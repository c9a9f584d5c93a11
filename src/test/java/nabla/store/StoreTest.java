package nabla.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import nabla.classroom.Attempt;
import nabla.classroom.Learner;
import nabla.classroom.Outcome;
import nabla.classroom.Progress;
import nabla.classroom.Sent;
import nabla.classroom.Submission;
import nabla.classroom.Token;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Server.class)
class StoreTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private final Database database;
    private final Token token;
    private final Learner ada;
    private final Attempt attempt;

    StoreTest(Server server, @TempDir Path folder) {
        // A clock that stands still, so that nothing may lean on time passing between two rows.
        database = server.open(folder, InstantSource.fixed(NOON));
        token = Token.fresh(new SecureRandom());
        ada = database.learners().welcome(token);
        attempt = database.attempts().practice(ada, "calculus", "derivative");
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void aLearnerIsKnownByTheTokenAlone() {
        assertThat(database.learners().find(token)).contains(ada);
        assertThat(database.learners().find(Token.fresh(new SecureRandom()))).isEmpty();
    }

    @Test
    void practiceStaysOneAttemptForEachLearnerAndSet() {
        assertThat(attempt.started()).isEqualTo(NOON);
        assertThat(database.attempts().practice(ada, "calculus", "derivative")).isEqualTo(attempt);
        assertThat(database.attempts().findPractice(ada, "calculus", "derivative"))
                .contains(attempt);
        assertThat(database.attempts().findPractice(ada, "calculus", "descent")).isEmpty();
        Learner emmy = database.learners().welcome(Token.fresh(new SecureRandom()));
        assertThat(database.attempts().practice(emmy, "calculus", "derivative"))
                .isNotEqualTo(attempt);
    }

    @Test
    void theVariantIsTheOneTakenUpLast() {
        assertThat(database.attempts().seed(attempt, "slope")).isEmpty();
        database.attempts().take(attempt, "slope", 7);
        database.attempts().take(attempt, "slope", Long.MIN_VALUE);
        database.attempts().take(attempt, "limit", 3);
        assertThat(database.attempts().seed(attempt, "slope")).hasValue(Long.MIN_VALUE);
        assertThat(database.attempts().seed(attempt, "limit")).hasValue(3);
    }

    @Test
    void submissionsComeBackAsTheyWereTypedAndInOrder() {
        List<Submission> sent =
                List.of(
                        sent("slope", Outcome.UNREADABLE, 0, "2x +"),
                        sent("slope", Outcome.INCORRECT, 0.5, "2x", "σ(x)·½ 🙂"),
                        sent(
                                "slope",
                                Outcome.CORRECT,
                                1,
                                "",
                                " \u0000\t\"'; drop table learner; --\ud83d",
                                "<b>x</b>"));
        sent.forEach(submission -> database.submissions().add(attempt, submission));
        assertThat(database.submissions().list(attempt, "slope")).isEqualTo(sent);
        assertThat(database.submissions().list(attempt, "limit")).isEmpty();
    }

    @Test
    void aLongAnswerIsKeptWhole() {
        Submission longest = sent("slope", Outcome.UNREADABLE, 0, "(".repeat(10_000));
        database.submissions().add(attempt, longest);
        assertThat(database.submissions().list(attempt, "slope")).containsExactly(longest);
    }

    @Test
    void progressCountsOnlyWhatWasJudged() {
        assertThat(database.submissions().progress(attempt)).isEqualTo(Progress.NONE);
        database.submissions().add(attempt, sent("slope", Outcome.INCORRECT, 0.5, "2x"));
        database.submissions().add(attempt, sent("slope", Outcome.CORRECT, 1, "2x + 1"));
        database.submissions().add(attempt, sent("slope", Outcome.INCORRECT, 0, "3"));
        database.submissions().add(attempt, sent("slope", Outcome.UNREADABLE, 0, "3 +"));
        database.submissions().add(attempt, sent("limit", Outcome.INCORRECT, 0.25, "0"));
        database.submissions().add(attempt, sent("signs", Outcome.UNDECIDED, 0, "x^x^x"));
        Progress progress = database.submissions().progress(attempt);
        assertThat(progress.of("slope"))
                .contains(new Progress.State(true, Outcome.INCORRECT, 1, 3));
        assertThat(progress.of("limit"))
                .contains(new Progress.State(false, Outcome.INCORRECT, 0.25, 1));
        assertThat(progress.of("signs")).isEmpty();
        assertThat(progress.done()).isEqualTo(1);
    }

    @Test
    void aCoursesHistoryIsTheLearnersOwnInAllItsSets() {
        Attempt descent = database.attempts().practice(ada, "calculus", "descent");
        Attempt elsewhere = database.attempts().practice(ada, "algebra", "roots");
        Learner emmy = database.learners().welcome(Token.fresh(new SecureRandom()));
        Attempt hers = database.attempts().practice(emmy, "calculus", "descent");
        Submission assisted =
                new Submission("slope", 1, List.of("2x"), Outcome.CORRECT, 1, true, NOON);
        database.submissions().add(descent, assisted);
        database.submissions().add(attempt, sent("slope", Outcome.CORRECT, 1, "2x"));
        database.submissions().add(elsewhere, sent("root", Outcome.CORRECT, 1, "2"));
        database.submissions().add(hers, sent("slope", Outcome.CORRECT, 1, "2x"));
        assertThat(database.submissions().ofCourse(ada, "calculus"))
                .containsExactly(
                        new Sent("descent", assisted),
                        new Sent("derivative", sent("slope", Outcome.CORRECT, 1, "2x")));
    }

    @Test
    void manyWritersLoseNothing() {
        List<String> answers = IntStream.range(0, 100).mapToObj(i -> "x + " + i).toList();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            answers.forEach(answer -> threads.execute(() -> addToGradient(answer)));
        }
        Attempt shared = database.attempts().practice(ada, "calculus", "gradient");
        assertThat(database.submissions().list(shared, "slope"))
                .extracting(submission -> submission.answers().getFirst())
                .containsExactlyInAnyOrderElementsOf(answers);
    }

    private void addToGradient(String answer) {
        Attempt shared = database.attempts().practice(ada, "calculus", "gradient");
        database.submissions().add(shared, sent("slope", Outcome.CORRECT, 1, answer));
    }

    private static Submission sent(String item, Outcome outcome, double score, String... answers) {
        return new Submission(item, 42, List.of(answers), outcome, score, false, NOON);
    }
}
