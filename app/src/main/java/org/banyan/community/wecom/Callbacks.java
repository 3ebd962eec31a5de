package org.banyan.community.wecom;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.banyan.community.wecom.CallbackCipher.Signed;
import org.banyan.platform.store.Checksum;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Takes what the platform calls back with. It is only written down which group has changed;
/// reading it anew is left to later, so that the answer is quick.
@Service
public class Callbacks {

  private static final String GROUP_CHANGED = "change_external_chat";

  private final KeptConnections connections;
  private final Changes changes;
  private final Reader reader;
  private final Clock clock;

  Callbacks(KeptConnections connections, Changes changes, Reader reader, Clock clock) {
    this.connections = connections;
    this.changes = changes;
    this.reader = reader;
    this.clock = clock;
  }

  /// Opens the text by which the platform finds out whether this is us.
  public Optional<String> echo(
      UUID connection, String signature, String timestamp, String nonce, String echo) {
    return connections
        .cipher(connection)
        .flatMap(cipher -> cipher.open(new Signed(signature, timestamp, nonce), echo));
  }

  /// Answers whether it came from the platform and was meant for this company; whatever else it
  /// says, it is taken.
  @Transactional
  public boolean take(
      UUID connection, String signature, String timestamp, String nonce, String body) {
    var text =
        FlatXml.read(body)
            .flatMap(envelope -> Optional.ofNullable(envelope.get("Encrypt")))
            .flatMap(sealed -> echo(connection, signature, timestamp, nonce, sealed));
    text.ifPresent(
        message -> FlatXml.read(message).ifPresent(event -> take(connection, message, event)));
    return text.isPresent();
  }

  private void take(UUID id, String message, Map<String, String> event) {
    connections.called(id);
    var chat = event.getOrDefault("ChatId", "");
    if (!GROUP_CHANGED.equals(event.get("Event")) || chat.isEmpty() || chat.length() > 128) {
      return;
    }
    var connection = connections.find(id).filter(found -> !found.paused());
    if (connection.isEmpty() || !changes.isNew(id, digest(message), clock.instant())) {
      return;
    }
    if ("dismiss".equals(event.get("ChangeType"))) {
      reader.ended(connection.get(), chat);
    } else {
      changes.note(id, chat, clock.instant());
    }
  }

  private static String digest(String message) {
    var digest = Checksum.sha256().digest(message.getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().formatHex(digest);
  }
}
