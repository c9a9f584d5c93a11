package nabla;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import nabla.command.CannotRun;

/**
 * Whether a port can be listened on; asked first, since the server would tell of a taken port in a
 * page of log.
 */
final class FreePort {
    private FreePort() {}

    /** Refuses in one sentence, with the mend, where it cannot. */
    static void require(String host, int port) {
        if (port < 0 || port > 65535) {
            throw new CannotRun("There is no port " + port + "; name one up to 65535 with --port.");
        }
        try (ServerSocket probe = new ServerSocket()) {
            probe.bind(new InetSocketAddress(InetAddress.getByName(host), port));
        } catch (UnknownHostException e) {
            throw new CannotRun("There is no address " + host + "; name another with --host.", e);
        } catch (BindException e) {
            throw new CannotRun(explain(String.valueOf(e.getMessage()), host, port), e);
        } catch (IOException e) {
            throw new CannotRun("Port " + port + " does not open: " + e.getMessage() + ".", e);
        }
    }

    /** Java tells the reasons apart only by the words of the operating system. */
    private static String explain(String reason, String host, int port) {
        if (reason.contains("Permission denied")) {
            return "Port %d is kept for administrators; name one above 1023 with --port."
                    .formatted(port);
        }
        if (reason.contains("Cannot assign")) {
            return "This machine has no address %s; name another with --host.".formatted(host);
        }
        return "Port %d is in use, perhaps by another Nabla; name another with --port."
                .formatted(port);
    }
}
