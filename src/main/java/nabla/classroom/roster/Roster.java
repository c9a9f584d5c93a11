package nabla.classroom.roster;

import java.util.List;
import nabla.classroom.Entrant;

/**
 * What a list of a class says.
 *
 * @param rows those that can be used, in the order of the list; no address twice
 * @param flaws what cannot be used, in the order of the list
 * @param read how it was read, in words: {@code UTF-8, separated by commas}
 */
public record Roster(List<Row> rows, List<Flaw> flaws, String read) {
    public Roster {
        rows = List.copyOf(rows);
        flaws = List.copyOf(flaws);
    }

    /**
     * @param line where it stands, counted from 1
     */
    public record Row(int line, Entrant entrant) {}

    /**
     * @param line where it stands, counted from 1; 0 where it is about the whole
     * @param text what stands there, shortened
     * @param words what is wrong, and the mend
     */
    public record Flaw(int line, String text, String words) {}

    public List<Entrant> entrants() {
        return rows.stream().map(Row::entrant).toList();
    }
}
