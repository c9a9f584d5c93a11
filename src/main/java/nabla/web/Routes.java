package nabla.web;

import io.javalin.config.RoutesConfig;

/** A feature's addresses: one small class a feature says which address answers with what. */
@FunctionalInterface
public interface Routes {
    void register(RoutesConfig routes);
}
