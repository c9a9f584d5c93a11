package nabla.problem.reader;

import java.util.ArrayList;
import java.util.List;

/** Counts brackets in text that was perhaps torn apart. */
final class Brackets {
    private Brackets() {}

    static boolean balanced(String text) {
        return depth(text) == 0;
    }

    /**
     * The texts as they were before being split at every comma, or nothing when even together they
     * do not balance.
     */
    static List<String> rejoin(List<String> pieces) {
        var whole = new ArrayList<String>();
        var open = new StringBuilder();
        for (var piece : pieces) {
            if (!open.isEmpty()) open.append(", ");
            open.append(piece);
            if (!balanced(open.toString())) continue;
            whole.add(open.toString());
            open.setLength(0);
        }
        return open.isEmpty() ? whole : List.of();
    }

    /** How many brackets stay open; negative when one closes that was never opened. */
    private static int depth(String text) {
        int depth = 0;
        for (int i = 0; i < text.length(); i++) {
            switch (text.charAt(i)) {
                case '(', '[', '{' -> depth++;
                case ')', ']', '}' -> {
                    if (--depth < 0) return depth;
                }
                default -> {}
            }
        }
        return depth;
    }
}
