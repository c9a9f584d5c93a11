package nabla.store;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.RowMapper;

/**
 * Statements, each on a connection of its own, with its arguments in the order of the question
 * marks.
 */
record Sql(Jdbi jdbi) {

    void run(String statement, Object... arguments) {
        jdbi.useHandle(handle -> handle.execute(statement, arguments));
    }

    <T> List<T> list(RowMapper<T> mapper, String query, Object... arguments) {
        return jdbi.withHandle(handle -> handle.select(query, arguments).map(mapper).list());
    }

    /** The only row, or none. */
    <T> Optional<T> find(RowMapper<T> mapper, String query, Object... arguments) {
        return jdbi.withHandle(handle -> handle.select(query, arguments).map(mapper).findOne());
    }
}
