package nabla.problem.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nabla.problem.Fault;
import nabla.problem.Item;
import nabla.problem.ProblemSet;

/** Items of a set that ask the same. */
public final class Twins {
    private Twins() {}

    /** A fault for every item that asks what one before it asks. */
    public static List<Fault> in(String file, ProblemSet set) {
        Map<List<Object>, Item> first = new HashMap<>();
        var faults = new ArrayList<Fault>();
        for (var item : set.items()) {
            var other = first.putIfAbsent(asked(item), item);
            if (other != null) {
                faults.add(
                        new Fault(
                                file,
                                item.line(),
                                item.id(),
                                "asks the same as `%s` in line %d; a learner gets other numbers without a second item"
                                        .formatted(other.id(), other.line())));
            }
        }
        return faults;
    }

    private static List<Object> asked(Item item) {
        return List.of(item.prompt(), item.given(), item.parameters(), item.parts());
    }
}
