package nabla.problem;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import nabla.expr.Expr;
import nabla.expr.Parser;
import nabla.expr.Scope;
import nabla.expr.SyntaxError;

/**
 * Reads points as people write them: {@code (1, 2), (3, 4)}, {@code x = 1, y = 2} on a line of its
 * own, {@code 1 and 3}, {@code ±2}, {@code none}. Words and braces between them are blanked out, so
 * that the place of an error is a place in the learner's own text.
 */
public final class PointsReader {
    private static final int MOST = 40;
    private static final Set<String> NONE =
            Set.of(
                    "none",
                    "no",
                    "no points",
                    "no such point",
                    "there are none",
                    "∅",
                    "{}",
                    "[]",
                    "()");
    private static final Pattern AND = Pattern.compile("(?i)\\band\\b");
    private static final Pattern OR = Pattern.compile("(?i)\\bor\\b");
    private static final Pattern NAME =
            Pattern.compile("^\\s*[A-Za-z](_?\\d+)?\\s*=?\\s*(?=[(\\[])");
    private static final Pattern EITHER = Pattern.compile("±|\\+/-|\\+-|\\\\pm\\b");
    private static final Pattern LEFT = Pattern.compile("^\\s*([A-Za-z]\\w*)\\s*=");

    private final List<String> variables;
    private final Scope scope;
    private final String text;
    private final List<Point> points = new ArrayList<>();

    /** A point, and how it was written. */
    record Point(String typed, List<Expr> at) {}

    /** A piece of the text and where it begins. */
    private record Piece(String text, int start) {
        boolean inBrackets() {
            return text.stripLeading().startsWith("(") || text.stripLeading().startsWith("[");
        }
    }

    PointsReader(List<String> variables, Scope scope, String text) {
        this.variables = variables;
        this.scope = scope;
        this.text = text;
    }

    /**
     * The points, as numbers for one variable and vectors for several.
     *
     * @throws SyntaxError where something is no point
     */
    public static Expr.Vector read(List<String> variables, String text) {
        return vector(new PointsReader(variables, Scope.of(variables), text).read());
    }

    static Expr.Vector vector(List<Point> points) {
        return new Expr.Vector(
                points.stream()
                        .map(Point::at)
                        .map(at -> at.size() == 1 ? at.getFirst() : new Expr.Vector(at))
                        .toList());
    }

    /**
     * @throws SyntaxError where something is no point; its places are places of the whole text
     */
    List<Point> read() {
        if (text.isBlank()) {
            throw new SyntaxError(
                    "There is nothing here yet: write " + example() + ", or none.",
                    0,
                    text.length(),
                    null);
        }
        if (NONE.contains(text.strip().toLowerCase(Locale.ROOT).replaceAll("\\.$", "")))
            return points;
        int start = 0;
        for (var line : text.split("\n", -1)) {
            if (!line.isBlank()) line(new Piece(line, start));
            start += line.length() + 1;
        }
        if (points.size() > MOST)
            throw error("At most " + MOST + " points may be given.", new Piece(text, 0));
        return points;
    }

    private void line(Piece line) {
        var plain = blanked(line.text());
        var pieces = split(new Piece(plain, line.start()));
        if (variables.size() == 1) {
            pieces.forEach(this::numbers);
        } else if (pieces.stream().allMatch(Piece::inBrackets)) {
            pieces.forEach(this::tuple);
        } else {
            loose(pieces, line);
        }
    }

    private String blanked(String line) {
        var words = OR.matcher(AND.matcher(line).replaceAll(",  ")).replaceAll(", ");
        return words.replace('{', ' ').replace('}', ' ').replace('⟨', '(').replace('⟩', ')');
    }

    private List<Piece> split(Piece line) {
        var pieces = new ArrayList<Piece>();
        int depth = 0;
        int from = 0;
        var chars = line.text();
        for (int i = 0; i <= chars.length(); i++) {
            char c = i < chars.length() ? chars.charAt(i) : ',';
            if (c == '(' || c == '[') depth++;
            if (c == ')' || c == ']') depth--;
            if (i == chars.length() || depth == 0 && (c == ',' || c == ';')) {
                var piece = named(new Piece(chars.substring(from, i), line.start() + from));
                if (!piece.text().isBlank()) pieces.add(piece);
                from = i + 1;
            }
        }
        return pieces;
    }

