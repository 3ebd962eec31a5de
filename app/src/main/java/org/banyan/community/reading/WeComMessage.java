package org.banyan.community.reading;

import java.util.Optional;
import java.util.Set;

/// A message of a 企业微信 archive, named as the official interface names it or as archives store it.
/// Only talk in groups is taken.
final class WeComMessage {

  static final JsonExport EXPORT =
      JsonExport.of(
          Format.WECOM,
          "^(?=.*\"msg[Ii]d\"\\s*:)(?=.*\"msg[Tt]ype\"\\s*:)(?=.*\"room[Ii]d\"\\s*:)",
          Layout.list("messages"),
          WeComMessage::row);

  private static final Set<String> FILES = Set.of("image", "voice", "video", "file", "mixed");
  private static final String APP = "external_robot";

  private WeComMessage() {}

  private static Row row(JsonMessage message) {
    if (either(message, "msgId", "msgid").isEmpty()) {
      return message.noMessage();
    }
    if (either(message, "roomId", "roomid").isEmpty()) {
      return message.privateTalk();
    }
    if (message.time("msgTime").or(() -> message.time("msgtime")).isEmpty()) {
      return message.withoutTime(message.text("msgTime").isEmpty() ? "msgtime" : "msgTime");
    }
    if (message.text("action").equals("recall") || type(message).equals("revoke")) {
      return message.notice("deleted");
    }
    if (message.text("action").equals("switch")) {
      return message.notice("system");
    }
    return either(message, "fromId", "from").isEmpty()
        ? message.withoutAuthor()
        : message.message(posting(message));
  }

  private static String type(JsonMessage message) {
    return either(message, "msgType", "msgtype");
  }

  private static Posting posting(JsonMessage message) {
    var room = either(message, "roomId", "roomid");
    var from = either(message, "fromId", "from");
    return new Posting(
        Optional.of(either(message, "msgId", "msgid")),
        new Channel(room, message.optional("roomName").orElse(room)),
        new Author(from, message.optional("fromName"), from.startsWith("wb") || from.equals(APP)),
        FILES.contains(type(message)) ? Kind.FILE : Kind.MESSAGE,
        message.time("msgTime").or(() -> message.time("msgtime")).orElseThrow(),
        Optional.empty(),
        content(message),
        Optional.empty());
  }

  private static String content(JsonMessage message) {
    return message
        .optional(type(message), "content")
        .or(() -> message.optional("contact", "content"))
        .or(() -> message.optional("content"))
        .orElseGet(() -> message.text("contact"));
  }

  private static String either(JsonMessage message, String stored, String official) {
    return message.optional(stored).orElseGet(() -> message.text(official));
  }
}
