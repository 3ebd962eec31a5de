package org.banyan.community.live.hook;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.banyan.community.reading.Arrivals;
import org.banyan.community.reading.Author;
import org.banyan.community.reading.Channel;
import org.banyan.community.reading.Kind;
import org.banyan.community.reading.Posting;
import org.banyan.community.reading.Problem;
import org.banyan.community.reading.Row;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// The Events API of Slack: messages with their edits and deletions, joins and leaves.
final class SlackHook implements Hook {

  private static final String VERSION = "v0";

  @Override
  public boolean isSigned(Delivery delivery, String secret, Instant now) {
    var time = delivery.header("x-slack-request-timestamp").orElse("");
    var at = Hook.number(time).map(Instant::ofEpochSecond);
    if (at.isEmpty() || !Hook.isRecent(at.get(), now)) {
      return false;
    }
    var mac = Mac.of(Mac.bytes(secret), Mac.bytes(VERSION + ":" + time + ":"), delivery.body());
    var written = delivery.header("x-slack-signature").orElse("");
    return written.startsWith(VERSION + "=")
        && Mac.isHex(written.substring(VERSION.length() + 1), mac);
  }

  @Override
  public Optional<String> id(Delivery delivery) {
    return Body.read(delivery, body -> new Hearing.Question(Body.text(body, "event_id")))
            instanceof Hearing.Question(var id)
        ? Optional.of(id).filter(found -> !found.isEmpty())
        : Optional.empty();
  }

  @Override
  public Hearing hear(Delivery delivery, Instant now) {
    return Body.read(delivery, SlackHook::hear);
  }

  private static Hearing hear(JsonNode body) {
    var type = Body.text(body, "type");
    return switch (type) {
      case "url_verification" -> new Hearing.Question(Body.text(body, "challenge"));
      case "event_callback" ->
          row(body.path("event")) instanceof Row.Unparsed(_, var problem)
              ? new Hearing.Unclear(problem)
              : new Hearing.Events(List.of(row(body.path("event"))));
      case "" -> new Hearing.Unclear(Problem.of("hook-field-missing", "type", 1));
      default -> new Hearing.Events(List.of(notice(type)));
    };
  }

  private static Row row(JsonNode event) {
    var type = Body.text(event, "type");
    return switch (type) {
      case "message" -> message(event);
      case "member_joined_channel" -> member(event, Kind.JOINED, type);
      case "member_left_channel" -> member(event, Kind.LEFT, type);
      default -> notice(type.isEmpty() ? "no-type" : Arrivals.text(type));
    };
  }

  /// Only what is said in channels is the community’s.
  private static Row message(JsonNode event) {
    var sort = Body.text(event, "channel_type");
    if (sort.equals("im") || sort.equals("mpim")) {
      return notice("private-talk");
    }
    return switch (Body.text(event, "subtype")) {
      case "message_changed", "message_replied" -> changed(event);
      case "message_deleted" -> deleted(event);
      default -> Arrivals.slack(event, channel(event), Hook.place(1));
    };
  }

  private static Row changed(JsonNode event) {
    var message = event.path("message");
    if (Body.text(message, "subtype").equals("tombstone")) {
      return notice("deleted");
    }
    if (message instanceof ObjectNode fields && !fields.has("type")) {
      fields.put("type", "message");
    }
    return Arrivals.slack(message, channel(event), Hook.place(1));
  }

  private static Row deleted(JsonNode event) {
    var stamp = Body.text(event, "deleted_ts");
    var micros = stamp.replace(".", "");
    var user = Body.text(event, "previous_message", "user");
    var at = moment(stamp);
    if (at.isEmpty() || user.isEmpty()) {
      return notice("deleted");
    }
    return new Row.Notice(
        Hook.place(1),
        "deleted",
        Optional.of(
            new Posting(
                Optional.of(micros),
                channel(event),
                Author.of(Arrivals.text(user)),
                Kind.DELETED,
                at.get(),
                moment(Body.text(event, "event_ts")).or(() -> at),
                "",
                Optional.empty())));
  }

  private static Row member(JsonNode event, Kind kind, String reason) {
    var stamp = Body.text(event, "event_ts");
    var user = Body.text(event, "user");
    var at = moment(stamp);
    if (at.isEmpty() || user.isEmpty()) {
      return notice(reason);
    }
    return new Row.Notice(
        Hook.place(1),
        reason,
        Optional.of(
            new Posting(
                Optional.of(stamp.replace(".", "")),
                channel(event),
                Author.of(Arrivals.text(user)),
                kind,
                at.get(),
                Optional.empty(),
                "",
                Optional.empty())));
  }

  private static Channel channel(JsonNode event) {
    var id = Arrivals.text(Body.text(event, "channel"));
    return new Channel(id, id);
  }

  private static Row notice(String reason) {
    return new Row.Notice(Hook.place(1), reason, Optional.empty());
  }

  /// A stamp such as 1427135740.000069.
  private static Optional<Instant> moment(String stamp) {
    if (!stamp.matches("\\d{1,11}\\.\\d{6}")) {
      return Optional.empty();
    }
    var seconds = Long.parseLong(stamp.substring(0, stamp.indexOf('.')));
    var micros = Long.parseLong(stamp.substring(stamp.indexOf('.') + 1));
    return Optional.of(Instant.ofEpochSecond(seconds, micros * 1_000));
  }
}
