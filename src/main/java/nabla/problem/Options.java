package nabla.problem;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nabla.expr.Expr;

/** Puts what can be chosen or ordered as it is shown, and finds what is right. */
final class Options {
    private final Item item;
    private final Seed seed;
    private final Map<String, Expr> known;
    private final Map<String, Filling> fillings;

    /** Tells the shuffles of several parts apart; empty for the only part. */
    private final String part;

    Options(
            Item item,
            Seed seed,
            Map<String, Expr> known,
            Map<String, Filling> fillings,
            String part) {
        this.item = item;
        this.seed = seed;
        this.known = known;
        this.fillings = fillings;
        this.part = part;
    }

    Key choice(Answer.OfChoice choice) {
        var order = arranged(choice.options(), choice.shuffled());
        var right = right(order);
        if (right.size() != 1) {
            throw new NoVariant(
                    (right.isEmpty() ? "no option is" : right.size() + " options are")
                            + " right"
                            + Variant.where(known, item)
                            + "; exactly one must be");
        }
        return new Key.Choice(shown(order), right.first());
    }

    Key choices(Answer.OfChoices choices) {
        var order = arranged(choices.options(), choices.shuffled());
        var right = right(order);
        if (right.isEmpty()) {
            throw new NoVariant(
                    "no option is right" + Variant.where(known, item) + "; at least one must be");
        }
        return new Key.Choices(shown(order), right);
    }

    /** The lines are never shown in their right order, which would be an answer given away. */
    Key order(Answer.OfOrder order) {
        var all = Stream.concat(order.steps().stream(), order.distractors().stream()).toList();
        var arranged = new ArrayList<>(IntStream.range(0, all.size()).boxed().toList());
        shuffle(arranged, "order of lines");
        int steps = order.steps().size();
        if (arranged.stream().filter(i -> i < steps).toList().equals(range(steps))) {
            Collections.rotate(arranged, 1);
        }
        var lines = new ArrayList<Key.Option>();
        for (int i : arranged) {
            lines.add(new Key.Option(all.get(i).fill(fillings), all.get(i).source(), ""));
        }
        distinct(lines);
        return new Key.Order(lines, range(steps).stream().map(arranged::indexOf).toList());
    }

    private static List<Integer> range(int size) {
        return IntStream.range(0, size).boxed().toList();
    }

    private List<Answer.Option> arranged(List<Answer.Option> options, boolean shuffled) {
        var order = new ArrayList<>(options);
        if (shuffled) shuffle(order, "order of options");
        return order;
    }

    private void shuffle(List<?> list, String what) {
        var draw = seed.draw(item.id(), part.isEmpty() ? what : what + " of " + part);
        for (int i = list.size() - 1; i > 0; i--) Collections.swap(list, i, draw.below(i + 1));
    }

    private TreeSet<Integer> right(List<Answer.Option> order) {
        var right = new TreeSet<Integer>();
        for (int i = 0; i < order.size(); i++) if (order.get(i).right().holds(known)) right.add(i);
        return right;
    }

    private List<Key.Option> shown(List<Answer.Option> order) {
        var shown = order.stream().map(this::shown).toList();
        distinct(shown);
        return shown;
    }

    private void distinct(List<Key.Option> options) {
        if (options.stream().map(Key.Option::text).distinct().count() < options.size()) {
            throw new NoVariant(
                    "two options look alike"
                            + Variant.where(known, item)
                            + "; exclude this draw with `where`");
        }
    }

    private Key.Option shown(Answer.Option option) {
        var say = option.say() == null ? "" : option.say().fill(fillings);
        return switch (option.content()) {
            case Answer.Worded(var text) -> new Key.Option(text.fill(fillings), text.source(), say);
            case Answer.Computed(var formula) ->
                    new Key.Option("$" + Filling.of(formula.value(known)).tex() + "$", "", say);
        };
    }
}
