package nabla.problem;

import java.lang.ref.SoftReference;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The problems of one file, in the author's order. The variants of the {@link Seed#POOL} are made
 * once and remembered for as long as there is memory: a class is drawn from them, and every page of
 * an assignment asks for all of a sheet.
 */
public final class ProblemSet {
    private final String course;
    private final String name;
    private final String title;
    private final String text;
    private final String version;
    private final List<Entry> entries;
    private final List<Fault> faults;
    private final Map<Wanted, SoftReference<Variant>> made = new ConcurrentHashMap<>();

    private record Wanted(String item, Seed seed) {}

    /**
     * @param name the file's name without its ending; with the course it is the set's address
     * @param text the file as it is written
     * @param faults every fault of the file, those of its broken entries among them
     */
    public ProblemSet(
            String course,
            String name,
            String title,
            String text,
            List<Entry> entries,
            List<Fault> faults) {
        this.course = course;
        this.name = name;
        this.title = title;
        this.text = text;
        this.version = version(text);
        this.entries = List.copyOf(entries);
        this.faults = List.copyOf(faults);
    }

    private static String version(String text) {
        try {
            var digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    public String course() {
        return course;
    }

    public String name() {
        return name;
    }

    public String title() {
        return title;
    }

    public String text() {
        return text;
    }

    /**
     * What tells this text from any other. The same version, item and seed make the same variant,
     * for ever.
     */
    public String version() {
        return version;
    }

    public List<Entry> entries() {
        return entries;
    }

    public List<Fault> faults() {
        return faults;
    }

    public Optional<Entry> find(String id) {
        return entries.stream().filter(e -> e.id().equals(id)).findFirst();
    }

    /** The sound items. */
    public List<Item> items() {
        return entries.stream().filter(Item.class::isInstance).map(Item.class::cast).toList();
    }

    /**
     * The variant of one of its items.
     *
     * @throws NoVariant where the seed makes none, which is the author's to mend
     */
    public Variant variant(Item item, Seed seed) {
        var wanted = new Wanted(item.id(), seed);
        var known = made.get(wanted);
        var variant = known == null ? null : known.get();
        if (variant != null) return variant;
        var fresh = item.variant(seed);
        if (seed.isOfPool()) made.put(wanted, new SoftReference<>(fresh));
        return fresh;
    }
}
