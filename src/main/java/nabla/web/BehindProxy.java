package nabla.web;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpScheme;
import org.eclipse.jetty.http.HttpURI;
import org.eclipse.jetty.server.ConnectionMetaData;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.HostPort;
import org.jspecify.annotations.Nullable;

/**
 * Takes a proxy's word for who asks, and by which address: {@code X-Forwarded-For}, {@code -Proto}
 * and {@code -Host}. Of several values the last counts, which the proxy itself wrote; those before
 * it may come from whoever asks. Where a header is missing or makes no sense, what the connection
 * says stands.
 */
final class BehindProxy implements HttpConfiguration.Customizer {
    private static final Set<String> SCHEMES = Set.of("http", "https");
    private static final Pattern HOST =
            Pattern.compile("[\\w.-]+(:\\d{1,5})?|\\[[\\da-fA-F:.]+](:\\d{1,5})?");

    @Override
    public Request customize(Request request, HttpFields.Mutable responseHeaders) {
        var uri = HttpURI.build(request.getHttpURI());
        last(request, "X-Forwarded-Proto").filter(SCHEMES::contains).ifPresent(uri::scheme);
        var host = last(request, "X-Forwarded-Host").filter(h -> HOST.matcher(h).matches());
        host.ifPresent(h -> uri.authority(h));
        var headers = HttpFields.build(request.getHeaders());
        host.ifPresent(h -> headers.put(HttpHeader.HOST, h));
        var client = last(request, "X-Forwarded-For").map(BehindProxy::address).orElse(null);
        return new Forwarded(request, uri.asImmutable(), headers.asImmutable(), client);
    }

    /** What the proxy wrote: the end of the last line, whatever stands before it. */
    private static Optional<String> last(Request request, String header) {
        return request.getHeaders().getValuesList(header).stream()
                .reduce((_, later) -> later)
                .map(line -> line.substring(line.lastIndexOf(',') + 1).strip());
    }

    /** An address without its port; null where it is none. A literal, so nothing is looked up. */
    private static @Nullable SocketAddress address(String text) {
        try {
            var host =
                    text.chars().filter(c -> c == ':').count() > 1 && !text.startsWith("[")
                            ? text
                            : new HostPort(text).getHost();
            return new InetSocketAddress(InetAddress.ofLiteral(host), 0);
        } catch (IllegalArgumentException _) {
            return null;
        }
    }

    /** A request as it was before the proxy passed it on. */
    private static final class Forwarded extends Request.Wrapper {
        private final HttpURI uri;
        private final HttpFields headers;
        private final ConnectionMetaData connection;

        Forwarded(
                Request request, HttpURI uri, HttpFields headers, @Nullable SocketAddress client) {
            super(request);
            this.uri = uri;
            this.headers = headers;
            connection =
                    new ConnectionMetaData.Wrapper(request.getConnectionMetaData()) {
                        @Override
                        public SocketAddress getRemoteSocketAddress() {
                            return client == null ? super.getRemoteSocketAddress() : client;
                        }

                        @Override
                        public boolean isSecure() {
                            return Forwarded.this.isSecure();
                        }
                    };
        }

        @Override
        public HttpURI getHttpURI() {
            return uri;
        }

        @Override
        public HttpFields getHeaders() {
            return headers;
        }

        @Override
        public ConnectionMetaData getConnectionMetaData() {
            return connection;
        }

        @Override
        public boolean isSecure() {
            return HttpScheme.HTTPS.is(uri.getScheme());
        }
    }
}
