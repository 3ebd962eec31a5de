package org.banyan.community.reading;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/// The fields of one object in a Slack day file, and what they amount to.
final class SlackMessage {

  private static final Set<String> AUTHORED =
      Set.of("", "me_message", "thread_broadcast", "file_share");
  private static final int DIGITS_OF_MICROS = 6;
  private static final int LONGEST_SECONDS = 11;
  private static final long NO_STAMP = -1;

  private String type = "";
  private String subtype = "";
  private String user = "";
  private String text = "";
  private String ts = "";
  private String thread = "";
  private String edited = "";

  static Row read(JsonParser parser, Place place, Channel channel) {
    var message = new SlackMessage();
    for (var field = parser.nextName(); field != null; field = parser.nextName()) {
      message.take(field, parser);
    }
    return message.row(place, channel);
  }

  private void take(String field, JsonParser parser) {
    switch (field) {
      case "type" -> type = Json.plain(parser);
      case "subtype" -> subtype = Json.plain(parser);
      case "user" -> user = Json.plain(parser);
      case "text" -> text = Json.plain(parser);
      case "ts" -> ts = Json.plain(parser);
      case "thread_ts" -> thread = Json.plain(parser);
      case "edited" -> edited = editedAt(parser);
      default -> Json.plain(parser);
    }
  }

  private static String editedAt(JsonParser parser) {
    if (parser.nextToken() != JsonToken.START_OBJECT) {
      parser.skipChildren();
      return "";
    }
    var at = "";
    for (var field = parser.nextName(); field != null; field = parser.nextName()) {
      var value = Json.plain(parser);
      if (field.equals("ts")) {
        at = value;
      }
    }
    return at;
  }

  private Row row(Place place, Channel channel) {
    if (!type.equals("message")) {
      return new Row.Notice(place, type.isEmpty() ? "no-type" : type, Optional.empty());
    }
    var at = instant(ts);
    if (at.isEmpty()) {
      return new Row.Unparsed(
          place, Problem.of("time-unknown", place.file(), place.line(), WellFormed.text(ts)));
    }
    if (subtype.equals("channel_join") || subtype.equals("group_join")) {
      return notice(place, channel, at.get(), Kind.JOINED);
    }
    if (subtype.equals("channel_leave") || subtype.equals("group_leave")) {
      return notice(place, channel, at.get(), Kind.LEFT);
    }
    if (!AUTHORED.contains(subtype)) {
      return new Row.Notice(place, WellFormed.text(subtype), Optional.empty());
    }
    if (user.isEmpty()) {
      return new Row.Notice(place, "no-author", Optional.empty());
    }
    return new Row.Message(place, posting(channel, at.get(), kind()));
  }

  private Row notice(Place place, Channel channel, Instant at, Kind kind) {
    var event =
        user.isEmpty() ? Optional.<Posting>empty() : Optional.of(posting(channel, at, kind));
    return new Row.Notice(place, subtype, event);
  }

  private Kind kind() {
    if (subtype.equals("file_share")) {
      return Kind.FILE;
    }
    return thread.isEmpty() || thread.equals(ts) ? Kind.MESSAGE : Kind.REPLY;
  }

  private Posting posting(Channel channel, Instant at, Kind kind) {
    return new Posting(
        id(ts),
        channel,
        Author.of(WellFormed.text(user)),
        kind,
        at,
        instant(edited),
        kind.isAuthored() ? WellFormed.text(text) : "",
        thread.equals(ts) ? Optional.empty() : id(thread));
  }

  private static Optional<Instant> instant(String stamp) {
    var micros = micros(stamp);
    return micros == NO_STAMP
        ? Optional.empty()
        : Optional.of(
            Instant.ofEpochSecond(
                Math.floorDiv(micros, 1_000_000L), Math.floorMod(micros, 1_000_000L) * 1_000L));
  }

  private static Optional<String> id(String stamp) {
    var micros = micros(stamp);
    return micros == NO_STAMP ? Optional.empty() : Optional.of(Long.toString(micros));
  }

  /// A stamp such as 1427135740.000069 as a whole number; a floating point number would lose
  /// digits.
  private static long micros(String stamp) {
    var point = stamp.indexOf('.');
    var seconds = point < 0 ? stamp.length() : point;
    if (seconds == 0 || seconds > LONGEST_SECONDS) {
      return NO_STAMP;
    }
    var micros = 0L;
    var digits = seconds + DIGITS_OF_MICROS;
    for (var at = 0; at < Math.max(stamp.length(), seconds + 1 + DIGITS_OF_MICROS); at++) {
      if (at == seconds) {
        continue;
      }
      var digit = at < stamp.length() ? stamp.charAt(at) - '0' : 0;
      if (digit < 0 || digit > 9) {
        return NO_STAMP;
      }
      if (at <= digits) {
        micros = micros * 10 + digit;
      }
    }
    return micros;
  }
}
