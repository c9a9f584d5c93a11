package nabla;

import java.util.regex.Pattern;
import nabla.classroom.Email;
import nabla.command.CannotRun;
import nabla.mail.SmtpAddress;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say through whom letters are sent; without them none are. */
final class Mailing {
    private static final Pattern SITE = Pattern.compile("https?://[\\w.\\-\\[\\]:]+");

    @Option(
            names = "--smtp",
            paramLabel = "URL",
            description =
                    "A mail server for links to new passwords: smtp://user:password@host:port, or"
                            + " smtps:// for TLS from the start.")
    private @Nullable String smtp;

    @Option(
            names = "--mail-from",
            paramLabel = "ADDRESS",
            description = "The address from which such letters come.")
    private @Nullable String from;

    @Option(
            names = "--site-address",
            paramLabel = "URL",
            description =
                    "The address by which people reach this site, for the links in letters:"
                            + " https://nabla.example.org")
    private @Nullable String site;

    /** Null where no letters are sent. */
    Settings.@Nullable Mail settings() {
        if (smtp == null) return null;
        if (from == null || site == null) {
            throw new CannotRun(
                    "With --smtp, say with --mail-from from which address letters come, and with"
                            + " --site-address where their links lead.");
        }
        if (Email.read(from).isEmpty()) {
            throw new CannotRun(
                    "--mail-from is no email address; write one like nabla@example.org.");
        }
        var address = site.endsWith("/") ? site.substring(0, site.length() - 1) : site;
        if (!SITE.matcher(address).matches()) {
            throw new CannotRun(
                    "--site-address is written https://nabla.example.org, without a path.");
        }
        try {
            return new Settings.Mail(SmtpAddress.read(smtp), from, address);
        } catch (IllegalArgumentException e) {
            throw new CannotRun(String.valueOf(e.getMessage()));
        }
    }
}
