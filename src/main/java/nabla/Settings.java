package nabla;

import java.nio.file.Path;
import nabla.mail.SmtpAddress;
import org.jspecify.annotations.Nullable;

/**
 * What one running site is made of.
 *
 * @param host the address to listen on
 * @param port the port to listen on; 0 takes any free one
 * @param home the folder with {@code templates}, {@code static} and the built engine
 * @param content the lessons, a folder a course
 * @param problemSets the problem sets, a folder a course
 * @param data where the embedded database and what is worked out once are kept
 * @param authoring whether browsers on this machine see what authors do: pages that load anew,
 *     faults, previews with their keys
 * @param behindProxy whether a proxy stands before it that says who asks, and by which address
 * @param logsRequests whether the log has a line for each request
 * @param database the address of a PostgreSQL database to use instead of the embedded one
 * @param mail through whom letters are sent; null for nobody
 */
public record Settings(
        String host,
        int port,
        Path home,
        Path content,
        Path problemSets,
        Path data,
        boolean authoring,
        boolean behindProxy,
        boolean logsRequests,
        @Nullable String database,
        @Nullable Mail mail) {

    /** Without letters, and with a quiet log. */
    public Settings(
            String host,
            int port,
            Path home,
            Path content,
            Path problemSets,
            Path data,
            boolean authoring,
            boolean behindProxy,
            @Nullable String database) {
        this(
                host,
                port,
                home,
                content,
                problemSets,
                data,
                authoring,
                behindProxy,
                false,
                database,
                null);
    }

    /**
     * A site of which nobody hears, with the same courses and everything else in {@code folder}.
     */
    Settings stage(Path folder) {
        return new Settings("127.0.0.1", 0, home, content, problemSets, folder, false, false, null);
    }

    /**
     * Where letters are handed in.
     *
     * @param from the address from which they come
     * @param site the address by which people reach the site, without a slash at its end
     */
    public record Mail(SmtpAddress server, String from, String site) {}
}
