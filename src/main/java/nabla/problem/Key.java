package nabla.problem;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nabla.expr.Expr;
import nabla.expr.Plain;
import org.jspecify.annotations.Nullable;

/** What a right answer to a question is. */
public sealed interface Key {

    /** One field below the other. */
    record Fields(List<Field> fields) implements Key {
        public Fields {
            fields = List.copyOf(fields);
        }
    }

    /**
     * A matrix.
     *
     * @param rows what names each row, in Markdown; as many as there are rows, empty where nothing
     *     does
     * @param fields row after row
     */
    record Grid(List<String> rows, List<String> columns, List<Field> fields) implements Key {
        public Grid {
            rows = List.copyOf(rows);
            columns = List.copyOf(columns);
            fields = List.copyOf(fields);
        }
    }

    /**
     * A descent by hand. A row holds the slope in each variable and then the next point.
     *
     * @param slopes the partial derivatives
     * @param fields row after row
     */
    record Iterations(
            List<String> variables,
            List<Expr> start,
            List<Expr> slopes,
            Expr rate,
            List<Field> fields)
            implements Key {
        public Iterations {
            variables = List.copyOf(variables);
            start = List.copyOf(start);
            slopes = List.copyOf(slopes);
            fields = List.copyOf(fields);
        }

        /** How many fields a row has. */
        public int width() {
            return 2 * variables.size();
        }
    }

    /** Lines of working; the field is what they end in. */
    record Working(Field field) implements Key {}

    /**
     * @param variables the names of the coordinates; one where the points are numbers
     * @param points each with as many coordinates; none where there is no such point
     */
    record Points(
            List<String> variables,
            List<List<Expr>> points,
            @Nullable Tolerance tolerance,
            Computation origin)
            implements Key {
        public Points {
            variables = List.copyOf(variables);
            points = List.copyOf(points);
        }
    }

    /**
     * @param label Markdown that stands before the field, or empty
     * @param tolerance how far off a number may be, or null where it must be exact
     * @param origin how the value was computed
     */
    record Field(
            String label,
            Expr value,
            Meaning meaning,
            @Nullable Tolerance tolerance,
            Origin origin) {
        public boolean isNumber() {
            return value.variables().isEmpty();
        }

        /** Whether this is a right answer, however it is written. */
        public boolean accepts(Expr answer) {
            return new Comparison(this, answer).finding().isRight();
        }

        /** The same field with another value for its key. */
        Field with(Expr other) {
            return new Field(label, other, meaning, tolerance, origin);
        }
    }

    /**
     * Where a value comes from.
     *
     * @param component which entry of the computed vector or matrix it is, counted from 0 row after
     *     row; −1 where it is the whole
     */
    record Origin(Computation computation, int component) {
        /**
         * The variables by which the value is a derivative, the first first; none where it is none.
         */
        List<String> by() {
            return by(computation);
        }

        private List<String> by(Computation of) {
            return switch (of) {
                case Computation.Differentiation(var inner, var by) ->
                        Stream.concat(by(inner).stream(), Stream.of(by)).toList();
                case Computation.Gradation(_, var by) ->
                        component < 0 ? List.of() : List.of(by.get(component));
                case Computation.Evaluation(var inner, _, _) -> by(inner);
                case Computation.Formula _, Computation.Descending _ -> List.of();
                case Computation.Applied _, Computation.Backward _ -> List.of();
            };
        }
    }

    /** What a value is to the learner. */
    enum Meaning {
        DERIVATIVE,
        PARTIAL,
        VALUE
    }

    /**
     * What can be chosen.
     *
     * @param text Markdown
     * @param source as the author wrote it, for the item's tests
     * @param say what the author says to those who take it wrongly, as Markdown, or empty
     */
    record Option(String text, String source, String say) {}

    /**
     * @param options in the order shown; an answer is the position of one, counted from 1
     * @param right the index of the right one
     */
    record Choice(List<Option> options, int right) implements Key {
        public Choice {
            options = List.copyOf(options);
        }
    }

    /**
     * @param options in the order shown; an answer has the position of one on each line
     * @param right the indices of the right ones, at least one
     */
    record Choices(List<Option> options, Set<Integer> right) implements Key {
        public Choices {
            options = List.copyOf(options);
            right = Collections.unmodifiableSet(new TreeSet<>(right));
        }
    }

    /**
     * @param lines in the order shown; an answer has a line for each, with its place in the order,
     *     counted from 1, or nothing where it is left out
     * @param right the indices of the lines that belong, in their right order
     */
    record Order(List<Option> lines, List<Integer> right) implements Key {
        public Order {
            lines = List.copyOf(lines);
            right = List.copyOf(right);
        }
    }

    /** The fields, where the answer is made of such. */
    default List<Field> entries() {
        return switch (this) {
            case Fields(var fields) -> fields;
            case Grid(_, _, var fields) -> fields;
            case Iterations iterations -> iterations.fields();
            case Working(var field) -> List.of(field);
            case Points _, Choice _, Choices _, Order _ -> List.of();
        };
    }

    /** What can be chosen or put in order. */
    default List<Option> options() {
        return switch (this) {
            case Choice(var options, _) -> options;
            case Choices(var options, _) -> options;
            case Order(var lines, _) -> lines;
            case Fields _, Grid _, Iterations _, Working _, Points _ -> List.of();
        };
    }

    /** What is sent by one who types the key. */
    default List<String> typed() {
        return switch (this) {
            case Choice(_, var right) -> List.of(String.valueOf(right + 1));
            case Choices(_, var right) ->
                    List.of(
                            right.stream()
                                    .map(i -> "" + (i + 1))
                                    .collect(Collectors.joining("\n")));
            case Order(var lines, var right) -> List.of(ranks(lines.size(), right));
            case Points points -> List.of(points(points));
            case Fields _, Grid _, Iterations _, Working _ ->
                    entries().stream().map(f -> Plain.print(f.value())).toList();
        };
    }

    /** The key as a report shows it: what is typed, and of options their texts. */
    default List<String> shown() {
        return switch (this) {
            case Choice(var options, var right) -> List.of(options.get(right).text());
            case Choices(var options, var right) ->
                    right.stream().map(i -> options.get(i).text()).toList();
            case Order(var lines, var right) ->
                    right.stream().map(i -> lines.get(i).text()).toList();
            case Points points -> List.of(points(points).replace("\n", ", "));
            case Fields _, Grid _, Iterations _, Working _ -> typed();
        };
    }

    /** The answer that puts these lines, and no others, in this order. */
    static String ranks(int lines, List<Integer> order) {
        var ranks = new ArrayList<>(Collections.nCopies(lines, ""));
        for (int i = 0; i < order.size(); i++) ranks.set(order.get(i), String.valueOf(i + 1));
        return String.join("\n", ranks);
    }

    private static String points(Points key) {
        if (key.points().isEmpty()) return "none";
        return key.points().stream()
                .map(p -> p.size() == 1 ? p.getFirst() : new Expr.Vector(p))
                .map(Plain::print)
                .collect(Collectors.joining("\n"));
    }

    /** All that is typeset of it, as Markdown. */
    default Stream<String> texts() {
        return Stream.of(
                        entries().stream().map(Field::label),
                        options().stream().flatMap(o -> Stream.of(o.text(), o.say())),
                        this instanceof Grid(var rows, var columns, _)
                                ? Stream.concat(rows.stream(), columns.stream())
                                : Stream.<String>empty())
                .flatMap(s -> s)
                .filter(t -> !t.isEmpty());
    }

    /** How many answers are sent at once. */
    default int size() {
        return entries().isEmpty() ? 1 : entries().size();
    }
}
