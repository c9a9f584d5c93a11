package nabla.classroom;

import java.util.List;

/** All that is kept of people: to be shown to them, and to be taken away when they leave. */
public interface Traces {

    /**
     * All of it as JSON, readable by people: what each table keeps, and its rows. Secrets such as
     * the hash of the password are left out, and so are scores that are not shown to students yet.
     */
    String export(Person person);

    /** What their leaving means for others. */
    Leaving leaving(Person person);

    /**
     * Deletes a person and whatever they did or wrote, all or nothing. It is the one exception to
     * what is only ever added. What they did as a teacher stays, as that of somebody who has left.
     */
    void erase(Person person);

    /**
     * @param lastAdmin whether nobody would administer the site
     * @param untaught the sections that nobody else teaches
     * @param attended the sections whose teachers lose the person's work
     */
    record Leaving(boolean lastAdmin, List<String> untaught, List<String> attended) {
        public boolean isPossible() {
            return !lastAdmin && untaught.isEmpty();
        }
    }
}
