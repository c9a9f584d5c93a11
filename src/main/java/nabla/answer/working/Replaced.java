package nabla.answer.working;

import java.util.ArrayList;
import java.util.List;

/** A part of a text with pieces replaced, which knows where each character came from. */
final class Replaced {
    private final String original;
    private final int from;
    private final StringBuilder text = new StringBuilder();
    private final List<Integer> origins = new ArrayList<>();
    private int to;

    Replaced(String original, int from) {
        this.original = original;
        this.from = from;
    }

    void keep(int at) {
        text.append(original.charAt(at));
        origins.add(at);
    }

    /** A word in the place of a piece; its last character stands for the piece's end. */
    void put(String word, int start, int end) {
        for (int i = 0; i < word.length(); i++) {
            origins.add(i == 0 ? start : i == word.length() - 1 ? end - 1 : start);
        }
        text.append(word);
    }

    void end(int end) {
        to = end;
        origins.add(end);
    }

    String text() {
        return text.toString();
    }

    int origin(int at) {
        return origins.get(Math.min(at, origins.size() - 1));
    }

    /** The whole original with another text in the place of this part. */
    String around(String part) {
        return original.substring(0, from) + part + original.substring(to);
    }
}
