package org.banyan.people;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;
import org.banyan.platform.edge.PublicAddress;
import org.banyan.platform.language.Words;
import org.banyan.platform.outbox.Effect;
import org.banyan.platform.outbox.Outbox;
import org.banyan.platform.settings.Settings;
import org.springframework.stereotype.Component;

/// Mails a one-time link to its person, where there is a mail server, an address to write to and a
/// public address to point at.
@Component
class LinkMails {

  private final Settings settings;
  private final PublicAddress address;
  private final Outbox outbox;

  LinkMails(Settings settings, PublicAddress address, Outbox outbox) {
    this.settings = settings;
    this.address = address;
    this.outbox = outbox;
  }

  /// Whether the link is on its way.
  boolean send(Person person, Purpose purpose, String path) {
    var link = address.link(path);
    if (link.isEmpty() || person.email().isEmpty() || settings.mailServer().isEmpty()) {
      return false;
    }
    var words = Words.of(person.language());
    var kind = "people.mail." + purpose.name().toLowerCase(Locale.ROOT).replace('_', '-');
    return outbox.queue(
        Effect.mail(
            "link:" + UUID.nameUUIDFromBytes(path.getBytes(StandardCharsets.UTF_8)),
            person.email().get(),
            words.say(kind + ".subject"),
            words.say(kind + ".body", person.name(), link.get())));
  }
}
