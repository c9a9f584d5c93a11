package nabla.web.metrics;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.FileDescriptorMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.Locale;
import nabla.classroom.Outcome;
import nabla.web.Handled;
import nabla.web.NotFound;
import nabla.web.Request;
import nabla.web.Routes;
import nabla.web.ThisMachine;

/**
 * The numbers of one site. Requests are told apart by the address as it was registered, {@code
 * /assignments/{id}}, so that there are as many series as routes and none names anybody. {@code GET
 * /metrics} shows them to this machine alone; {@link MetricsPort} shows them elsewhere.
 */
public final class Metrics implements Routes, Handled, AutoCloseable {
    /** The media type of Prometheus' text format. */
    static final String TEXT = "text/plain; version=0.0.4; charset=utf-8";

    private static final Duration[] BOUNDS = {
        Duration.ofMillis(5),
        Duration.ofMillis(10),
        Duration.ofMillis(25),
        Duration.ofMillis(50),
        Duration.ofMillis(100),
        Duration.ofMillis(250),
        Duration.ofMillis(500),
        Duration.ofSeconds(1),
        Duration.ofMillis(2500),
        Duration.ofSeconds(5),
        Duration.ofSeconds(10)
    };

    private final PrometheusMeterRegistry registry =
            new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final JvmGcMetrics collections = new JvmGcMetrics();

    public Metrics() {
        new JvmMemoryMetrics().bindTo(registry);
        collections.bindTo(registry);
        new JvmThreadMetrics().bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
        new FileDescriptorMetrics().bindTo(registry);
        new UptimeMetrics().bindTo(registry);
    }

    /** For parts that have numbers of their own. */
    public MeterRegistry registry() {
        return registry;
    }

    /** All numbers, in Prometheus' text format. */
    public String text() {
        return registry.scrape(TEXT);
    }

    @Override
    public void register(RoutesConfig routes) {
        routes.get(
                "/metrics",
                context -> {
                    if (!ThisMachine.asks(context)) throw new NotFound("There is nothing here.");
                    context.contentType(TEXT).result(text());
                });
    }

    @Override
    public void handled(Context context, Duration time) {
        Timer.builder("nabla.requests")
                .description("How long answers took")
                .tag("method", context.method().name())
                .tag("route", Request.route(context))
                .tag("status", context.statusCode() / 100 + "xx")
                .serviceLevelObjectives(BOUNDS)
                .register(registry)
                .record(time);
        Request.graded(context).ifPresent(this::graded);
    }

    private void graded(Outcome outcome) {
        Counter.builder("nabla.graded")
                .description("Answers that were judged and kept")
                .tag("outcome", outcome.name().toLowerCase(Locale.ROOT))
                .register(registry)
                .increment();
    }

    @Override
    public void close() {
        collections.close();
        registry.close();
    }
}
