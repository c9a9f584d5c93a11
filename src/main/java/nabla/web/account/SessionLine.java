package nabla.web.account;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nabla.classroom.Session;

/** A session as its owner would recognise it. */
public record SessionLine(String id, String browser, String seen) {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm 'UTC'", Locale.ENGLISH)
                    .withZone(ZoneOffset.UTC);

    /** Browsers name others for compatibility; the first found here is what it is. */
    private static final Pattern BROWSER =
            Pattern.compile("Edg|OPR|SamsungBrowser|Firefox|Chrome|Safari|curl");

    private static final Pattern SYSTEM =
            Pattern.compile("Android|iPhone|iPad|Windows|Macintosh|CrOS|Linux");

    static SessionLine of(Session session) {
        return new SessionLine(session.id(), browser(session.agent()), DAY.format(session.seen()));
    }

    private static String browser(String agent) {
        var browser =
                Stream.of(BROWSER.pattern().split("\\|"))
                        .filter(agent::contains)
                        .findFirst()
                        .map(
                                name ->
                                        switch (name) {
                                            case "Edg" -> "Edge";
                                            case "OPR" -> "Opera";
                                            case "SamsungBrowser" -> "Samsung’s browser";
                                            default -> name;
                                        })
                        .orElse("A browser");
        var system = SYSTEM.matcher(agent);
        if (!system.find()) return browser;
        var on =
                switch (system.group()) {
                    case "Macintosh" -> "a Mac";
                    case "CrOS" -> "a Chromebook";
                    case "iPhone" -> "an iPhone";
                    case "iPad" -> "an iPad";
                    default -> system.group();
                };
        return browser + " on " + on;
    }
}
