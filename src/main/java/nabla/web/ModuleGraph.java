package nabla.web;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Which scripts a script imports, and those again, so that a page can ask for all at once.
 * Otherwise a browser learns of each only when the one before has come.
 */
final class ModuleGraph {
    private static final Pattern IMPORT =
            Pattern.compile(
                    "(?m)^\\s*(?:import|export)\\s+(?:[\\w\\s,{}*$]*\\bfrom\\s+)?[\"'](\\.[^\"']+)[\"']"
                            + "|\\bimport\\(\"(\\.[^\"]+)\"\\)");

    private final Function<String, Optional<String>> source;

    /**
     * @param source the text of a script, by its address below the static files
     */
    ModuleGraph(Function<String, Optional<String>> source) {
        this.source = source;
    }

    /** All scripts that these import, directly or not, themselves left out. */
    Set<String> importedBy(Collection<String> scripts) {
        var found = new LinkedHashSet<>(scripts);
        scripts.forEach(script -> follow(script, found));
        scripts.forEach(found::remove);
        return found;
    }

    private void follow(String script, Set<String> found) {
        var imports = IMPORT.matcher(source.apply(script).orElse(""));
        while (imports.find()) {
            var relative = imports.group(1) == null ? imports.group(2) : imports.group(1);
            var imported = java.net.URI.create(script).resolve(relative).toString();
            // What is built or bought imports nothing of ours, and is large to look through.
            if (found.add(imported) && imported.startsWith("js/")) follow(imported, found);
        }
    }
}
