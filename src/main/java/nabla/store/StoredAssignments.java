package nabla.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nabla.classroom.Person;
import nabla.classroom.Section;
import nabla.classroom.assignment.Assignment;
import nabla.classroom.assignment.Assignments;
import nabla.classroom.assignment.Counts;
import nabla.classroom.assignment.Extension;
import nabla.classroom.assignment.Feedback;
import nabla.classroom.assignment.Grant;
import nabla.classroom.assignment.Plan;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jspecify.annotations.Nullable;

/** Assignments and whom they are for; extensions are kept by a part of it. */
record StoredAssignments(Sql sql, Ids ids, StoredExtensions extensions) implements Assignments {
    private static final RowMapper<Assignment> ASSIGNMENT = (row, _) -> assignment(row);

    private static final String CREATE =
            """
            insert into assignment
              (title, course, set_name, items, opens_at, due_at, closes_at, lost, attempts, counts,
               feedback, seconds, shuffled, weight, published, section_id, id)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String CHANGE =
            """
            update assignment set title = ?, course = ?, set_name = ?, items = ?, opens_at = ?,
              due_at = ?, closes_at = ?, lost = ?, attempts = ?, counts = ?, feedback = ?,
              seconds = ?, shuffled = ?, weight = ?, published = ?
            where section_id = ? and id = ?
            """;

    private static final String OF_STUDENT =
            """
            select assignment.* from assignment
            join enrollment on enrollment.section_id = assignment.section_id
            join section on section.id = assignment.section_id
            where enrollment.person_id = ? and enrollment.standing = 'STUDENT'
              and enrollment.removed_at is null and section.archived_at is null
              and assignment.published
              and (enrollment.person_id in (select audience.person_id from audience
                     where audience.assignment_id = assignment.id)
                or not exists (select 1 from audience
                     where audience.assignment_id = assignment.id))
            order by assignment.due_at, assignment.id
            """;

    private static final String BETWEEN =
            """
            select assignment.* from assignment
            join section on section.id = assignment.section_id
            where section.archived_at is null and assignment.published
              and assignment.closes_at > ? and assignment.opens_at < ?
            order by assignment.opens_at, assignment.id
            """;

    private static final String IS_FOR =
            """
            select case when exists (select 1 from audience where assignment_id = ? and person_id = ?)
                or not exists (select 1 from audience where assignment_id = ?)
              then 1 else 0 end
            """;

    private static final String REMOVE =
            """
            delete from assignment where id = ?
              and not exists (select 1 from sitting where sitting.assignment_id = assignment.id)
            """;

    private static final String REMOVE_AUDIENCE =
            """
            delete from audience where assignment_id = ?
              and not exists (select 1 from sitting where sitting.assignment_id = ?)
            """;

    StoredAssignments(Sql sql, Ids ids, InstantSource clock) {
        this(sql, ids, new StoredExtensions(sql, ids, clock));
    }

    @Override
    public Assignment create(Section section, Plan plan) {
        Assignment assignment = new Assignment(ids.next(), section.id(), plan);
        sql.run(CREATE, columns(assignment));
        return assignment;
    }

    @Override
    public void createAll(Section section, List<Plan> plans) {
        sql.together(
                all ->
                        plans.forEach(
                                plan ->
                                        all.run(
                                                CREATE,
                                                columns(
                                                        new Assignment(
                                                                ids.next(), section.id(), plan)))));
    }

    @Override
    public Optional<Assignment> find(String id) {
        return sql.find(ASSIGNMENT, "select * from assignment where id = ?", id);
    }

    @Override
    public List<Assignment> of(Section section) {
        return sql.list(
                ASSIGNMENT,
                "select * from assignment where section_id = ? order by due_at, id",
                section.id());
    }

    @Override
    public List<Assignment> of(Person student) {
        return sql.list(ASSIGNMENT, OF_STUDENT, student.id());
    }

    @Override
    public List<Assignment> between(Instant from, Instant to) {
        return sql.list(ASSIGNMENT, BETWEEN, from.toEpochMilli(), to.toEpochMilli());
    }

    @Override
    public void change(Assignment assignment, Plan plan) {
        sql.run(CHANGE, columns(new Assignment(assignment.id(), assignment.section(), plan)));
    }

    @Override
    public boolean remove(Assignment assignment) {
        boolean[] removed = {false};
        sql.together(
                all -> {
                    all.run(
                            "delete from extension where assignment_id = ? and not exists (select 1"
                                    + " from sitting where sitting.assignment_id = ?)",
                            assignment.id(),
                            assignment.id());
                    all.run(REMOVE_AUDIENCE, assignment.id(), assignment.id());
                    removed[0] = all.run(REMOVE, assignment.id()) == 1;
                });
        return removed[0];
    }

    @Override
    public void grant(Extension granted, Person by) {
        extensions.grant(List.of(granted), by);
    }

    @Override
    public void grantAll(List<Extension> granted, Person by) {
        extensions.grant(granted, by);
    }

    @Override
    public List<Grant> grants(Assignment assignment) {
        return extensions.grants(assignment);
    }

    @Override
    public Optional<Extension> extension(Assignment assignment, Person person) {
        return extensions.find(assignment, person);
    }

    @Override
    public Map<String, Extension> extensions(Assignment assignment) {
        return extensions.of(assignment);
    }

    @Override
    public Map<String, Map<String, Extension>> extensions(Section section) {
        return extensions.of(section);
    }

    @Override
    public void address(Assignment assignment, List<Person> students) {
        sql.together(
                all -> {
                    all.run("delete from audience where assignment_id = ?", assignment.id());
                    students.forEach(
                            student ->
                                    all.run(
                                            "insert into audience (assignment_id, person_id)"
                                                    + " values (?, ?)",
                                            assignment.id(),
                                            student.id()));
                });
    }

    @Override
    public boolean isFor(Assignment assignment, Person student) {
        return sql.find(
                                (row, _) -> row.getInt(1),
                                IS_FOR,
                                assignment.id(),
                                student.id(),
                                assignment.id())
                        .orElse(0)
                == 1;
    }

    @Override
    public Map<String, Set<String>> audiences(Section section) {
        Map<String, Set<String>> audiences = new HashMap<>();
        sql.list(
                        (row, _) ->
                                Map.entry(
                                        row.getString("assignment_id"), row.getString("person_id")),
                        "select audience.* from audience"
                                + " join assignment on assignment.id = audience.assignment_id"
                                + " where assignment.section_id = ?",
                        section.id())
                .forEach(
                        one ->
                                audiences
                                        .computeIfAbsent(one.getKey(), _ -> new HashSet<>())
                                        .add(one.getValue()));
        return audiences;
    }

    private static @Nullable Object[] columns(Assignment assignment) {
        Plan plan = assignment.plan();
        return new Object[] {
            plan.title(),
            plan.course(),
            plan.set(),
            Texts.write(plan.items()),
            plan.opens().toEpochMilli(),
            plan.due().toEpochMilli(),
            plan.closes().toEpochMilli(),
            plan.lost(),
            plan.attempts(),
            plan.counts().name(),
            plan.feedback().name(),
            plan.limit().toSeconds(),
            plan.shuffled(),
            plan.weight(),
            plan.published(),
            assignment.section(),
            assignment.id()
        };
    }

    private static Assignment assignment(ResultSet row) throws SQLException {
        return new Assignment(
                row.getString("id"),
                row.getString("section_id"),
                new Plan(
                        row.getString("title"),
                        row.getString("course"),
                        row.getString("set_name"),
                        Texts.read(row.getString("items")),
                        moment(row, "opens_at"),
                        moment(row, "due_at"),
                        moment(row, "closes_at"),
                        row.getDouble("lost"),
                        row.getInt("attempts"),
                        Counts.valueOf(row.getString("counts")),
                        Feedback.valueOf(row.getString("feedback")),
                        Duration.ofSeconds(row.getLong("seconds")),
                        row.getBoolean("shuffled"),
                        row.getDouble("weight"),
                        row.getBoolean("published")));
    }

    private static Instant moment(ResultSet row, String column) throws SQLException {
        return Instant.ofEpochMilli(row.getLong(column));
    }
}
