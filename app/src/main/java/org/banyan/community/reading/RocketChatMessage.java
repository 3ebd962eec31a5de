package org.banyan.community.reading;

import java.time.Instant;
import java.util.Optional;

/// A message as Rocket.Chat answers or exports it.
final class RocketChatMessage {

  static final JsonExport EXPORT =
      JsonExport.of(
          Format.ROCKETCHAT,
          "^(?=.*\"_id\"\\s*:)(?=.*\"rid\"\\s*:)",
          Layout.list("messages"),
          RocketChatMessage::row);

  private RocketChatMessage() {}

  private static Row row(JsonMessage message) {
    if (message.text("_id").isEmpty() || message.text("rid").isEmpty()) {
      return message.noMessage();
    }
    if (at(message).isEmpty()) {
      return message.withoutTime("ts");
    }
    if (message.text("u", "_id").isEmpty()) {
      return message.withoutAuthor();
    }
    return switch (message.text("t")) {
      case "" -> message.message(posting(message, kind(message)));
      case "uj", "ujt" -> message.event("joined", posting(message, Kind.JOINED));
      case "ul", "ult" -> message.event("left", posting(message, Kind.LEFT));
      case "rm" -> message.notice("deleted");
      default -> message.notice("system");
    };
  }

  /// Its database writes a time as an object of one field.
  private static Optional<Instant> at(JsonMessage message) {
    return message.time("ts").or(() -> message.time("ts", "$date"));
  }

  private static Kind kind(JsonMessage message) {
    if (message.value().at("file") instanceof Value.Fields) {
      return Kind.FILE;
    }
    return message.text("tmid").isEmpty() ? Kind.MESSAGE : Kind.REPLY;
  }

  private static Posting posting(JsonMessage message, Kind kind) {
    var room = message.text("rid");
    var bot = message.value().at("bot") instanceof Value.Fields;
    return new Posting(
        message.optional("_id"),
        new Channel(room, room),
        new Author(message.text("u", "_id"), message.optional("u", "username"), bot),
        kind,
        at(message).orElseThrow(),
        message.time("editedAt").or(() -> message.time("editedAt", "$date")),
        kind.isAuthored() ? message.text("msg") : "",
        message.optional("tmid"));
  }
}