    /** {@code P(1, 2)} and {@code P_1 = (1, 2)} are points with a name. */
    private static Piece named(Piece piece) {
        var name = NAME.matcher(piece.text());
        return name.find()
                ? new Piece(
                        " ".repeat(name.end()) + piece.text().substring(name.end()), piece.start())
                : piece;
    }

    /** One number, two with ±, or several in brackets. */
    private void numbers(Piece piece) {
        var either = EITHER.matcher(piece.text());
        if (either.find()) {
            for (var sign : List.of("+", "-")) {
                var one = either.replaceFirst(sign + " ".repeat(either.end() - either.start() - 1));
                points.add(new Point(one.strip(), List.of(read(new Piece(one, piece.start())))));
            }
            return;
        }
        var read = read(piece);
        var all = read instanceof Expr.Vector(var components) ? components : List.of(read);
        for (var one : all) {
            if (one instanceof Expr.Vector)
                throw error("Each is one number here, as in 1, 3.", piece);
            points.add(new Point(typed(piece, one, all.size()), List.of(one)));
        }
    }

    private void tuple(Piece piece) {
        var read = read(piece);
        var parts = read instanceof Expr.Vector(var components) ? components : List.of(read);
        var several = parts.stream().allMatch(Expr.Vector.class::isInstance);
        for (var one : several ? parts : List.of(read)) {
            if (!(one instanceof Expr.Vector(var at)) || at.size() != variables.size()) {
                throw error(
                        "A point has "
                                + variables.size()
                                + " coordinates here, as in "
                                + example()
                                + ".",
                        piece);
            }
            points.add(new Point(typed(piece, one, several ? parts.size() : 1), at));
        }
    }

    private static String typed(Piece piece, Expr one, int of) {
        return of == 1 ? piece.text().strip() : nabla.expr.Plain.print(one);
    }

    /** Coordinates without brackets: as many as a point has, in their order or by their names. */
    private void loose(List<Piece> pieces, Piece line) {
        int n = variables.size();
        if (pieces.isEmpty() || pieces.size() % n != 0 || pieces.size() > n && !areNamed(pieces)) {
            throw error("Write each point in brackets, as in " + example() + ".", line);
        }
        for (int i = 0; i < pieces.size(); i += n) {
            var own = new ArrayList<>(pieces.subList(i, i + n));
            if (areNamed(own)) own.sort(Comparator.comparingInt(p -> variables.indexOf(name(p))));
            var at = own.stream().map(this::read).toList();
            var words = pieces.subList(i, i + n).stream().map(p -> p.text().strip()).toList();
            points.add(new Point(String.join(", ", words), at));
        }
    }

    private boolean areNamed(List<Piece> pieces) {
        return pieces.stream().allMatch(p -> variables.contains(name(p)));
    }

    private static String name(Piece piece) {
        var left = LEFT.matcher(piece.text());
        return left.find() ? left.group(1) : "";
    }

    private Expr read(Piece piece) {
        try {
            return Parser.read(piece.text(), scope).expr();
        } catch (SyntaxError e) {
            throw new SyntaxError(
                    e.message(), piece.start() + e.start(), piece.start() + e.end(), null);
        }
    }

    private String example() {
        return variables.size() == 1 ? "a number, as in 2" : tupleExample();
    }

    private String tupleExample() {
        var numbers = new ArrayList<String>();
        for (int i = 1; i <= variables.size(); i++) numbers.add(String.valueOf(i));
        return "(" + String.join(", ", numbers) + ")";
    }

    private static SyntaxError error(String message, Piece piece) {
        int lead = piece.text().length() - piece.text().stripLeading().length();
        int start = piece.start() + lead;
        return new SyntaxError(message, start, start + piece.text().strip().length(), null);
    }
}
