package org.banyan.community.live.hook;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.banyan.community.reading.Arrivals;
import org.banyan.community.reading.Author;
import org.banyan.community.reading.Channel;
import org.banyan.community.reading.Kind;
import org.banyan.community.reading.Posting;
import org.banyan.community.reading.Problem;
import org.banyan.community.reading.Row;
import tools.jackson.databind.JsonNode;

/// Events in a form of our own, one or a list: id, channel, author, time, text, kind, reply_to,
/// edited. A delivery is taken whole or not at all.
final class PlainEvents {

  private static final int MOST = 5_000;
  private static final int LONGEST_ID = 400;
  private static final long MILLISECONDS = 100_000_000_000L;

  private final Instant now;
  private final List<Row> rows = new ArrayList<>();
  private Optional<Problem> problem = Optional.empty();

  private PlainEvents(Instant now) {
    this.now = now;
  }

  static Hearing hear(JsonNode body, Instant now) {
    if (body.isArray() && body.size() > MOST) {
      return new Hearing.Unclear(Problem.of("hook-too-many", body.size(), MOST));
    }
    var events = new PlainEvents(now);
    if (body.isArray()) {
      var number = 0;
      for (var item : body) {
        events.read(item, ++number);
      }
    } else {
      events.read(body, 1);
    }
    return events
        .problem
        .<Hearing>map(Hearing.Unclear::new)
        .orElseGet(() -> new Hearing.Events(events.rows));
  }

  private void read(JsonNode item, int number) {
    if (problem.isPresent()) {
      return;
    }
    if (!item.isObject()) {
      problem = Optional.of(Problem.of("hook-no-object", number));
      return;
    }
    for (var field : List.of("id", "channel", "author", "time")) {
      var value = named(item, field);
      if (value.isEmpty() || value.length() > LONGEST_ID) {
        problem = Optional.of(Problem.of("hook-field-missing", field, number));
        return;
      }
    }
    var at = time(item.path("time"));
    if (at.isEmpty()) {
      problem = Optional.of(Problem.of("hook-time-unknown", number));
      return;
    }
    kind(Body.text(item, "kind"), item.has("reply_to"))
        .ifPresentOrElse(
            kind -> rows.add(row(item, number, kind, at.get())),
            () -> problem = Optional.of(Problem.of("hook-kind-unknown", number)));
  }

  private Row row(JsonNode item, int number, Kind kind, Instant at) {
    var posting =
        new Posting(
            Optional.of(named(item, "id")),
            new Channel(named(item, "channel"), name(item, "channel")),
            new Author(
                named(item, "author"),
                Optional.of(Arrivals.text(Body.text(item, "author", "name")))
                    .filter(name -> !name.isEmpty()),
                item.path("author").path("bot").asBoolean(false),
                Particulars.of(item.path("author"))),
            kind,
            at,
            kind == Kind.DELETED
                ? time(item.path("edited")).or(() -> Optional.of(now))
                : time(item.path("edited")),
            kind.isAuthored() ? Arrivals.text(Body.text(item, "text")) : "",
            Optional.of(Arrivals.text(Body.text(item, "reply_to")))
                .filter(answered -> !answered.isEmpty()));
    return kind.isAuthored()
        ? new Row.Message(Hook.place(number), posting)
        : new Row.Notice(
            Hook.place(number), kind.name().toLowerCase(Locale.ROOT), Optional.of(posting));
  }

  /// A field that is plain, or an object with an id.
  private static String named(JsonNode item, String field) {
    var plain = Body.text(item, field);
    return Arrivals.text(plain.isEmpty() ? Body.text(item, field, "id") : plain).strip();
  }

  private static String name(JsonNode item, String field) {
    var name = Arrivals.text(Body.text(item, field, "name")).strip();
    return name.isEmpty() ? named(item, field) : name;
  }

  private static Optional<Kind> kind(String written, boolean isAnswer) {
    return switch (written) {
      case "" -> Optional.of(isAnswer ? Kind.REPLY : Kind.MESSAGE);
      case "message" -> Optional.of(Kind.MESSAGE);
      case "reply" -> Optional.of(Kind.REPLY);
      case "file" -> Optional.of(Kind.FILE);
      case "joined" -> Optional.of(Kind.JOINED);
      case "left" -> Optional.of(Kind.LEFT);
      case "deleted" -> Optional.of(Kind.DELETED);
      default -> Optional.empty();
    };
  }

  /// Seconds or milliseconds since 1970, or ISO 8601 with an offset.
  static Optional<Instant> time(JsonNode node) {
    if (node.isNumber()) {
      var number = node.asDouble();
      return number < 0 || number > MILLISECONDS * 1000
          ? Optional.empty()
          : Optional.of(
              Instant.ofEpochMilli(Math.round(number < MILLISECONDS ? number * 1000 : number)));
    }
    if (!node.isString()) {
      return Optional.empty();
    }
    try {
      return Optional.of(OffsetDateTime.parse(node.asString()).toInstant());
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }
}
