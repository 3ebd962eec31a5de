package org.banyan.community.live.hook;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.banyan.community.reading.Arrivals;
import org.banyan.community.reading.Author;
import org.banyan.community.reading.Channel;
import org.banyan.community.reading.Kind;
import org.banyan.community.reading.Posting;
import org.banyan.community.reading.Problem;
import org.banyan.community.reading.Row;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// The webhooks of Discourse: posts with their edits and deletions, and people who come and go.
final class DiscourseHook implements Hook {

  private static final String SCHEME = "sha256=";
  private static final Channel FORUM = new Channel("discourse", "discourse");

  /// Discourse signs no time; that its deliveries have ids keeps them from being repeated.
  @Override
  public boolean isSigned(Delivery delivery, String secret, Instant now) {
    var written = delivery.header("x-discourse-event-signature").orElse("");
    return written.startsWith(SCHEME)
        && Mac.isHex(
            written.substring(SCHEME.length()), Mac.of(Mac.bytes(secret), delivery.body()));
  }

  @Override
  public Optional<String> id(Delivery delivery) {
    return delivery.header("x-discourse-event-id");
  }

  @Override
  public Hearing hear(Delivery delivery, Instant now) {
    var event = delivery.header("x-discourse-event").orElse("");
    return Body.read(delivery, body -> hear(event, body, now));
  }

  private static Hearing hear(String event, JsonNode body, Instant now) {
    return switch (event) {
      case "post_created", "post_edited", "post_recovered" -> post(body, DiscourseHook::posted);
      case "post_destroyed" -> post(body, post -> deleted(post, now));
      case "user_created" -> user(body, event, Kind.JOINED, now);
      case "user_destroyed" -> user(body, event, Kind.LEFT, now);
      case "" -> new Hearing.Unclear(Problem.of("hook-header-missing", "X-Discourse-Event"));
      default -> events(notice(Arrivals.text(event)));
    };
  }

  private static Hearing post(JsonNode body, Function<JsonNode, Row> read) {
    var post = body.path("post");
    if (!post.isObject()) {
      return new Hearing.Unclear(Problem.of("hook-field-missing", "post", 1));
    }
    if (Body.text(post, "topic_archetype").equals("private_message")) {
      return events(notice("private-talk"));
    }
    var row = read.apply(post);
    return row instanceof Row.Unparsed(_, var problem) ? new Hearing.Unclear(problem) : events(row);
  }

  private static Row posted(JsonNode post) {
    return Arrivals.discourse(post, Hook.place(1));
  }

  /// The deletion takes the place of the post, so it needs all that the post had.
  private static Row deleted(JsonNode post, Instant now) {
    var bare = post.deepCopy();
    if (bare instanceof ObjectNode fields) {
      fields.remove(List.of("deleted_at", "user_deleted"));
    }
    return posted(bare) instanceof Row.Message(var place, var posting)
        ? new Row.Notice(
            place,
            "deleted",
            Optional.of(
                new Posting(
                    posting.id(),
                    posting.channel(),
                    posting.author(),
                    Kind.DELETED,
                    posting.at(),
                    Optional.of(now),
                    "",
                    Optional.empty())))
        : notice("deleted");
  }

  private static Hearing user(JsonNode body, String event, Kind kind, Instant now) {
    var user = body.path("user");
    var id = Body.text(user, "id");
    if (id.isEmpty()) {
      return new Hearing.Unclear(Problem.of("hook-field-missing", "user.id", 1));
    }
    var name = Optional.of(Arrivals.text(Body.text(user, "username"))).filter(n -> !n.isEmpty());
    var at = kind == Kind.JOINED ? PlainEvents.time(user.path("created_at")).orElse(now) : now;
    return events(
        new Row.Notice(
            Hook.place(1),
            event,
            Optional.of(
                new Posting(
                    Optional.of(event + "/" + id),
                    FORUM,
                    new Author(id, name, id.startsWith("-"), Particulars.of(user)),
                    kind,
                    at,
                    Optional.empty(),
                    "",
                    Optional.empty()))));
  }

  private static Hearing events(Row row) {
    return new Hearing.Events(List.of(row));
  }

  private static Row notice(String reason) {
    return new Row.Notice(Hook.place(1), reason, Optional.empty());
  }
}
