package nabla.lesson.typeset;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Remembers the formulas asked for last. Variants have formulas without end, so these are kept in
 * memory, not on disk.
 */
public final class RememberedTypesetter implements Typesetter {
    private record Formula(String tex, boolean display) {}

    private final Typesetter typesetter;
    private final Map<Formula, String> latest;

    /**
     * @param most how many formulas are kept; each takes a few kilobytes
     */
    public RememberedTypesetter(Typesetter typesetter, int most) {
        this.typesetter = typesetter;
        this.latest =
                new LinkedHashMap<>(16, 0.75f, true) {
                    private static final long serialVersionUID = 1;

                    @Override
                    protected boolean removeEldestEntry(Map.Entry<Formula, String> eldest) {
                        return size() > most;
                    }
                };
    }

    @Override
    public String html(String tex, boolean display) {
        var formula = new Formula(tex, display);
        synchronized (latest) {
            var known = latest.get(formula);
            if (known != null) return known;
        }
        var html = typesetter.html(tex, display);
        synchronized (latest) {
            latest.put(formula, html);
        }
        return html;
    }
}
