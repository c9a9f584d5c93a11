package nabla.web;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/**
 * Answers a request so malformed that it reaches no route, such as an address with a broken escape.
 */
final class LastResort extends ErrorHandler {
    private static final String PAGE =
            """
            <!doctype html>
            <html lang="en"><meta charset="utf-8"><title>Nabla</title>
            <h1>%s</h1>
            <p>%s <a href="/">All courses</a></p>
            </html>
            """;

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, "text/html;charset=utf-8");
        var page = page(response.getStatus()).getBytes(StandardCharsets.UTF_8);
        response.write(true, ByteBuffer.wrap(page), callback);
        return true;
    }

    private static String page(int status) {
        return switch (status) {
            case 431 ->
                    PAGE.formatted(
                            "Your browser sent more than can be read",
                            "Most of it is probably cookies; delete those of this site.");
            default ->
                    PAGE.formatted(
                            "This address cannot be read",
                            "It may have been cut short or mistyped.");
        };
    }
}
