package org.banyan.platform.outbox;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import java.util.Properties;
import java.util.UUID;
import org.banyan.platform.settings.MailServer;
import org.banyan.platform.settings.Settings;
import org.springframework.stereotype.Component;

/// Mail by SMTP, through the server of the settings as it is at that moment.
@Component
class MailChannel implements Channel {

  static final String NAME = "mail";

  private static final String PATIENCE = "10000";

  private final Settings settings;
  private final Clock clock;

  MailChannel(Settings settings, Clock clock) {
    this.settings = settings;
    this.clock = clock;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Delivery send(Effect effect) {
    var server = settings.mailServer();
    if (server.isEmpty()) {
      return new Delivery.Unreachable("no mail server");
    }
    try {
      return new Delivery.Accepted(send(effect, server.get()));
    } catch (AddressException | SendFailedException wrong) {
      return new Delivery.Refused(text(wrong));
    } catch (AuthenticationFailedException refused) {
      return new Delivery.Unreachable("sign-in refused: " + text(refused));
    } catch (MessagingException silent) {
      return new Delivery.Unreachable(text(silent));
    }
  }

  private String send(Effect effect, MailServer server) throws MessagingException {
    var session = Session.getInstance(properties(server));
    var message = new KeyedMessage(session, effect.key(), server.from());
    message.setFrom(new InternetAddress(server.from(), true));
    message.setRecipient(Message.RecipientType.TO, new InternetAddress(effect.address(), true));
    message.setSubject(oneLine(effect.subject()), StandardCharsets.UTF_8.name());
    message.setText(effect.body(), StandardCharsets.UTF_8.name());
    message.setSentDate(Date.from(clock.instant()));
    message.saveChanges();
    try (var transport = session.getTransport()) {
      if (server.user().isEmpty()) {
        transport.connect();
      } else {
        transport.connect(server.user(), server.password());
      }
      transport.sendMessage(message, message.getAllRecipients());
    }
    return message.getMessageID();
  }

  private static Properties properties(MailServer server) {
    var name = server.security() == MailServer.Security.TLS ? "smtps" : "smtp";
    var prefix = "mail." + name + ".";
    var properties = new Properties();
    properties.setProperty("mail.transport.protocol", name);
    properties.setProperty(prefix + "host", server.host());
    properties.setProperty(prefix + "port", Integer.toString(server.port()));
    properties.setProperty(prefix + "auth", Boolean.toString(!server.user().isEmpty()));
    properties.setProperty(prefix + "connectiontimeout", PATIENCE);
    properties.setProperty(prefix + "timeout", PATIENCE);
    properties.setProperty(prefix + "writetimeout", PATIENCE);
    properties.setProperty(prefix + "ssl.checkserveridentity", "true");
    if (server.security() == MailServer.Security.STARTTLS) {
      properties.setProperty(prefix + "starttls.enable", "true");
      properties.setProperty(prefix + "starttls.required", "true");
    }
    return properties;
  }

  /// A line break in a subject would start a header of somebody else's choosing.
  private static String oneLine(String subject) {
    return subject.replaceAll("\\p{Cntrl}+", " ");
  }

  private static String text(MessagingException failure) {
    return String.valueOf(failure.getMessage()).strip();
  }

  /// A message whose id is made of its key: sent twice, it can be recognised as one.
  private static final class KeyedMessage extends MimeMessage {

    private final String id;

    KeyedMessage(Session session, String key, String from) {
      super(session);
      var unique = UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8));
      this.id = "<" + unique + "@" + from.substring(from.indexOf('@') + 1) + ">";
    }

    @Override
    protected void updateMessageID() throws MessagingException {
      setHeader("Message-ID", id);
    }
  }
}
