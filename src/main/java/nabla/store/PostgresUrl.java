package nabla.store;

import com.zaxxer.hikari.HikariConfig;
import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * The address of a PostgreSQL database as people write it, {@code
 * postgresql://user:password@host:5432/name}.
 */
record PostgresUrl(String jdbc, @Nullable String user, @Nullable String password) {

    static PostgresUrl read(String url) {
        String plain = url.startsWith("jdbc:") ? url.substring("jdbc:".length()) : url;
        if (!plain.startsWith("postgresql://") && !plain.startsWith("postgres://")) {
            throw unreadable(url);
        }
        try {
            URI uri = new URI(plain);
            String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
            String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
            String jdbc = "jdbc:postgresql://" + uri.getHost() + port + uri.getRawPath() + query;
            String[] login =
                    uri.getUserInfo() == null ? new String[0] : uri.getUserInfo().split(":", 2);
            return new PostgresUrl(
                    jdbc, login.length > 0 ? login[0] : null, login.length > 1 ? login[1] : null);
        } catch (URISyntaxException e) {
            throw unreadable(url);
        }
    }

    /** For messages and logs. */
    static String withoutPassword(String url) {
        return url.replaceFirst("//([^:@/]*):[^@/]*@", "//$1@")
                .replaceFirst("password=[^&]*", "password=…");
    }

    void configure(HikariConfig pool) {
        pool.setJdbcUrl(jdbc);
        // Seconds; a server that has gone away without a word is noticed. The address may say
        // otherwise.
        pool.addDataSourceProperty("connectTimeout", "3");
        pool.addDataSourceProperty("loginTimeout", "3");
        pool.addDataSourceProperty("socketTimeout", "30");
        pool.addDataSourceProperty("tcpKeepAlive", "true");
        if (user != null) {
            pool.setUsername(user);
        }
        if (password != null) {
            pool.setPassword(password);
        }
    }

    private static StoreUnavailable unreadable(String url) {
        return new StoreUnavailable(
                "The database "
                        + withoutPassword(url)
                        + " is not an address Nabla knows; write postgresql://user:password@host/name,"
                        + " or leave --database out to use the embedded one.");
    }
}
