package nabla.answer.working;

import java.util.ArrayList;
import java.util.List;
import nabla.expr.SyntaxError;

/**
 * Splits a line into equations, and an equation into its sides; words such as "let" are skipped.
 */
final class LineReader {
    private static final List<String> WORDS =
            List.of("let ", "with ", "where ", "so ", "thus ", "then ", "hence ", "set ");
    private static final List<String> ARROWS =
            List.of("\\Rightarrow", "\\implies", "⇒", "→", "=>", "->", "\\therefore", "∴");

    /** A part of a line between two separators. */
    record Span(int start, int end) {
        boolean isBlank(String text) {
            return text.substring(start, end).isBlank();
        }
    }

    private final String text;
    private final Letters letters;

    LineReader(String line) {
        this.text = prepared(line);
        this.letters = new Letters(text);
    }

    /**
     * Signs that mean nothing here become spaces, so that every other character keeps its place.
     */
    private static String prepared(String line) {
        String text = line.replace('&', ' ').replace('＝', '=').replace('\t', ' ');
        text = text.replace(":=", " =").replace("==", " =");
        int end = text.stripTrailing().length();
        while (end > 0 && ".,;\\".indexOf(text.charAt(end - 1)) >= 0) {
            text = text.substring(0, end - 1) + " " + text.substring(end);
            end = text.stripTrailing().length();
        }
        for (String arrow : ARROWS) {
            text = withoutStart(text, arrow);
        }
        for (String word : WORDS) {
            text = withoutStart(text, word);
        }
        return text;
    }

    private static String withoutStart(String text, String word) {
        int start = text.length() - text.stripLeading().length();
        return text.startsWith(word, start) || text.startsWith(capital(word), start)
                ? " ".repeat(start + word.length()) + text.substring(start + word.length())
                : text;
    }

    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + word.substring(1);
    }

    boolean isBlank() {
        return text.isBlank();
    }

    boolean isBlank(Span span) {
        return span.isBlank(text);
    }

    /** The equations of the line: usually one; {@code u = x², v = sin x} are two. */
    List<Span> equations() {
        List<Span> parts = new ArrayList<>();
        for (Span comma : split(0, text.length(), ",;")) {
            for (Span part : splitWord(comma, " and ")) {
                boolean equation = split(part.start(), part.end(), "=").size() > 1;
                if (!equation && !parts.isEmpty()) {
                    parts.set(parts.size() - 1, new Span(parts.getLast().start(), part.end()));
                } else if (!part.isBlank(text)) {
                    parts.add(part);
                }
            }
        }
        return parts;
    }

    private List<Span> splitWord(Span span, String word) {
        int at = text.indexOf(word, span.start());
        return at < 0 || at >= span.end()
                ? List.of(span)
                : List.of(new Span(span.start(), at), new Span(at + word.length(), span.end()));
    }

    /** The sides of an equation; the first is blank where the line goes on with an equals sign. */
    List<Span> sides(Span equation) {
        List<Span> sides = split(equation.start(), equation.end(), "=");
        for (int i = 1; i < sides.size(); i++) {
            if (sides.get(i).isBlank(text)) {
                int sign = sides.get(i).start() - 1;
                throw new SyntaxError("Nothing stands behind “=” yet.", sign, sign + 1, null);
            }
        }
        return sides;
    }

    private List<Span> split(int from, int to, String separators) {
        List<Span> parts = new ArrayList<>();
        int depth = 0;
        int start = from;
        for (int i = from; i < to; i++) {
            depth += letters.depth(i);
            if (depth == 0 && separators.indexOf(text.charAt(i)) >= 0) {
                parts.add(new Span(start, i));
                start = i + 1;
            }
        }
        parts.add(new Span(start, to));
        return parts;
    }

    Side side(Span span, Names names) {
        int start = letters.skipSpace(span.start());
        int end = span.start() + text.substring(span.start(), span.end()).stripTrailing().length();
        Letters.Name name = letters.name(start);
        if (name != null
                && !names.isVariable(name.name())
                && letters.arguments(name.end(), names.variables()) == end) {
            int underscore = name.name().indexOf('_');
            return underscore > 0 && names.isVariable(name.name().substring(underscore + 1))
                    ? partial(name.name(), underscore, start, end, names)
                    : new Side.Named(name.name(), start, end);
        }
        return new Side.Formula(new FormulaReader(text, names).read(start, end), start, end);
    }

    /** {@code f_x} is ∂f/∂x. */
    private static Side partial(String name, int underscore, int start, int end, Names names) {
        Operator operator =
                names.derivative(
                        name.substring(0, underscore), name.substring(underscore + 1), start, end);
        return new Side.Formula(Written.of(operator, names), start, end);
    }
}
