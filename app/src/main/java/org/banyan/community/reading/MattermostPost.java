package org.banyan.community.reading;

import java.util.Optional;

/// A post as Mattermost’s interface answers.
final class MattermostPost {

  static final JsonExport EXPORT =
      JsonExport.of(
          Format.MATTERMOST,
          "^\\s*\\{.*\"posts\"\\s*:\\s*\\{.*\"create_at\"\\s*:",
          Layout.list("posts"),
          MattermostPost::row);

  private MattermostPost() {}

  private static Row row(JsonMessage message) {
    if (message.text("id").isEmpty() || message.text("channel_id").isEmpty()) {
      return message.noMessage();
    }
    if (message.time("create_at").isEmpty()) {
      return message.withoutTime("create_at");
    }
    if (message.timeIfAny("delete_at").isPresent()) {
      return message.notice("deleted");
    }
    if (message.text("user_id").isEmpty()) {
      return message.withoutAuthor();
    }
    return switch (message.text("type")) {
      case "" -> message.message(posting(message, kind(message)));
      case "system_join_channel", "system_join_team" ->
          message.event("joined", posting(message, Kind.JOINED));
      case "system_leave_channel", "system_leave_team" ->
          message.event("left", posting(message, Kind.LEFT));
      default -> message.notice("system");
    };
  }

  private static Kind kind(JsonMessage message) {
    if (!message.value().items("file_ids").isEmpty()) {
      return Kind.FILE;
    }
    return message.text("root_id").isEmpty() ? Kind.MESSAGE : Kind.REPLY;
  }

  private static Posting posting(JsonMessage message, Kind kind) {
    var channel = message.text("channel_id");
    return new Posting(
        message.optional("id"),
        new Channel(channel, channel),
        new Author(
            message.text("user_id"), Optional.empty(), message.value().isTrue("props", "from_bot")),
        kind,
        message.time("create_at").orElseThrow(),
        message.timeIfAny("edit_at"),
        kind.isAuthored() ? message.text("message") : "",
        message.optional("root_id"));
  }
}
