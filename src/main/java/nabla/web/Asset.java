package nabla.web;

import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPOutputStream;

/** A static file as it goes over the wire, compressed once where that makes it smaller. */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Asset(String type, byte[] plain, byte[] gzipped) {
    static final Asset NONE = new Asset("", new byte[0], new byte[0]);
    private static final Map<String, String> TYPES =
            Map.of(
                    "css", "text/css; charset=utf-8",
                    "js", "text/javascript; charset=utf-8",
                    "mjs", "text/javascript; charset=utf-8",
                    "json", "application/json",
                    "svg", "image/svg+xml",
                    "png", "image/png",
                    "jpg", "image/jpeg",
                    "woff2", "font/woff2");
    private static final Set<String> COMPRESSED_ALREADY = Set.of("png", "jpg", "woff2");

    static Asset of(String path, byte[] bytes) {
        var extension = path.substring(path.lastIndexOf('.') + 1);
        var type = TYPES.getOrDefault(extension, "application/octet-stream");
        return new Asset(type, bytes, COMPRESSED_ALREADY.contains(extension) ? bytes : gzip(bytes));
    }

    void send(Context context, boolean forEver) {
        context.disableCompression();
        context.contentType(type);
        context.header(
                "Cache-Control", forEver ? "public, max-age=31536000, immutable" : "no-cache");
        context.header("Vary", "Accept-Encoding");
        var accepted = context.header("Accept-Encoding");
        if (gzipped.length < plain.length && accepted != null && accepted.contains("gzip")) {
            context.header("Content-Encoding", "gzip").result(gzipped);
        } else {
            context.result(plain);
        }
    }

    private static byte[] gzip(byte[] bytes) {
        var out = new ByteArrayOutputStream();
        try (var gzip =
                new GZIPOutputStream(out) {
                    {
                        def.setLevel(9);
                    }
                }) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
