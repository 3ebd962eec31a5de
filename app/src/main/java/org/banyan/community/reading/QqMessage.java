package org.banyan.community.reading;

import java.util.Optional;

/// A message as QQ Chat Exporter writes it. Only talk in groups is taken.
final class QqMessage {

  static final JsonExport EXPORT =
      JsonExport.of(
          Format.QQ,
          "QQChatExporter|^\\s*\\{.*\"chatInfo\"\\s*:\\s*\\{",
          Layout.list("messages", "chatInfo", "metadata"),
          QqMessage::row);

  private QqMessage() {}

  private static Row row(JsonMessage message) {
    var type = message.fact("chatInfo").text("type");
    if (type.equals("private") || type.equals("friend")) {
      return message.privateTalk();
    }
    if (message.time("timestamp").isEmpty()) {
      return message.text("messageId").isEmpty()
          ? message.noMessage()
          : message.withoutTime("timestamp");
    }
    if (message.value().isTrue("isSystemMessage")) {
      return message.notice("system");
    }
    if (message.value().isTrue("isRecalled")) {
      return message.notice("deleted");
    }
    var sender = message.optional("sender", "uin").or(() -> message.optional("sender", "uid"));
    return sender.isEmpty()
        ? message.withoutAuthor()
        : message.message(posting(message, sender.get()));
  }

  private static Posting posting(JsonMessage message, String sender) {
    var group = message.fact("chatInfo").text("name");
    var answered = message.optional("content", "reply", "referencedMessageId");
    return new Posting(
        message.optional("messageId"),
        new Channel(group, group),
        new Author(sender, message.optional("sender", "name"), false),
        kind(message),
        message.time("timestamp").orElseThrow(),
        Optional.empty(),
        message.text("content", "text"),
        answered);
  }

  private static Kind kind(JsonMessage message) {
    if (message.value().at("content", "reply") instanceof Value.Fields) {
      return Kind.REPLY;
    }
    return message.value().items("content", "resources").isEmpty() ? Kind.MESSAGE : Kind.FILE;
  }
}
