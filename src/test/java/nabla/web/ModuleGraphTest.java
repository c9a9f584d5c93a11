package nabla.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ModuleGraphTest {
    private static final Map<String, String> SCRIPTS =
            Map.of(
                    "js/a.js",
                            "import { b } from \"./b.js\";\nimport \"../lib/chart.js\";\nconst x = 1;",
                    "js/b.js",
                            "import {\n  c,\n} from './deep/c.js';\nexport { a } from \"./a.js\";",
                    "js/deep/c.js",
                            "const engine = () => import(\"../../engine.js\"); // import \"./no.js\"\n"
                                    + "export function f(e) { e.querySelector(\".not-a-script\"); }",
                    "lib/chart.js", "import \"./unread.js\"");

    private final ModuleGraph graph =
            new ModuleGraph(path -> Optional.ofNullable(SCRIPTS.get(path)));

    @Test
    void followsImportsThroughOurOwnScripts() {
        assertThat(graph.importedBy(List.of("js/a.js")))
                .containsExactlyInAnyOrder("js/b.js", "js/deep/c.js", "lib/chart.js", "engine.js");
    }

    @Test
    void aScriptThatIsNotThereImportsNothing() {
        assertThat(graph.importedBy(List.of("js/none.js"))).isEmpty();
    }
}
