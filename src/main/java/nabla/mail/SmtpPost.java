package nabla.mail;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Date;
import java.util.Properties;

/** A mail server that speaks SMTP (RFC 5321). */
public final class SmtpPost implements Post {
    private static final String PATIENCE = "10000";

    private final SmtpAddress server;
    private final String from;
    private final InstantSource clock;
    private final Session session;

    /**
     * @param from the address of the sender
     */
    public SmtpPost(SmtpAddress server, String from, InstantSource clock) {
        this.server = server;
        this.from = from;
        this.clock = clock;
        this.session = Session.getInstance(properties(server));
    }

    private static Properties properties(SmtpAddress server) {
        var properties = new Properties();
        var protocol = server.secure() ? "smtps" : "smtp";
        properties.put("mail.transport.protocol", protocol);
        for (var wait : new String[] {"connectiontimeout", "timeout", "writetimeout"}) {
            properties.put("mail." + protocol + "." + wait, PATIENCE);
        }
        properties.put("mail." + protocol + ".ssl.checkserveridentity", "true");
        properties.put("mail.smtp.starttls.enable", "true");
        // A password is not sent for everybody on the way to read.
        boolean local = server.host().equals("localhost") || server.host().startsWith("127.");
        if (!server.user().isEmpty() && !local) {
            properties.put("mail.smtp.starttls.required", "true");
        }
        if (!server.user().isEmpty()) properties.put("mail." + protocol + ".auth", "true");
        return properties;
    }

    @Override
    public void send(String to, String subject, String text) throws NotSent {
        try {
            var message = new MimeMessage(session);
            message.setFrom(new InternetAddress(from, true));
            message.setRecipient(Message.RecipientType.TO, new InternetAddress(to, true));
            message.setSubject(subject, StandardCharsets.UTF_8.name());
            message.setText(text, StandardCharsets.UTF_8.name());
            message.setSentDate(Date.from(clock.instant()));
            message.setHeader("Auto-Submitted", "auto-generated");
            message.saveChanges();
            try (var transport = session.getTransport()) {
                transport.connect(
                        server.host(),
                        server.port(),
                        server.user().isEmpty() ? null : server.user(),
                        server.user().isEmpty() ? null : server.password());
                transport.sendMessage(message, message.getAllRecipients());
            }
        } catch (MessagingException e) {
            // What the server answers often names the person.
            throw new NotSent(e.getClass().getSimpleName(), e);
        }
    }
}
