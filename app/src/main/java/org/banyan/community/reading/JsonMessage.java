package org.banyan.community.reading;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Optional;

/// One message of a JSON export with the facts that stand beside it in the file.
record JsonMessage(Value value, Map<String, Value> beside, Source source, Place place) {

  private static final long MILLISECONDS = 100_000_000_000L;
  private static final int LONGEST = 17;

  String text(String... path) {
    return value.text(path);
  }

  Optional<String> optional(String... path) {
    return Optional.of(text(path)).filter(text -> !text.isEmpty());
  }

  Value fact(String name) {
    return beside.getOrDefault(name, Value.Text.NOTHING);
  }

  /// A time in any way that machines write it: seconds or milliseconds since 1970, or ISO 8601.
  Optional<Instant> time(String... path) {
    var written = text(path);
    if (written.isEmpty() || !Character.isDigit(written.charAt(0))) {
      return Optional.empty();
    }
    return written.chars().allMatch(c -> Character.isDigit(c) || c == '.')
        ? counted(written)
        : Times.iso(written);
  }

  private static Optional<Instant> counted(String written) {
    if (written.length() > LONGEST + 1) {
      return Optional.empty();
    }
    try {
      var number = Double.parseDouble(written);
      return Optional.of(
          number < MILLISECONDS
              ? Instant.ofEpochMilli(Math.round(number * 1000))
              : Instant.ofEpochMilli((long) number));
    } catch (NumberFormatException _) {
      return Optional.empty();
    }
  }

  /// The same where 0 stands for never.
  Optional<Instant> timeIfAny(String... path) {
    return time(path).filter(at -> at.isAfter(Instant.EPOCH));
  }

  /// A wall clock without a zone, read in the zone of the community.
  Optional<Instant> local(String... path) {
    try {
      var written = text(path).replace(' ', 'T');
      return Optional.of(LocalDateTime.parse(written).atZone(source.zone()).toInstant());
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }

  Row message(Posting posting) {
    return new Row.Message(place, posting);
  }

  Row notice(String reason) {
    return new Row.Notice(place, reason, Optional.empty());
  }

  Row event(String reason, Posting posting) {
    return new Row.Notice(place, reason, Optional.of(posting));
  }

  /// Something between two people is none of the community’s.
  Row privateTalk() {
    return notice("private-talk");
  }

  Row withoutAuthor() {
    return notice("no-author");
  }

  Row withoutTime(String... path) {
    return Times.unknown(place, text(path));
  }

  Row onList(Channel channel, Listed listed) {
    return new Row.OnList(place, Optional.of(channel), FileDay.of(source.name()), listed);
  }

  Row noMember() {
    return new Row.Unparsed(place, Problem.of("no-member", place.file(), place.line()));
  }

  Row noMessage() {
    return new Row.Unparsed(place, Problem.of("no-message", place.file(), place.line()));
  }
}
