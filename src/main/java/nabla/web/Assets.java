package nabla.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Static files below {@code /static/<version>/}. The version is drawn from the files themselves, so
 * a browser keeps each file for ever and asks again only when one has changed; scripts find each
 * other by relative address and need not know it. {@code lib/…} comes from third-party jars, {@code
 * engine.js} from the build, all else from {@code static/}.
 */
final class Assets implements Routes {
    private static final String ENGINE = "engine.js";

    private final Folders folders;
    private final AssetVersion version;
    private final ConcurrentHashMap<String, Asset> served = new ConcurrentHashMap<>();
    private final ConcurrentHashMap<String, Set<String>> imported = new ConcurrentHashMap<>();
    private final ModuleGraph modules =
            new ModuleGraph(path -> read(path).map(bytes -> new String(bytes, UTF_8)));

    Assets(Folders folders) {
        this.folders = folders;
        this.version = new AssetVersion(folders);
    }

    /** The address below which all static files are found now. */
    String base() {
        return "/static/" + version.current();
    }

    @Override
    public void register(RoutesConfig routes) {
        routes.get("/static/{version}/<path>", this::serve);
        routes.get("/favicon.ico", context -> context.redirect(base() + "/img/nabla.svg"));
    }

    /**
     * The scripts that these import, directly or not; all of them addresses below the static files.
     */
    Set<String> importedBy(List<String> scripts) {
        var now = version.current();
        return imported.computeIfAbsent(now + scripts, _ -> modules.importedBy(scripts));
    }

    private void serve(Context context) {
        var path = context.pathParam("path");
        var now = version.current();
        var asset =
                served.computeIfAbsent(
                        now + "/" + path,
                        _ -> {
                            served.keySet().removeIf(key -> !key.startsWith(now));
                            return read(path)
                                    .map(bytes -> Asset.of(path, bytes))
                                    .orElse(Asset.NONE);
                        });
        if (asset == Asset.NONE) {
            served.remove(now + "/" + path);
            throw new NotFound("There is no file " + path + ".");
        }
        // An old page may still ask by an old version: it gets today's file, and keeps it for no
        // time at all.
        asset.send(context, context.pathParam("version").equals(now));
    }

    private Optional<byte[]> read(String path) {
        if (path.equals(FormulaFonts.FILE)) {
            return FormulaFonts.script(ThirdParty::read);
        }
        if (path.startsWith(ThirdParty.PREFIX)) {
            return ThirdParty.read(path);
        }
        var folder = path.equals(ENGINE) ? folders.engine() : folders.statics();
        try {
            var file = folder.resolve(path).normalize();
            if (!file.startsWith(folder.normalize()) || !Files.isRegularFile(file)) {
                return Optional.empty();
            }
            return Optional.of(
                    path.endsWith(".css") ? StyleSheet.read(file) : Files.readAllBytes(file));
        } catch (java.nio.file.InvalidPathException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + Path.of(path), e);
        }
    }
}
