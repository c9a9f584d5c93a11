package nabla.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nabla.classroom.Attempt;
import nabla.classroom.Outcome;
import nabla.classroom.Progress;
import nabla.classroom.Submission;
import nabla.classroom.Submissions;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Submissions, their answers written as a JSON array. */
record StoredSubmissions(Jdbi jdbi, Ids ids) implements Submissions {

    /** In ASCII, since PostgreSQL's text holds neither the character 0 nor half a surrogate pair, and learners send both. */
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private static final TypeReference<List<String>> ANSWERS = new TypeReference<>() {};

    @Override
    public void add(Attempt attempt, Submission sent) {
        jdbi.useHandle(handle -> handle.execute(
                """
                insert into submission (id, attempt_id, item, seed, answers, outcome, score, submitted_at)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                """,
                ids.next(),
                attempt.id(),
                sent.item(),
                sent.seed(),
                JSON.writeValueAsString(sent.answers()),
                sent.outcome().name(),
                sent.score(),
                sent.at().toEpochMilli()));
    }

    @Override
    public List<Submission> list(Attempt attempt, String item) {
        return jdbi.withHandle(handle -> handle.select(
                        "select * from submission where attempt_id = ? and item = ? order by id", attempt.id(), item)
                .map((row, _) -> submission(row))
                .list());
    }

    @Override
    public Progress progress(Attempt attempt) {
        Map<String, Progress.State> items = new LinkedHashMap<>();
        jdbi.useHandle(handle -> handle.select(
                        "select item, outcome, score from submission where attempt_id = ? order by id", attempt.id())
                .map((row, _) -> new Row(
                        row.getString("item"), Outcome.valueOf(row.getString("outcome")), row.getDouble("score")))
                .forEach(row -> {
                    if (row.outcome.judged()) {
                        items.compute(row.item, (_, before) -> row.after(before));
                    }
                }));
        return new Progress(items);
    }

    private record Row(String item, Outcome outcome, double score) {
        Progress.State after(Progress.@Nullable State before) {
            boolean correct = outcome == Outcome.CORRECT;
            return before == null
                    ? new Progress.State(correct, outcome, score, 1)
                    : new Progress.State(
                            before.done() || correct, outcome, Math.max(before.best(), score), before.judged() + 1);
        }
    }

    private static Submission submission(ResultSet row) throws SQLException {
        return new Submission(
                row.getString("item"),
                row.getLong("seed"),
                JSON.readValue(row.getString("answers"), ANSWERS),
                Outcome.valueOf(row.getString("outcome")),
                row.getDouble("score"),
                Instant.ofEpochMilli(row.getLong("submitted_at")));
    }
}
