package org.banyan.community.reading;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Pattern;

/// Times as machines write them.
final class Times {

  private static final Pattern OFFSET = Pattern.compile("(Z|[+-]\\d\\d:?\\d\\d)$");
  private static final Pattern BARE = Pattern.compile("([+-]\\d\\d)(\\d\\d)$");
  private static final int LONGEST = 40;

  private Times() {}

  /// A time such as 2016-05-01T09:30:00.123+08:00; without an offset it is taken as UTC.
  static Optional<Instant> iso(String written) {
    if (written.isEmpty() || written.length() > LONGEST) {
      return Optional.empty();
    }
    var text = written.strip().replace(' ', 'T');
    try {
      if (text.endsWith("Z")) {
        return Optional.of(Instant.parse(text));
      }
      return Optional.of(
          OFFSET.matcher(text).find()
              ? OffsetDateTime.parse(BARE.matcher(text).replaceFirst("$1:$2")).toInstant()
              : LocalDateTime.parse(text).toInstant(ZoneOffset.UTC));
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }

  static Row unknown(Place place, String written) {
    return new Row.Unparsed(
        place, Problem.of("time-unknown", place.file(), place.line(), WellFormed.text(written)));
  }
}
