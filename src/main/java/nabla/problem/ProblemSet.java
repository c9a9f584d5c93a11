package nabla.problem;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * The problems of one file, in the author's order.
 *
 * @param name the file's name without its ending; with the course it is the set's address
 * @param text the file as it is written
 * @param faults every fault of the file, those of its broken entries among them
 */
public record ProblemSet(
        String course,
        String name,
        String title,
        String text,
        List<Entry> entries,
        List<Fault> faults) {
    public ProblemSet {
        entries = List.copyOf(entries);
        faults = List.copyOf(faults);
    }

    /**
     * What tells this text from any other. The same version, item and seed make the same variant,
     * for ever.
     */
    public String version() {
        try {
            var digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    public Optional<Entry> find(String id) {
        return entries.stream().filter(e -> e.id().equals(id)).findFirst();
    }

    /** The sound items. */
    public List<Item> items() {
        return entries.stream().filter(Item.class::isInstance).map(Item.class::cast).toList();
    }
}
