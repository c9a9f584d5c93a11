package nabla.store;

import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nabla.classroom.Email;
import nabla.classroom.Learner;
import nabla.classroom.People;
import nabla.classroom.Person;
import nabla.classroom.Role;
import nabla.classroom.Token;

/** Accounts; an account has the id of its learner. */
record StoredPeople(Sql sql, InstantSource clock) implements People {
    static final String COLUMNS = "account.person_id, account.name, account.email, account.role";

    private static final String SIGN_UP =
            """
            insert into account (person_id, name, email, password_hash, role, signed_up_at)
            values (?, ?, ?, ?, ?, ?)
            """;

    private static final String SEARCH =
            "select "
                    + COLUMNS
                    + """
                       from account
                      where lower(name) like ? escape '!' or email like ? escape '!'
                      order by name, person_id limit ?
                      """;

    /** Attempts in sets where the person has none go over as they are. */
    private static final String MOVE_ATTEMPTS =
            """
            update attempt set learner_id = ?
            where learner_id = ? and not exists
              (select 1 from attempt mine where mine.learner_id = ?
                and mine.course = attempt.course and mine.set_name = attempt.set_name)
            """;

    /** What belongs to the others goes into the person's own attempt. */
    private static final String MOVE_ROWS =
            """
            update %1$s set attempt_id =
              (select mine.id from attempt mine join attempt old
                on mine.course = old.course and mine.set_name = old.set_name
                where old.id = %1$s.attempt_id and mine.learner_id = ?)
            where attempt_id in (select id from attempt where learner_id = ?)
            """;

    @Override
    public void adopt(Learner learner, Person person) {
        if (find(learner.id()).isPresent()) {
            return;
        }
        String nobodys = Token.fresh(new SecureRandom()).hash();
        sql.together(
                all -> {
                    all.run(MOVE_ATTEMPTS, person.id(), learner.id(), person.id());
                    all.run(MOVE_ROWS.formatted("variant"), person.id(), learner.id());
                    all.run(MOVE_ROWS.formatted("submission"), person.id(), learner.id());
                    all.run(
                            "update learner set token_hash = ? where id = ?",
                            nobodys,
                            learner.id());
                });
    }

    @Override
    public Person signUp(Learner learner, String name, Email email, String hash) {
        Optional<Person> known = find(email, hash);
        if (known.isPresent()) {
            return known.get();
        }
        String nobodys = Token.fresh(new SecureRandom()).hash();
        sql.together(
                all -> {
                    all.run(
                            SIGN_UP,
                            learner.id(),
                            name,
                            email.text(),
                            hash,
                            Role.LEARNER.name(),
                            clock.millis());
                    all.run(
                            "update learner set token_hash = ? where id = ?",
                            nobodys,
                            learner.id());
                });
        return new Person(learner.id(), name, email, Role.LEARNER);
    }

    @Override
    public Optional<Person> find(Email email, String hash) {
        return sql
                .list(
                        StoredPeople::person,
                        select("where email = ? and password_hash = ? order by person_id"),
                        email.text(),
                        hash)
                .stream()
                .findFirst();
    }

    @Override
    public Optional<Person> find(String id) {
        return sql.find(StoredPeople::person, select("where person_id = ?"), id);
    }

    @Override
    public List<Person> with(Email email) {
        return sql.list(
                StoredPeople::person, select("where email = ? order by person_id"), email.text());
    }

    @Override
    public List<Person> with(Role role) {
        return sql.list(
                StoredPeople::person,
                select("where role = ? order by name, person_id"),
                role.name());
    }

    @Override
    public List<Person> search(String text, int most) {
        String part = "%" + text.toLowerCase(Locale.ROOT).replaceAll("([!%_])", "!$1") + "%";
        return sql.list(StoredPeople::person, SEARCH, part, part, most);
    }

    @Override
    public void rename(Person person, String name) {
        sql.run("update account set name = ? where person_id = ?", name, person.id());
    }

    @Override
    public void secure(Person person, Email email, String hash) {
        sql.run(
                "update account set email = ?, password_hash = ? where person_id = ?",
                email.text(),
                hash,
                person.id());
    }

    @Override
    public void appoint(Person person, Role role) {
        sql.run("update account set role = ? where person_id = ?", role.name(), person.id());
    }

    @Override
    public boolean anyAdmin() {
        return !with(Role.ADMIN).isEmpty();
    }

    private static String select(String rest) {
        return "select " + COLUMNS + " from account " + rest;
    }

    static Person person(ResultSet row, Object unused) throws SQLException {
        return person(row);
    }

    static Person person(ResultSet row) throws SQLException {
        return new Person(
                row.getString("person_id"),
                row.getString("name"),
                new Email(row.getString("email")),
                Role.valueOf(row.getString("role")));
    }
}
