package nabla.problem;

import java.util.List;

/**
 * What stands at one place of a problem set: an item, or what is left of one that could not be
 * read.
 */
public sealed interface Entry permits Item, Entry.Broken {
    String id();

    /** An item with faults. It is shown as broken, blaming nobody, and never scored. */
    record Broken(String id, List<Fault> faults) implements Entry {}
}
