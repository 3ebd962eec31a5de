package org.banyan.community.reading;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// A message as DiscordChatExporter writes it.
final class DiscordMessage {

  static final JsonExport EXPORT =
      JsonExport.of(
          Format.DISCORD,
          "^\\s*\\{\\s*\"guild\"\\s*:.*\"channel\"\\s*:",
          Layout.list("messages", "guild", "channel"),
          DiscordMessage::row);

  /// Kinds that the exporter knows by name, and those it writes as Discord’s number: the first post
  /// of a thread, and the answers of apps.
  private static final Set<String> AUTHORED =
      Set.of("Default", "Reply", "ThreadStarterMessage", "20", "21", "23");

  private static final Set<String> JOINED = Set.of("GuildMemberJoin", "7");

  private DiscordMessage() {}

  private static Row row(JsonMessage message) {
    var type = message.text("type");
    if (message.time("timestamp").isEmpty()) {
      return message.text("id").isEmpty() ? message.noMessage() : message.withoutTime("timestamp");
    }
    if (message.text("author", "id").isEmpty()) {
      return message.withoutAuthor();
    }
    if (JOINED.contains(type)) {
      return message.event("joined", posting(message, Kind.JOINED));
    }
    return AUTHORED.contains(type)
        ? message.message(posting(message, kind(message)))
        : message.notice(reason(type));
  }

  private static Kind kind(JsonMessage message) {
    if (!message.value().items("attachments").isEmpty()) {
      return Kind.FILE;
    }
    return message.text("type").equals("Reply") ? Kind.REPLY : Kind.MESSAGE;
  }

  /// ChannelPinnedMessage becomes channel-pinned-message.
  private static String reason(String type) {
    var words = type.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    return words.matches("[a-z-]{1,60}") ? words : "system";
  }

  private static Posting posting(JsonMessage message, Kind kind) {
    var channel = message.fact("channel");
    var name = message.optional("author", "nickname").or(() -> message.optional("author", "name"));
    return new Posting(
        message.optional("id"),
        new Channel(channel.text("id"), channel.text("name")),
        new Author(message.text("author", "id"), name, message.value().isTrue("author", "isBot")),
        kind,
        message.time("timestamp").orElseThrow(),
        message.time("timestampEdited"),
        kind.isAuthored() ? message.text("content") : "",
        kind == Kind.JOINED ? Optional.empty() : message.optional("reference", "messageId"));
  }
}
