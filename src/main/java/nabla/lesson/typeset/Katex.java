package nabla.lesson.typeset;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Engine;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.proxy.ProxyObject;
import org.jspecify.annotations.Nullable;

/**
 * KaTeX from its own jar, run by GraalJS. Loading takes more than a second and happens on first
 * use.
 */
public final class Katex implements Typesetter {
    /** Part of every cached formula's name, so that a new KaTeX typesets anew. */
    static final String VERSION = "0.18.11";

    private static final String SCRIPT =
            "/META-INF/resources/webjars/katex/" + VERSION + "/dist/katex.min.js";

    /** Shared by all, so that KaTeX is read and made ready once for a process. */
    private static final class Shared {
        // On a JVM without the Graal compiler JavaScript is interpreted, which is quick enough
        // here.
        static final Engine ENGINE =
                Engine.newBuilder("js").option("engine.WarnInterpreterOnly", "false").build();

        static final Source KATEX = script();
    }

    private @Nullable Value render;

    /** One formula at a time: a JavaScript context belongs to one thread. */
    @Override
    public synchronized String html(String tex, boolean display) {
        try {
            return renderer().execute(tex, options(display)).asString();
        } catch (PolyglotException e) {
            if (e.isGuestException()) {
                throw new NotTypeset(message(e));
            }
            throw e;
        }
    }

    private static ProxyObject options(boolean display) {
        return ProxyObject.fromMap(
                Map.of(
                        "displayMode",
                        display,
                        "output",
                        "htmlAndMathml",
                        "throwOnError",
                        true,
                        "strict",
                        "ignore"));
    }

    private static String message(PolyglotException e) {
        return KatexComplaint.of(Objects.requireNonNullElse(e.getMessage(), "unknown error"));
    }

    private Value renderer() {
        if (render == null) {
            var context = Context.newBuilder("js").engine(Shared.ENGINE).build();
            context.eval(Shared.KATEX);
            render = context.eval("js", "(tex, options) => katex.renderToString(tex, options)");
        }
        return render;
    }

    private static Source script() {
        try (var in =
                        Objects.requireNonNull(
                                Katex.class.getResourceAsStream(SCRIPT), "KaTeX's jar is missing");
                var reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            return Source.newBuilder("js", reader, "katex.min.js").build();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
