package nabla.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.HttpStatus;
import java.util.function.BooleanSupplier;

/** {@code /healthz}: whether this server should be sent requests, for whoever balances them. */
public final class Health implements Routes {
    private final BooleanSupplier databaseAnswers;

    public Health(BooleanSupplier databaseAnswers) {
        this.databaseAnswers = databaseAnswers;
    }

    @Override
    public void register(RoutesConfig routes) {
        routes.get(
                "/healthz",
                context -> {
                    if (databaseAnswers.getAsBoolean()) {
                        context.result("ok");
                    } else {
                        context.status(HttpStatus.SERVICE_UNAVAILABLE);
                        context.result("The database does not answer.");
                    }
                });
    }
}
