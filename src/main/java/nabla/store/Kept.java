package nabla.store;

/**
 * Where something of a person is kept. The conditions take the person's id, once.
 *
 * @param table the table
 * @param about what its rows are, in the person's own words
 * @param theirs which of its rows are theirs
 * @param graded whether they tell what an answer was worth, which is not shown before its time
 */
record Kept(String table, String about, String theirs, boolean graded) {
    private static final String OF_SITTING =
            "sitting_id in (select id from sitting where person_id = ?)";

    private static final String OF_ATTEMPT =
            "attempt_id in (select id from attempt where learner_id = ?)";

    /** Each before those to which its rows refer, so that they can be deleted in this order. */
    static final Kept[] ALL = {
        graded("remark", "Comments of teachers on your work", OF_SITTING),
        graded("ruling", "Scores that a teacher set by hand", OF_SITTING),
        graded(
                "mark",
                "What your work was worth",
                "work_id in (select work.id from work join sitting on sitting.id = work.sitting_id"
                        + " where sitting.person_id = ?)"),
        plain("work", "What you sent in assignments", OF_SITTING),
        plain("draft", "What you last typed in assignments", OF_SITTING),
        plain("sitting", "Assignments that you began", "person_id = ?"),
        plain("extension", "More time that you were granted", "person_id = ?"),
        graded("total", "Your totals in the gradebook", "person_id = ?"),
        plain("audience", "Assignments that are for you", "person_id = ?"),
        plain("submission", "What you sent in practice", OF_ATTEMPT),
        plain("variant", "The numbers you had in practice", OF_ATTEMPT),
        plain("attempt", "Problem sets that you practised", "learner_id = ?"),
        plain("enrollment", "Sections that you are or were in", "person_id = ?"),
        plain(
                "seat",
                "Seats that wait for your address",
                "email = (select email from account where person_id = ?)"),
        plain("session", "Where you are signed in", "person_id = ?"),
        plain(
                "ticket",
                "Links that work once, for you or by you",
                "id in (select t.id from ticket t join account me on me.person_id = ? where"
                        + " me.person_id in (t.subject, t.used_by, t.issued_by))"),
        plain("account", "Your account", "person_id = ?"),
        plain("learner", "Since when you have been here", "id = ?")
    };

    /** Where a person's id says who did something for somebody else. */
    static final String[][] DOERS = {
        {"extension", "granted_by"},
        {"ruling", "ruled_by"},
        {"remark", "remarked_by"},
        {"regrade", "regraded_by"},
        {"audit", "person_id"},
        {"audit", "subject"}
    };

    private static Kept plain(String table, String about, String theirs) {
        return new Kept(table, about, theirs, false);
    }

    private static Kept graded(String table, String about, String theirs) {
        return new Kept(table, about, theirs, true);
    }
}
