package nabla.web.assignment;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import nabla.classroom.assignment.Sittings;
import nabla.grading.Sheet;

/**
 * Keeps the text of a problem set before the first student reads it, and whenever it is answered,
 * so that what they saw can be shown again whatever becomes of the file.
 */
final class Sources {
    private final Sittings sittings;
    private final Set<String> kept = ConcurrentHashMap.newKeySet();

    Sources(Sittings sittings) {
        this.sittings = sittings;
    }

    void keep(Sheet sheet) {
        var version = sheet.set().version();
        if (kept.contains(version)) return;
        sittings.keepSource(version, sheet.set().text());
        kept.add(version);
    }
}
