package nabla.expr;

import java.util.ArrayList;
import java.util.List;

/**
 * The doubts met while one text is read. What else the text could mean is noted as another text,
 * and read when the first reading is whole.
 */
final class Doubts {
    /** More other readings than these nobody looks at; each costs a reading of the whole text. */
    private static final int MOST_ALTERNATIVES = 4;

    private final String text;
    private final List<Noted> noted = new ArrayList<>();

    private record Noted(int start, int end, String message, List<String> texts) {}

    Doubts(String text) {
        this.text = text;
    }

    void add(int start, int end, String message, String... texts) {
        noted.add(new Noted(start, end, message, List.of(texts)));
    }

    /** The text with parentheses around a part of it. */
    String grouped(int start, int end) {
        return replaced(start, end, "(" + text.substring(start, end) + ")");
    }

    String replaced(int start, int end, String by) {
        return text.substring(0, start) + by + text.substring(end);
    }

    int count() {
        return noted.size();
    }

    /** Forgets what was noted after a place in the text was tried. */
    void forget(int count) {
        noted.subList(count, noted.size()).clear();
    }

    /**
     * The doubts, the first with what the other texts mean where it is readable and not the same.
     */
    List<Doubt> resolved(Expr taken, Scope scope) {
        List<Doubt> doubts = new ArrayList<>();
        int tried = 0;
        for (Noted n : noted) {
            List<Doubt.Alternative> alternatives = new ArrayList<>();
            for (String other : n.texts()) {
                Expr meaning = tried++ < MOST_ALTERNATIVES ? Parser.meaning(other, scope) : null;
                if (meaning != null && !meaning.equals(taken)) {
                    alternatives.add(new Doubt.Alternative(other.strip(), meaning));
                }
            }
            doubts.add(new Doubt(n.start(), n.end(), n.message(), alternatives));
        }
        return doubts;
    }
}
