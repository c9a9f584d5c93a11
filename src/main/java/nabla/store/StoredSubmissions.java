package nabla.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nabla.classroom.Attempt;
import nabla.classroom.Learner;
import nabla.classroom.Outcome;
import nabla.classroom.Progress;
import nabla.classroom.Sent;
import nabla.classroom.Submission;
import nabla.classroom.Submissions;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Submissions, their answers written as a JSON array. */
record StoredSubmissions(Sql sql, Ids ids) implements Submissions {

    private static final String ADD =
            """
            insert into submission
              (id, attempt_id, item, seed, answers, outcome, score, assisted, submitted_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String OF_ITEM =
            "select * from submission where attempt_id = ? and item = ? order by id";

    private static final String OF_ATTEMPT =
            "select * from submission where attempt_id = ? order by id";

    private static final String OF_COURSE =
            """
            select attempt.set_name, submission.* from submission
            join attempt on attempt.id = submission.attempt_id
            where attempt.learner_id = ? and attempt.course = ?
            order by submission.id
            """;

    /**
     * In ASCII: learners send the character 0 and half surrogate pairs too, and PostgreSQL's text
     * holds neither.
     */
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private static final TypeReference<List<String>> ANSWERS = new TypeReference<>() {};

    @Override
    public void add(Attempt attempt, Submission sent) {
        sql.run(
                ADD,
                ids.next(),
                attempt.id(),
                sent.item(),
                sent.seed(),
                JSON.writeValueAsString(sent.answers()),
                sent.outcome().name(),
                sent.score(),
                sent.assisted(),
                sent.at().toEpochMilli());
    }

    @Override
    public List<Submission> list(Attempt attempt, String item) {
        return sql.list((row, _) -> submission(row), OF_ITEM, attempt.id(), item);
    }

    @Override
    public List<Sent> ofCourse(Learner learner, String course) {
        return sql.list(
                (row, _) -> new Sent(row.getString("set_name"), submission(row)),
                OF_COURSE,
                learner.id(),
                course);
    }

    @Override
    public Progress progress(Attempt attempt) {
        Map<String, Progress.State> items = new HashMap<>();
        for (Submission sent : sql.list((row, _) -> submission(row), OF_ATTEMPT, attempt.id())) {
            if (sent.outcome().judged()) {
                items.merge(sent.item(), Progress.State.after(sent), Progress.State::then);
            }
        }
        return new Progress(items);
    }

    private static Submission submission(ResultSet row) throws SQLException {
        return new Submission(
                row.getString("item"),
                row.getLong("seed"),
                JSON.readValue(row.getString("answers"), ANSWERS),
                Outcome.valueOf(row.getString("outcome")),
                row.getDouble("score"),
                row.getBoolean("assisted"),
                Instant.ofEpochMilli(row.getLong("submitted_at")));
    }
}
