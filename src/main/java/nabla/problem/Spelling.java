package nabla.problem;

import java.util.Collection;
import java.util.Comparator;

/** Finds the word that was probably meant. */
public final class Spelling {
    private Spelling() {}

    /** A mend such as {@code did you mean `prompt`?}, or what is possible when nothing is near. */
    public static String mend(String word, Collection<String> known) {
        var near =
                known.stream()
                        .filter(k -> distance(word, k) <= Math.max(1, k.length() / 3))
                        .min(
                                Comparator.comparingInt((String k) -> distance(word, k))
                                        .thenComparing(Comparator.naturalOrder()));
        if (near.isPresent()) return "did you mean `" + near.get() + "`?";
        return known.isEmpty()
                ? "there is none here"
                : "known are " + String.join(", ", known.stream().map(k -> "`" + k + "`").toList());
    }

    /** The mend as a sentence of its own. */
    public static String sentence(String word, Collection<String> known) {
        var mend = mend(word, known);
        return Character.toUpperCase(mend.charAt(0))
                + mend.substring(1)
                + (mend.endsWith("?") ? "" : ".");
    }

    /**
     * Optimal string alignment: insertions, deletions, replacements and swaps of neighbours cost
     * one each.
     */
    static int distance(String a, String b) {
        var d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    d[i][j] = i + j;
                    continue;
                }
                var same = a.charAt(i - 1) == b.charAt(j - 1);
                d[i][j] =
                        Math.min(
                                Math.min(d[i - 1][j], d[i][j - 1]) + 1,
                                d[i - 1][j - 1] + (same ? 0 : 1));
                var swapped =
                        i > 1
                                && j > 1
                                && a.charAt(i - 1) == b.charAt(j - 2)
                                && a.charAt(i - 2) == b.charAt(j - 1);
                if (swapped) d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
            }
        }
        return d[a.length()][b.length()];
    }
}
