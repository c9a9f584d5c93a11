package nabla.problem.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nabla.expr.Plain;
import nabla.problem.Item;
import nabla.problem.Seed;
import nabla.problem.Variant;

/**
 * Whether the variants differ enough, so that two neighbours rarely get the same, and little
 * enough, so that none is much harder than the others. How hard one is, is taken from the sizes of
 * its givens and keys.
 */
final class Variety implements Trial {
    private static final int FEWEST = 8;
    private static final int HARDER = 3;
    private static final int MARGIN = 24;

    private final Notes notes;
    private final Item item;
    private final Set<String> faces = new HashSet<>();
    private final List<Sized> sized = new ArrayList<>();

    private record Sized(Variant variant, int size) {}

    Variety(Notes notes, Item item) {
        this.notes = notes;
        this.item = item;
    }

    @Override
    public void see(Variant variant) {
        var keys = variant.questions().stream().flatMap(q -> q.key().shown().stream()).toList();
        faces.add(variant.prompt() + keys);
        sized.add(new Sized(variant, size(variant)));
    }

    private static int size(Variant variant) {
        int given =
                variant.item().given().keySet().stream()
                        .map(variant.known()::get)
                        .mapToInt(e -> e == null ? 0 : e.size())
                        .sum();
        return given
                + variant.questions().stream()
                        .flatMap(q -> q.key().entries().stream())
                        .mapToInt(f -> f.value().size())
                        .sum();
    }

    @Override
    public void end() {
        if (!item.parameters().isEmpty() && !faces.isEmpty() && faces.size() < FEWEST) {
            notes.say(
                    "its %d seeds make only %d different variants, so neighbours will often get the same; widen a range"
                            .formatted(Seed.POOL, faces.size()));
        }
        if (sized.isEmpty()) return;
        int usual = sized.stream().mapToInt(Sized::size).sorted().toArray()[sized.size() / 2];
        for (var one : sized) {
            if (one.size() > Math.max(HARDER * usual, usual + MARGIN)) {
                notes.note(
                        "much harder than most; exclude it with `where`, or make two items: ",
                        "the key is `" + Plain.print(largest(one.variant())) + "`",
                        one.variant());
            }
        }
    }

    private static nabla.expr.Expr largest(Variant variant) {
        return variant.questions().stream()
                .flatMap(q -> q.key().entries().stream())
                .map(f -> f.value())
                .max(java.util.Comparator.comparingInt(nabla.expr.Expr::size))
                .orElse(nabla.expr.Expr.Num.ZERO);
    }
}
