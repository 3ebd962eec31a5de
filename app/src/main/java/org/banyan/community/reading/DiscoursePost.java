package org.banyan.community.reading;

import java.util.Optional;
import java.util.Set;

/// A post of a Discourse topic as its address answers with “.json”. A category is a channel.
final class DiscoursePost {

  static final JsonExport EXPORT =
      JsonExport.of(
          Format.DISCOURSE,
          "^\\s*\\{\\s*\"post_stream\"\\s*:|\"topic_slug\"\\s*:",
          Layout.list("posts", "title", "category_id").within("post_stream").withFactsThatFollow(),
          DiscoursePost::row);

  private DiscoursePost() {}

  static Row row(JsonMessage message) {
    var at = message.time("created_at");
    if (at.isEmpty()) {
      return message.text("post_number").isEmpty()
          ? message.noMessage()
          : message.withoutTime("created_at");
    }
    if (!message.text("deleted_at").isEmpty() || message.value().isTrue("user_deleted")) {
      return message.notice("deleted");
    }
    return switch (message.text("post_type")) {
      case "", "1" -> posted(message);
      case "4" -> message.privateTalk();
      default -> message.notice("system");
    };
  }

  private static Row posted(JsonMessage message) {
    var user = message.optional("user_id").or(() -> message.optional("username"));
    if (user.isEmpty()) {
      return message.withoutAuthor();
    }
    var topic = message.text("topic_id");
    var first = message.text("post_number").equals("1");
    var answered = message.optional("reply_to_post_number").or(() -> Optional.of("1"));
    return message.message(
        new Posting(
            Optional.of(topic + "/" + message.text("post_number")),
            channel(message.fact("category_id").text()),
            new Author(
                user.get(),
                message.optional("username"),
                user.get().startsWith("-"),
                message.value().isTrue("admin") || message.value().isTrue("moderator")
                    ? Set.of(Trait.part("moderator"))
                    : Set.of()),
            first ? Kind.MESSAGE : Kind.REPLY,
            message.time("created_at").orElseThrow(),
            message.time("updated_at"),
            message.optional("raw").orElseGet(() -> message.text("cooked")),
            first ? Optional.empty() : answered.map(number -> topic + "/" + number)));
  }

  private static Channel channel(String category) {
    return category.isEmpty()
        ? new Channel("discourse", "discourse")
        : new Channel(category, "category " + category);
  }
}
