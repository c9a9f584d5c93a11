package nabla.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.HttpStatus;
import java.util.function.BooleanSupplier;

/** {@code /healthz}: whether this server should be sent requests, for whoever balances them. */
public final class Health implements Routes {
    private final BooleanSupplier isWarm;
    private final BooleanSupplier databaseAnswers;

    /**
     * @param isWarm whether everything is read that its first readers would otherwise wait for
     */
    public Health(BooleanSupplier isWarm, BooleanSupplier databaseAnswers) {
        this.isWarm = isWarm;
        this.databaseAnswers = databaseAnswers;
    }

    @Override
    public void register(RoutesConfig routes) {
        routes.get(
                "/healthz",
                context -> {
                    if (!isWarm.getAsBoolean()) {
                        context.status(HttpStatus.SERVICE_UNAVAILABLE);
                        context.result("The courses are still being read.");
                    } else if (databaseAnswers.getAsBoolean()) {
                        context.result("ok");
                    } else {
                        context.status(HttpStatus.SERVICE_UNAVAILABLE);
                        context.result("The database does not answer.");
                    }
                });
    }
}
