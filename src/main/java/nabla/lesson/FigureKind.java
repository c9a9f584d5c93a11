package nabla.lesson;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The interactive drawings, one row each: the element's name and the settings an author may give.
 */
public enum FigureKind {
    SECANT_TANGENT("secant-tangent", "function", "x", "h", "from", "to"),
    DESCENT_LINE("descent-line", "function", "start", "rate", "steps", "taken", "from", "to"),
    DESCENT_MAP("descent-map", "function", "start", "rate", "steps", "taken", "method", "window"),
    SLOPE_EVIDENCE(
            "slope-evidence",
            "function",
            "claim",
            "variable",
            "at",
            "from",
            "to",
            "order",
            "held",
            "secret"),
    GRADIENT_EVIDENCE(
            "gradient-evidence", "function", "claim", "variables", "at", "window", "secret"),
    PATH_EVIDENCE(
            "path-evidence",
            "function",
            "own",
            "variables",
            "start",
            "rate",
            "from",
            "to",
            "window"),
    OWN_GRADIENT(
            "own-gradient",
            "function",
            "gradient",
            "variables",
            "start",
            "rate",
            "steps",
            "taken",
            "from",
            "to",
            "window",
            "fixed");

    private final String element;
    private final List<String> settings;

    FigureKind(String element, String... settings) {
        this.element = element;
        this.settings = List.of(settings);
    }

    public static Optional<FigureKind> named(String element) {
        return Arrays.stream(values()).filter(kind -> kind.element.equals(element)).findFirst();
    }

    /** All names. */
    public static List<String> elements() {
        return Arrays.stream(values()).map(FigureKind::element).toList();
    }

    /** The name of the custom element, as authors write it. */
    public String element() {
        return element;
    }

    /** What may be set beside {@code caption}; the first must be. */
    public List<String> settings() {
        return settings;
    }
}
