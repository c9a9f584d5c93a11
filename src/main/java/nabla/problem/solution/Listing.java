package nabla.problem.solution;

import java.util.List;

/** Several things one after the other: {@code a, b and c}. */
public record Listing(List<? extends Content> entries) implements Content {
    public Listing {
        entries = List.copyOf(entries);
    }
}
