package nabla.web;

import java.nio.file.Path;

/**
 * Where the server finds what it serves.
 *
 * @param templates the Thymeleaf templates
 * @param statics our own style sheets, scripts and pictures
 * @param engine the folder in which the browser's {@code engine.js} is built
 */
public record Folders(Path templates, Path statics, Path engine) {
    /** The folders of a checkout. */
    public static Folders in(Path home) {
        return new Folders(
                home.resolve("templates"), home.resolve("static"), home.resolve("target/browser"));
    }
}
