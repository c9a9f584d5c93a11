package nabla;

import java.nio.file.Path;
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
 * @param database the address of a PostgreSQL database to use instead of the embedded one
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
        @Nullable String database) {}
