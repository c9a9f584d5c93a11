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
    private static final byte[] PAGE =
            """
            <!doctype html>
            <html lang="en"><meta charset="utf-8"><title>Nabla</title>
            <h1>This address cannot be read</h1>
            <p>It may have been cut short or mistyped. <a href="/">All courses</a></p>
            </html>
            """
                    .getBytes(StandardCharsets.UTF_8);

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, "text/html;charset=utf-8");
        response.write(true, ByteBuffer.wrap(PAGE), callback);
        return true;
    }
}
