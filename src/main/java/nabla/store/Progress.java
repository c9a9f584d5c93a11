package nabla.store;

/** Hears how far a long work is. */
@FunctionalInterface
public interface Progress {
    Progress SILENT = (_, _) -> {};

    void at(long done, long of);
}
