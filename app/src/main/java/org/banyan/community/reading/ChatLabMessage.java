package org.banyan.community.reading;

import java.util.Optional;

/// A message of a ChatLab file, as JSON or one object per line. Only talk in groups is taken.
final class ChatLabMessage {

  static final JsonExport EXPORT =
      JsonExport.of(
          Format.CHATLAB,
          "^\\s*\\{.*[\"']chatlab[\"']\\s*:",
          Layout.list("messages", "meta"),
          ChatLabMessage::row);

  static final JsonExport LINES =
      JsonExport.of(
          Format.CHATLAB,
          "^(?:\\s*#[^\\n]*\\n)*\\s*\\{[^\\n]*\"_type\"\\s*:\\s*\"header\"",
          Layout.list(),
          ChatLabMessage::line);

  private ChatLabMessage() {}

  private static Row line(JsonMessage message) {
    return switch (message.text("_type")) {
      case "header" -> {
        message.beside().put("meta", message.value().at("meta"));
        yield message.notice("header");
      }
      case "member" -> message.notice("roster");
      case "message" -> row(message);
      default -> message.noMessage();
    };
  }

  private static Row row(JsonMessage message) {
    if (message.fact("meta").text("type").equals("private")) {
      return message.privateTalk();
    }
    if (message.time("timestamp").isEmpty()) {
      return message.text("sender").isEmpty()
          ? message.noMessage()
          : message.withoutTime("timestamp");
    }
    return switch (message.text("type")) {
      case "80" -> message.notice("system");
      case "81" -> message.notice("deleted");
      default ->
          message.text("sender").isEmpty()
              ? message.withoutAuthor()
              : message.message(posting(message));
    };
  }

  private static Posting posting(JsonMessage message) {
    var meta = message.fact("meta");
    var name = meta.text("name");
    var id = meta.text("groupId");
    return new Posting(
        message.optional("platformMessageId"),
        new Channel(id.isEmpty() ? name : id, name.isEmpty() ? id : name),
        new Author(
            message.text("sender"),
            message.optional("groupNickname").or(() -> message.optional("accountName")),
            false),
        kind(message.text("type")),
        message.time("timestamp").orElseThrow(),
        Optional.empty(),
        message.text("content"),
        message.optional("replyToMessageId"));
  }

  private static Kind kind(String type) {
    return switch (type) {
      case "1", "2", "3", "4" -> Kind.FILE;
      case "25" -> Kind.REPLY;
      default -> Kind.MESSAGE;
    };
  }
}
