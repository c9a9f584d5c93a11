package nabla.web;

import io.javalin.http.Context;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

/** From where somebody asks. */
public final class Caller {
    private static final int HALF = 8;

    private Caller() {}

    /**
     * What tries are counted by: the address, or of one of IPv6 the first half, since whoever has
     * one has the billions beside it (RFC 6177).
     */
    public static String network(Context context) {
        var ip = context.ip();
        return network(ip.startsWith("[") ? ip.substring(1, ip.length() - 1) : ip);
    }

    static String network(String ip) {
        try {
            var found = InetAddress.ofLiteral(ip);
            if (!(found instanceof Inet6Address address)) return found.getHostAddress();
            var network = Arrays.copyOf(Arrays.copyOf(address.getAddress(), HALF), 2 * HALF);
            return InetAddress.getByAddress(network).getHostAddress() + "/64";
        } catch (UnknownHostException e) {
            throw new IllegalStateException("Sixteen bytes are an address", e);
        }
    }
}
