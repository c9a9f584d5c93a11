package nabla.problem.reader;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/**
 * TeX in double quotes: to YAML the {@code \\f} of {@code "\\frac"} is a form feed, the {@code \\t}
 * of {@code "\\theta"} a tab, and no error at all.
 */
final class Escapes {
    private static final Map<Character, Character> WRITTEN =
            Map.of(
                    '\u0007', 'a', '\b', 'b', '\t', 't', '\f', 'f', '\r', 'r', '\u000b', 'v',
                    '\u001b', 'e', '\n', 'n');

    private static final Pattern COMMAND =
            Pattern.compile(
                    "[\u0007\b\t\f\r\u000b\u001b][A-Za-z]+|\n(?:abla|eq?|u|eg|ot|i|mid|exists)\\b");

    private Escapes() {}

    /** The mend for a command of TeX of which YAML ate the first letter. */
    static Optional<String> mend(ScalarNode scalar) {
        if (scalar.getScalarStyle() != ScalarStyle.DOUBLE_QUOTED) return Optional.empty();
        var eaten = COMMAND.matcher(scalar.getValue());
        if (!eaten.find()) return Optional.empty();
        var rest = eaten.group().substring(1);
        char first = WRITTEN.getOrDefault(eaten.group().charAt(0), '?');
        var command = "\\" + first + rest;
        return Optional.of(
                "within double quotes YAML reads `\\%s` as a sign of its own, so `%s` is lost; write `\\%s`, or put the text in single quotes"
                        .formatted(first, command, command));
    }
}
