package nabla.problem;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The examples of {@code docs/AUTHORING.md}, as problem sets. */
final class Guide {
    private static final Pattern YAML =
            Pattern.compile("^```yaml\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);

    /** One example, called after its first id. */
    record Example(String name, String yaml) {
        @Override
        public String toString() {
            return name;
        }
    }

    private Guide() {}

    static List<Example> examples() throws IOException {
        var text = Files.readString(Path.of("docs/AUTHORING.md"));
        var examples = new ArrayList<Example>();
        var block = YAML.matcher(text);
        while (block.find()) examples.add(example(block.group(1)));
        return examples;
    }

    /** Items alone get the head of a set. */
    private static Example example(String yaml) {
        var name = yaml.replaceFirst("(?s).*?id: ([\\w-]+).*", "$1");
        return new Example(
                name,
                yaml.startsWith("- id:")
                        ? "format: 1\ntitle: Example\nitems:\n" + yaml.indent(2)
                        : yaml);
    }
}
