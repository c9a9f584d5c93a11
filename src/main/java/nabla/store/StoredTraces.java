package nabla.store;

import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nabla.classroom.Person;
import nabla.classroom.Role;
import nabla.classroom.Traces;
import nabla.classroom.assignment.Window;
import org.jdbi.v3.core.Handle;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What is kept of people, found by {@link Kept}. */
record StoredTraces(Sql sql, InstantSource clock) implements Traces {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    /** Who did something and has left. */
    private static final String DELETED = "deleted";

    private static final Set<String> SECRET = Set.of("token_hash", "password_hash");

    /** Those of a person's sittings of which they may know what they are worth. */
    private static final String SHOWN =
            """
            select sitting.%s from sitting join assignment on assignment.id = sitting.assignment_id
            where sitting.person_id = ? and (assignment.feedback = 'AT_ONCE'
              or (assignment.feedback = 'AFTER_HAND_IN' and sitting.handed_in_at is not null)
              or (assignment.feedback = 'AFTER_CLOSE' and assignment.closes_at < ?
                and not exists (select 1 from extension
                  where extension.assignment_id = assignment.id and extension.closes_at >= ?)))
            """;

    private static final String SECTIONS =
            """
            select section.name, section.term, enrollment.standing,
              (select count(*) from enrollment other where other.section_id = section.id
                and other.standing = 'TEACHER' and other.removed_at is null
                and other.person_id <> enrollment.person_id) as others
            from enrollment join section on section.id = enrollment.section_id
            where enrollment.person_id = ? and enrollment.removed_at is null
              and section.archived_at is null
            order by section.name, section.id
            """;

    /** Entries whose words may name the person, or somebody in the same section. */
    private static final String MENTIONS =
            """
            select id, detail from audit where subject = ? or person_id = ?
              or act = 'give link to seat'
              or subject in (select id from sitting where person_id = ?)
              or subject in (select assignment.id from assignment join enrollment
                on enrollment.section_id = assignment.section_id where enrollment.person_id = ?)
            """;

    private static final String AUDIT =
            "select at, act, detail from audit where subject = ? or person_id = ? order by id";

    @Override
    public String export(Person person) {
        return sql.whole(
                handle -> {
                    ObjectNode all = JSON.createObjectNode();
                    all.put("made_at", clock.instant().toString());
                    ArrayNode kept = all.putArray("kept");
                    Map<String, Table> tables = tables(handle);
                    for (Kept place : List.of(Kept.ALL).reversed()) {
                        ObjectNode part = kept.addObject();
                        part.put("table", place.table()).put("about", place.about());
                        part.putArray("rows")
                                .addAll(rows(handle, known(tables, place), place, person));
                    }
                    ObjectNode audit = kept.addObject();
                    audit.put("table", "audit").put("about", "What you did, or was done to you");
                    audit.putArray("rows").addAll(audit(handle, person));
                    return JSON.writeValueAsString(all) + "\n";
                });
    }

    private List<JsonNode> rows(Handle handle, Table table, Kept place, Person person) {
        var query = new StringBuilder("select * from " + table.name() + " where " + place.theirs());
        var arguments = new ArrayList<Object>(List.of(person.id()));
        if (place.graded()) {
            query.append(" and ").append(inTime(table));
            long closed = clock.millis() - Window.GRACE.toMillis();
            arguments.addAll(List.of(person.id(), closed, closed));
        }
        return handle.select(query.toString(), arguments.toArray())
                .map((row, _) -> (JsonNode) readable(Rows.read(table, row)))
                .list();
    }

    private static String inTime(Table table) {
        return switch (table.name()) {
            case "mark" ->
                    "work_id in (select id from work where sitting_id in ("
                            + SHOWN.formatted("id")
                            + "))";
            case "total" -> "assignment_id in (" + SHOWN.formatted("assignment_id") + ")";
            default -> "sitting_id in (" + SHOWN.formatted("id") + ")";
        };
    }

