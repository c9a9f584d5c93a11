package nabla.problem.reader;

import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;

/** Composes YAML 1.2 into nodes that know their lines; a syntax error is reported, not thrown. */
final class Yaml {
    private static final int LARGEST = 2_000_000;

    private Yaml() {}

    static Optional<Node> compose(String text, Report report) {
        var settings =
                LoadSettings.builder()
                        .setMaxAliasesForCollections(20)
                        .setCodePointLimit(LARGEST)
                        .build();
        try {
            return new Compose(settings).composeString(text);
        } catch (MarkedYamlEngineException e) {
            var line = e.getProblemMark().map(m -> m.getLine() + 1).orElse(1);
            if (e.getProblem().contains("TAB")) {
                report.say(line, "not YAML: a tab stands where spaces must; indent with spaces");
                return Optional.empty();
            }
            report.say(line, "not YAML: " + e.getProblem() + "; " + mend(e.getProblem()));
            return Optional.empty();
        } catch (YamlEngineException e) {
            report.say(
                    1,
                    "not YAML: "
                            + String.valueOf(e.getMessage())
                                    .lines()
                                    .findFirst()
                                    .orElse("unreadable"));
            return Optional.empty();
        }
    }

    private static String mend(String problem) {
        if (problem.contains("mapping values"))
            return "put quotes around a text that holds a colon";
        if (problem.contains("cannot start any token"))
            return "indent with spaces, and quote a text that starts with a sign";
        if (problem.contains("expected <block end>")) return "indent the keys of one item alike";
        if (problem.contains("','"))
            return "close the bracket, and put quotes around a text that holds one";
        return "check quotes and indentation here";
    }
}
