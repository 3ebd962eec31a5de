package org.banyan.community.reading;

import jakarta.mail.internet.MailDateFormat;
import java.text.ParseException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// The date of a mail, as tolerantly as mail programs of thirty years demand.
final class MailTime {

  /// As the C library writes it, without a zone.
  private static final Pattern PLAIN =
      Pattern.compile("^\\w{3} (\\w{3}) +(\\d{1,2}) (\\d\\d:\\d\\d:\\d\\d) (\\d{4})$");

  private static final DateTimeFormatter WRITTEN =
      DateTimeFormatter.ofPattern("MMM d uuuu HH:mm:ss", Locale.ENGLISH);

  private MailTime() {}

  static Optional<Instant> of(String written) {
    if (written.isBlank()) {
      return Optional.empty();
    }
    try {
      return Optional.of(new MailDateFormat().parse(written).toInstant());
    } catch (ParseException _) {
      return plain(written);
    }
  }

  private static Optional<Instant> plain(String written) {
    var found = PLAIN.matcher(written);
    if (!found.matches()) {
      return Optional.empty();
    }
    try {
      var text =
          "%s %s %s %s".formatted(found.group(1), found.group(2), found.group(4), found.group(3));
      return Optional.of(LocalDateTime.parse(text, WRITTEN).toInstant(ZoneOffset.UTC));
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }
}
