package nabla.store;

import java.time.Duration;
import java.time.InstantSource;
import nabla.classroom.Allowance;

/** Counts in windows that begin on the clock, so that all nodes share them. */
record StoredAllowance(Sql sql, InstantSource clock) implements Allowance {

    private static final String TAKE =
            """
            insert into allowance (name, slot, taken) values (?, ?, 1)
            on conflict (name, slot) do update set taken = allowance.taken + 1
            returning taken
            """;

    @Override
    public boolean take(String name, int most, Duration window) {
        long slot = clock.millis() / window.toMillis();
        String counted = name.length() <= 250 ? name : name.substring(0, 250);
        int taken =
                sql.whole(
                        handle ->
                                handle.select(TAKE, counted + " / " + window, slot)
                                        .map((row, _) -> row.getInt("taken"))
                                        .one());
        if (taken == 1) {
            sql.run(
                    "delete from allowance where name = ? and slot < ?",
                    counted + " / " + window,
                    slot);
        }
        return taken <= most;
    }
}
