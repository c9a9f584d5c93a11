package nabla.problem;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import nabla.expr.Expr;

/** Puts the options of a choice in order, and finds the right one. */
final class Options {
    private final Item item;
    private final Seed seed;
    private final Map<String, Expr> known;
    private final Map<String, Filling> fillings;

    Options(Item item, Seed seed, Map<String, Expr> known, Map<String, Filling> fillings) {
        this.item = item;
        this.seed = seed;
        this.known = known;
        this.fillings = fillings;
    }

    Key key(Answer.OfChoice choice) {
        var order = new ArrayList<>(choice.options());
        if (choice.shuffled()) shuffle(order);
        var shown = order.stream().map(this::shown).toList();
        var right = new ArrayList<Integer>();
        for (int i = 0; i < order.size(); i++) if (order.get(i).right().holds(known)) right.add(i);
        if (right.size() != 1) {
            throw new NoVariant(
                    (right.isEmpty() ? "no option is" : right.size() + " options are")
                            + " right"
                            + Variant.where(known, item)
                            + "; exactly one must be");
        }
        if (shown.stream().distinct().count() < shown.size()) {
            throw new NoVariant(
                    "two options look alike"
                            + Variant.where(known, item)
                            + "; exclude this draw with `where`");
        }
        return new Key.Choice(
                shown, order.stream().map(o -> source(o.content())).toList(), right.getFirst());
    }

    private void shuffle(List<?> list) {
        var draw = seed.draw(item.id(), "order of options");
        for (int i = list.size() - 1; i > 0; i--) Collections.swap(list, i, draw.below(i + 1));
    }

    private String shown(Answer.Option option) {
        return switch (option.content()) {
            case Answer.Worded(var text) -> text.fill(fillings);
            case Answer.Computed(var formula) -> "$" + Filling.of(formula.value(known)).tex() + "$";
        };
    }

    private static String source(Answer.Content content) {
        return content instanceof Answer.Worded(var text) ? text.source() : "";
    }
}
