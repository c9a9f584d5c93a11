package nabla.lesson.typeset;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Finds out whether formulas can be typeset, and returns nothing to show. Two formulas of which
 * only the digits differ stand or fall together, so one of each shape is tried: of the thousands
 * that the variants of a problem set hold, a few hundred.
 */
public final class ShapeTypesetter implements Typesetter {
    private final Typesetter typesetter;
    private final Set<String> sound = ConcurrentHashMap.newKeySet();

    public ShapeTypesetter(Typesetter typesetter) {
        this.typesetter = typesetter;
    }

    @Override
    public String html(String tex, boolean display) {
        var shape = display + tex.replaceAll("[0-9]+", "0");
        if (!sound.contains(shape)) {
            var _ = typesetter.html(tex, display);
            sound.add(shape);
        }
        return "";
    }
}
