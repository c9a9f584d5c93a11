package nabla.problem;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Markdown with {@code $TeX$} in which {@code {a}} stands for a parameter and {@code {f}} for a
 * given. Inside TeX a group that is no known name, as in {@code x^{2}} or {@code \frac{u}{v}},
 * stays what it is. Two that say the same are equal, wherever they stand.
 *
 * @param line where it stands in its file, counted from 1
 */
public record Prompt(String source, int line, List<Piece> pieces) {

    /** A stretch of the author's text, or a name to be filled in. */
    public sealed interface Piece {}

    record Words(String text) implements Piece {}

    record Hole(String name, boolean inMath) implements Piece {}

    private static final Pattern NAME = Pattern.compile("\\{\\s*([A-Za-z][A-Za-z0-9_]*)\\s*}");

    public Prompt {
        pieces = List.copyOf(pieces);
    }

    /**
     * @param known the names that may be filled in, and what they stand for; any other {@code
     *     {word}} outside an argument of TeX is a hole too
     */
    public static Prompt read(String source, int line, Map<String, String> known) {
        var pieces = new ArrayList<Piece>();
        var name = NAME.matcher(source);
        int done = 0;
        while (name.find()) {
            var before = source.substring(0, name.start());
            var inMath = inMath(before);
            if (inMath && !known.containsKey(name.group(1)) && TexContext.isArgument(before))
                continue;
            pieces.add(new Words(source.substring(done, name.start())));
            pieces.add(new Hole(known.getOrDefault(name.group(1), name.group(1)), inMath));
            done = name.end();
        }
        pieces.add(new Words(source.substring(done)));
        return new Prompt(source, line, pieces);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Prompt p && source.equals(p.source) && pieces.equals(p.pieces);
    }

    @Override
    public int hashCode() {
        return source.hashCode();
    }

    /** Whether every {@code $} has its partner. */
    public boolean closed() {
        return !inMath(source);
    }

    public Set<String> names() {
        var names = new LinkedHashSet<String>();
        for (var piece : pieces) if (piece instanceof Hole hole) names.add(hole.name());
        return names;
    }

    /**
     * Markdown with TeX, every name replaced by its value so that signs, ones and brackets read as
     * a person writes.
     */
    public String fill(Map<String, Filling> values) {
        var out = new StringBuilder();
        for (int i = 0; i < pieces.size(); i++) {
            switch (pieces.get(i)) {
                case Words words -> out.append(words.text());
                case Hole hole -> {
                    var filling = values.get(hole.name());
                    if (filling == null)
                        throw new IllegalArgumentException("nothing to fill {" + hole.name() + "}");
                    if (!hole.inMath()) {
                        out.append('$').append(filling.tex()).append('$');
                    } else {
                        var after =
                                i + 1 < pieces.size() && pieces.get(i + 1) instanceof Words w
                                        ? w.text()
                                        : "";
                        new TexContext(out, after).put(filling);
                    }
                }
            }
        }
        return out.toString();
    }

    private static boolean inMath(String before) {
        var in = false;
        for (int i = 0; i < before.length(); i++) {
            if (before.charAt(i) == '\\') i++;
            else if (before.startsWith("$$", i)) {
                in = !in;
                i++;
            } else if (before.charAt(i) == '$') in = !in;
        }
        return in;
    }
}
