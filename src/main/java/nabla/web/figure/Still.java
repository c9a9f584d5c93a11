package nabla.web.figure;

import java.util.Map;
import nabla.expr.SyntaxError;
import nabla.lesson.FigureKind;

/**
 * A figure drawn in SVG as it was set, and what it shows in a sentence; both empty where its
 * settings cannot be read.
 */
public record Still(String svg, String says) {
    /** What stands below a figure whose numbers are told beside it, until its point is moved. */
    static final String RESTING = "Move the point to compare elsewhere.";

    private static final Still NONE = new Still("", "");

    public static Still of(FigureKind kind, Map<String, String> texts) {
        Settings settings = new Settings(texts);
        try {
            return switch (kind) {
                case SECANT_TANGENT -> new LessonStills(settings).secantTangent();
                case DESCENT_LINE -> new LessonStills(settings).descentLine();
                case DESCENT_MAP -> new LessonStills(settings).descentMap();
                case SLOPE_EVIDENCE -> new SlopeStill(settings).still();
                case GRADIENT_EVIDENCE -> new ArrowStill(settings).still();
                case PATH_EVIDENCE -> new PathStill(settings).given();
                case OWN_GRADIENT -> new PathStill(settings).driven();
            };
        } catch (SyntaxError | IllegalArgumentException e) {
            return NONE;
        }
    }
}
