package org.banyan.community.reading;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// A message as Telegram Desktop writes it. Talk between two people is left out.
final class TelegramMessage {

  static final JsonExport EXPORT =
      JsonExport.of(
          Format.TELEGRAM,
          "\"type\"\\s*:\\s*\"(?:private_group|private_supergroup|public_supergroup|private_channel"
              + "|public_channel|personal_chat|saved_messages|bot_chat)\"|\"chats\"\\s*:\\s*\\{\\s*\"about\"",
          Layout.list("messages", "name", "type", "id").within("chats", "left_chats", "list"),
          TelegramMessage::row);

  private static final Set<String> PRIVATE =
      Set.of("personal_chat", "saved_messages", "bot_chat", "replies", "verification_codes");
  private static final Set<String> JOINED = Set.of("join_group_by_link", "join_group_by_request");

  private TelegramMessage() {}

  private static Row row(JsonMessage message) {
    if (PRIVATE.contains(message.fact("type").text())) {
      return message.privateTalk();
    }
    return switch (message.text("type")) {
      case "message" -> spoken(message);
      case "service" -> service(message);
      case "" -> message.noMessage();
      default -> message.notice("system");
    };
  }

  private static Row spoken(JsonMessage message) {
    if (at(message).isEmpty()) {
      return message.withoutTime("date");
    }
    return message.text("from_id").isEmpty()
        ? message.withoutAuthor()
        : message.message(posting(message, "from", kind(message)));
  }

  private static Row service(JsonMessage message) {
    var action = message.text("action");
    if (at(message).isEmpty() || message.text("actor_id").isEmpty()) {
      return message.notice("system");
    }
    if (JOINED.contains(action) || (action.equals("invite_members") && isAboutActor(message))) {
      return message.event("joined", posting(message, "actor", Kind.JOINED));
    }
    return action.equals("remove_members") && isAboutActor(message)
        ? message.event("left", posting(message, "actor", Kind.LEFT))
        : message.notice("system");
  }

  /// The export names those concerned, so only somebody who acts for themselves is known.
  private static boolean isAboutActor(JsonMessage message) {
    var members = message.value().items("members");
    return members.size() == 1 && members.getFirst().text().equals(message.text("actor"));
  }

  private static Optional<Instant> at(JsonMessage message) {
    return message.time("date_unixtime").or(() -> message.local("date"));
  }

  private static Kind kind(JsonMessage message) {
    var hasFile =
        !message.text("media_type").isEmpty()
            || !message.text("file").isEmpty()
            || !message.text("photo").isEmpty();
    if (hasFile) {
      return Kind.FILE;
    }
    return message.text("reply_to_message_id").isEmpty() ? Kind.MESSAGE : Kind.REPLY;
  }

  private static Posting posting(JsonMessage message, String who, Kind kind) {
    return new Posting(
        message.optional("id"),
        new Channel(message.fact("id").text(), message.fact("name").text()),
        new Author(message.text(who + "_id"), message.optional(who), false),
        kind,
        at(message).orElseThrow(),
        message.time("edited_unixtime").or(() -> message.local("edited")),
        kind.isAuthored() ? text(message.value().at("text")) : "",
        message.optional("reply_to_message_id"));
  }

  /// Text with links or emphasis comes in pieces.
  private static String text(Value text) {
    return switch (text) {
      case Value.Text(var written) -> WellFormed.text(written);
      case Value.Items(var pieces) ->
          pieces.stream().map(TelegramMessage::text).collect(Collectors.joining());
      case Value.Fields _ -> text.text("text");
    };
  }
}
