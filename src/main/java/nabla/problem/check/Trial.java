package nabla.problem.check;

import nabla.problem.Variant;

/** One thing that is tried with every variant of an item. */
interface Trial {
    void see(Variant variant);

    /** After the last variant. */
    default void end() {}
}
