package org.banyan.community.reading;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/// The bulk export of Mattermost: one object per line, channels before their posts, answers within
/// the post that they answer. Talk between people is left out.
final class MattermostBulk implements MessageFile {

  private static final Pattern SIGN =
      Pattern.compile("^\\s*\\{[^\\n]*\"type\"\\s*:\\s*\"version\"[^\\n]*\\}");

  @Override
  public Format format() {
    return Format.MATTERMOST;
  }

  @Override
  public boolean recognises(String head) {
    return SIGN.matcher(head).find();
  }

  @Override
  public void read(Source source, Consumer<Row> rows) throws IOException {
    var channels = new HashMap<String, String>();
    new JsonWalk(source, Layout.list(), line -> line(line, channels, rows), rows).walk();
  }

  private static void line(JsonMessage line, Map<String, String> channels, Consumer<Row> rows) {
    switch (line.text("type")) {
      case "version", "info" -> rows.accept(line.notice("header"));
      case "user" -> rows.accept(line.notice("roster"));
      case "channel" -> {
        channels.put(key(line, "channel", "name"), line.text("channel", "display_name"));
        rows.accept(line.notice("header"));
      }
      case "post" -> {
        rows.accept(row(line, channels, line.value().at("post"), Kind.MESSAGE));
        line.value()
            .items("post", "replies")
            .forEach(reply -> rows.accept(row(line, channels, reply, Kind.REPLY)));
      }
      case "direct_channel", "direct_post" -> rows.accept(line.privateTalk());
      case "" -> rows.accept(line.noMessage());
      default -> rows.accept(line.notice("header"));
    }
  }

  private static String key(JsonMessage line, String kind, String name) {
    return line.text(kind, "team") + "/" + line.text(kind, name);
  }

  private static Row row(JsonMessage line, Map<String, String> channels, Value said, Kind kind) {
    var message = new JsonMessage(said, line.beside(), line.source(), line.place());
    if (message.time("create_at").isEmpty()) {
      return message.withoutTime("create_at");
    }
    if (message.timeIfAny("delete_at").isPresent()) {
      return message.notice("deleted");
    }
    if (message.text("user").isEmpty() || line.text("post", "channel").isEmpty()) {
      return message.withoutAuthor();
    }
    var key = key(line, "post", "channel");
    var channel = new Channel(key, name(channels, key));
    return switch (message.text("type")) {
      case "" -> message.message(posting(message, channel, kind, message.text("message")));
      case "system_join_channel", "system_join_team" ->
          message.event("joined", posting(message, channel, Kind.JOINED, ""));
      case "system_leave_channel", "system_leave_team" ->
          message.event("left", posting(message, channel, Kind.LEFT, ""));
      default -> message.notice("system");
    };
  }

  private static String name(Map<String, String> channels, String key) {
    var name = channels.getOrDefault(key, "");
    return name.isEmpty() ? key.substring(key.indexOf('/') + 1) : name;
  }

  private static Posting posting(JsonMessage message, Channel channel, Kind kind, String text) {
    var files = !message.value().items("attachments").isEmpty();
    return new Posting(
        Optional.empty(),
        channel,
        new Author(
            message.text("user"),
            Optional.of(message.text("user")),
            message.value().isTrue("props", "from_bot")),
        kind == Kind.MESSAGE && files ? Kind.FILE : kind,
        message.time("create_at").orElseThrow(),
        message.timeIfAny("edit_at"),
        text,
        Optional.empty());
  }
}
