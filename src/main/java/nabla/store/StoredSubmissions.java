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

    @Override
    public void add(Attempt attempt, Submission sent) {
        sql.run(
                ADD,
                ids.next(),
                attempt.id(),
                sent.item(),
                sent.seed(),
                Texts.write(sent.answers()),
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
                Texts.read(row.getString("answers")),
                Outcome.valueOf(row.getString("outcome")),
                row.getDouble("score"),
                row.getBoolean("assisted"),
                Instant.ofEpochMilli(row.getLong("submitted_at")));
    }
}
