package nabla.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;

/**
 * Files that other people wrote, served from the jars they came in. A script finds one as {@code
 * lib/…} beside {@code js/}; its version is said here and in {@code pom.xml}, nowhere else.
 */
enum ThirdParty {
    KATEX("katex", "katex/0.18.11/dist"),
    CHART("chart", "chart.js/4.5.1/dist"),
    D3_CONTOUR("d3-contour", "d3-contour/4.0.2/dist"),
    D3_ARRAY("d3-array", "d3-array/3.2.4/dist");

    static final String PREFIX = "lib/";
    private final String name;
    private final String folder;

    ThirdParty(String name, String folder) {
        this.name = name;
        this.folder = folder;
    }

    /** The bytes at {@code lib/<name>/<file>}. */
    static Optional<byte[]> read(String path) {
        for (var library : values()) {
            var prefix = PREFIX + library.name + "/";
            if (path.startsWith(prefix)) {
                return resource(
                        "/META-INF/resources/webjars/"
                                + library.folder
                                + "/"
                                + path.substring(prefix.length()));
            }
        }
        return Optional.empty();
    }

    /** Changes whenever a library does. */
    static String versions() {
        var all = new StringBuilder();
        for (var library : values()) {
            all.append(library.folder).append('\n');
        }
        return all.toString();
    }

    private static Optional<byte[]> resource(String name) {
        try (InputStream in = ThirdParty.class.getResourceAsStream(name)) {
            return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
