package nabla.web;

import io.javalin.http.Context;
import java.time.Duration;

/** Is told of every request when it has been answered. */
@FunctionalInterface
public interface Handled {
    void handled(Context context, Duration time);
}
