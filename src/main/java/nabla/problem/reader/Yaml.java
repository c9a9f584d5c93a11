package nabla.problem.reader;

import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;

/** Composes YAML 1.2 into nodes that know their lines; a syntax error is reported, not thrown. */
final class Yaml {
    private Yaml() {}

    static Optional<Node> compose(String text, Report report) {
        var settings =
                LoadSettings.builder()
                        .setMaxAliasesForCollections(20)
                        .setCodePointLimit(ProblemLibrary.LARGEST)
                        .build();
        try {
            return new Compose(settings).composeString(text);
        } catch (MarkedYamlEngineException e) {
            tell(e, text, report);
        } catch (YamlEngineException e) {
            var first = String.valueOf(e.getMessage()).lines().findFirst().orElse("unreadable");
            report.say(1, "not YAML: " + first);
        }
        return Optional.empty();
    }

    private static void tell(MarkedYamlEngineException e, String text, Report report) {
        int line = e.getProblemMark().map(Yaml::line).orElse(1);
        var slip = YamlSlip.of(e.getProblem(), text, line, e.getContextMark().map(Yaml::line));
        report.say(slip.line(), "not YAML: " + slip.message());
    }

    private static int line(Mark mark) {
        return mark.getLine() + 1;
    }
}
