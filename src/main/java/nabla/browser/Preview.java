package nabla.browser;

import java.util.ArrayList;
import java.util.List;
import nabla.answer.working.LineMathMl;
import nabla.expr.Doubt;
import nabla.expr.LeftSide;
import nabla.expr.MathMl;
import nabla.expr.Parser;
import nabla.expr.Plain;
import nabla.expr.Reading;
import nabla.expr.Scope;
import nabla.expr.SyntaxError;

/** How a text is read, as JSON for the page. */
final class Preview {
    private Preview() {}

    /**
     * {@code {ok, mathml, plain, left, doubts: [{start, end, message, alternatives: [{text, mathml,
     * plain}]}]}}, or {@code {ok, error: {message, start, end, repair}}}. {@code left} is there
     * where an equals sign is: what stands before it.
     */
    static String of(String text, Scope scope) {
        try {
            return reading(Parser.read(text, scope));
        } catch (SyntaxError e) {
            return Json.object().put("ok", false).putJson("error", error(e)).end();
        }
    }

    /** {@code {ok, mathml}}, or an error as above; {@code {ok: false}} for a blank line. */
    static String ofLine(String text, List<String> variables) {
        if (text.isBlank()) {
            return Json.object().put("ok", false).end();
        }
        try {
            return Json.object()
                    .put("ok", true)
                    .put("mathml", LineMathMl.print(text, variables))
                    .end();
        } catch (SyntaxError e) {
            return Json.object().put("ok", false).putJson("error", error(e)).end();
        }
    }

    private static String reading(Reading reading) {
        List<String> doubts = new ArrayList<>();
        for (Doubt doubt : reading.doubts()) {
            doubts.add(
                    span(doubt.start(), doubt.end(), doubt.message())
                            .putJson(
                                    "alternatives",
                                    doubt.alternatives().stream().map(Preview::other).toList())
                            .end());
        }
        Json json =
                Json.object()
                        .put("ok", true)
                        .put("mathml", MathMl.print(reading.expr()))
                        .put("plain", Plain.print(reading.expr()))
                        .putJson("doubts", doubts);
        LeftSide left = reading.left();
        return (left == null ? json : json.put("left", left.text())).end();
    }

    private static String other(Doubt.Alternative alternative) {
        return Json.object()
                .put("text", alternative.text())
                .put("mathml", MathMl.print(alternative.expr()))
                .put("plain", Plain.print(alternative.expr()))
                .end();
    }

    private static String error(SyntaxError e) {
        Json json = span(e.start(), e.end(), e.message());
        String repair = e.repair();
        return (repair == null ? json : json.put("repair", repair)).end();
    }

    private static Json span(int start, int end, String message) {
        return Json.object().put("start", start).put("end", end).put("message", message);
    }
}