    private static List<JsonNode> audit(Handle handle, Person person) {
        return handle.select(AUDIT, person.id(), person.id())
                .map(
                        (row, _) -> {
                            ObjectNode entry = JSON.createObjectNode();
                            entry.put("at", Instant.ofEpochMilli(row.getLong("at")).toString());
                            entry.put("act", row.getString("act"));
                            return (JsonNode) entry.put("detail", row.getString("detail"));
                        })
                .list();
    }

    /** Times as people write them, answers as lists; nothing secret, and no id of anybody else. */
    private static ObjectNode readable(ObjectNode row) {
        ObjectNode readable = JSON.createObjectNode();
        for (var column : row.properties()) {
            String name = column.getKey();
            JsonNode value = column.getValue();
            if (SECRET.contains(name) || name.endsWith("_by")) continue;
            if (name.endsWith("_at") && value.isNumber()) {
                readable.put(name, Instant.ofEpochMilli(value.asLong()).toString());
            } else if (name.equals("answers")) {
                readable.set(name, JSON.valueToTree(Texts.read(value.asString())));
            } else {
                readable.set(name, value);
            }
        }
        return readable;
    }

    @Override
    public Leaving leaving(Person person) {
        List<String> untaught = new ArrayList<>();
        List<String> attended = new ArrayList<>();
        sql.list(
                (row, _) -> {
                    String name = row.getString("name") + " (" + row.getString("term") + ")";
                    if (!row.getString("standing").equals("TEACHER")) attended.add(name);
                    else if (row.getInt("others") == 0) untaught.add(name);
                    return name;
                },
                SECTIONS,
                person.id());
        boolean otherAdmin =
                sql.find(
                                (row, _) -> row.getInt(1) > 0,
                                "select count(*) from account where role = ? and person_id <> ?",
                                Role.ADMIN.name(),
                                person.id())
                        .orElse(false);
        return new Leaving(
                person.role() == Role.ADMIN && !otherAdmin,
                List.copyOf(untaught),
                List.copyOf(attended));
    }

    @Override
    public void erase(Person person) {
        String address = person.email().text();
        sql.whole(
                handle -> {
                    // Other requests of the same person wait, or find that they are nobody.
                    handle.execute(
                            "update account set password_hash = '' where person_id = ?",
                            person.id());
                    forgetName(handle, person);
                    for (String[] doer : Kept.DOERS) {
                        handle.execute(
                                "update %s set %s = ? where %s = ?"
                                        .formatted(doer[0], doer[1], doer[1]),
                                DELETED,
                                person.id());
                    }
                    handle.execute(
                            "update audit set detail = replace(detail, ?, ?)", address, DELETED);
                    handle.execute(
                            "delete from allowance where name like ? escape '!'",
                            "%" + address.replaceAll("([!%_])", "!$1") + "%");
                    for (Kept place : Kept.ALL) {
                        handle.execute(
                                "delete from " + place.table() + " where " + place.theirs(),
                                person.id());
                    }
                    return 0;
                });
    }

    /** The name as a word of its own: one who is called “a” leaves all others' words alone. */
    private static void forgetName(Handle handle, Person person) {
        Pattern name =
                Pattern.compile(
                        "(?<![\\p{L}\\p{N}])"
                                + Pattern.quote(person.name())
                                + "(?![\\p{L}\\p{N}])");
        Map<String, String> changed = new HashMap<>();
        handle.select(MENTIONS, person.id(), person.id(), person.id(), person.id())
                .map(
                        (row, _) -> {
                            String detail = row.getString("detail");
                            Matcher found = name.matcher(detail);
                            if (found.find()) {
                                changed.put(row.getString("id"), found.replaceAll(DELETED));
                            }
                            return detail;
                        })
                .list();
        changed.forEach(
                (id, detail) ->
                        handle.execute("update audit set detail = ? where id = ?", detail, id));
    }

    private static Map<String, Table> tables(Handle handle) {
        try {
            Map<String, Table> tables = new HashMap<>();
            for (Table table : Table.all(handle.getConnection())) tables.put(table.name(), table);
            for (Kept place : Kept.ALL) Objects.requireNonNull(tables.get(place.table()));
            return tables;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Table known(Map<String, Table> tables, Kept place) {
        return Objects.requireNonNull(tables.get(place.table()), place.table());
    }
}
