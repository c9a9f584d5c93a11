package nabla.web;

import io.javalin.http.Context;
import java.net.InetAddress;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whether whoever asks sits at the machine on which the server runs. It takes three signs at once:
 * the connection comes from this machine, the address bar names this machine (so that no other
 * site's name leads here), and no proxy says that it asks for somebody else.
 */
public final class ThisMachine {
    private static final Set<String> NAMES = Set.of("127.0.0.1", "localhost", "[::1]");
    private static final Set<String> FOR_SOMEBODY_ELSE =
            Set.of("X-Forwarded-For", "X-Real-IP", "Forwarded", "Via");

    private ThisMachine() {}

    public static boolean asks(Context context) {
        return isLocal(context.req().getRemoteAddr())
                && NAMES.contains(name(context.header("Host")))
                && FOR_SOMEBODY_ELSE.stream().allMatch(h -> context.header(h) == null);
    }

    /** An address is a literal here, so nothing is looked up. */
    private static boolean isLocal(String address) {
        return InetAddress.ofLiteral(address).isLoopbackAddress();
    }

    /** The host's name without its port. */
    private static String name(@Nullable String host) {
        if (host == null) return "";
        int colon = host.lastIndexOf(':');
        var name = colon > host.lastIndexOf(']') && colon >= 0 ? host.substring(0, colon) : host;
        return name.toLowerCase(Locale.ROOT);
    }
}
