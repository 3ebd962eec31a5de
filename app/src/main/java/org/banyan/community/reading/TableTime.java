package org.banyan.community.reading;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// Times as tables write them: with an offset, by the wall clock of a zone, as seconds since 1970
/// or as a day number of a spreadsheet.
record TableTime(ZoneId zone, DateOrder dates) {

  private static final Pattern NUMBER = Pattern.compile("\\d+(\\.\\d+)?");
  private static final LocalDateTime SPREADSHEET_START = LocalDateTime.of(1899, 12, 30, 0, 0);
  private static final BigDecimal NANOS_PER_DAY = BigDecimal.valueOf(86_400_000_000_000L);
  private static final int MILLIS = 13;
  private static final char NARROW_SPACE = '\u202f';
  private static final double FIRST_DAY_NUMBER = 20_000;
  private static final double LAST_DAY_NUMBER = 80_000;
  private static final DateTimeFormatter YEAR_FIRST =
      written("[uuuu-M-d][uuuu/M/d][uuuu.M.d][uuuu年M月d日]");
  private static final DateTimeFormatter DAY_FIRST = written(either("d/M"));
  private static final DateTimeFormatter MONTH_FIRST = written(either("M/d"));

  TableTime(ZoneId zone) {
    this(zone, DateOrder.YEAR_FIRST);
  }

  private static String either(String order) {
    var dashed = order.replace('/', '-');
    var dotted = order.replace('/', '.');
    return "[%s/uuuu][%s-uuuu][%s.uuuu][%s/uu][%s.uu]"
        .formatted(order, dashed, dotted, order, dotted);
  }

  private static DateTimeFormatter written(String date) {
    return new DateTimeFormatterBuilder()
        .parseCaseInsensitive()
        .appendPattern(date)
        .appendPattern("[,]['T'][ ][h:mm[:ss][ ]a][H:mm[:ss]][H时m分[s秒]]")
        .optionalStart()
        .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
        .optionalEnd()
        .appendPattern("[ ][XXX][XX][X]")
        .toFormatter(Locale.ROOT)
        .withResolverStyle(ResolverStyle.STRICT);
  }

  Optional<Instant> read(String written) {
    var text = written.strip();
    try {
      var plain = PlainTime.read(text);
      if (plain != null) {
        return Optional.of(plain.atZone(zone).toInstant());
      }
      return NUMBER.matcher(text).matches() ? number(text) : words(text);
    } catch (DateTimeException | ArithmeticException _) {
      return Optional.empty();
    }
  }

  private Optional<Instant> words(String text) throws DateTimeParseException {
    var parsed = text.isEmpty() ? null : formatter().parse(text.replace(NARROW_SPACE, ' '));
    if (parsed == null || parsed.query(TemporalQueries.localDate()) == null) {
      return Optional.empty();
    }
    return Optional.of(instant(parsed));
  }

  private DateTimeFormatter formatter() {
    return switch (dates) {
      case YEAR_FIRST -> YEAR_FIRST;
      case DAY_FIRST -> DAY_FIRST;
      case MONTH_FIRST -> MONTH_FIRST;
    };
  }

  private Instant instant(TemporalAccessor parsed) {
    var time = parsed.query(TemporalQueries.localTime());
    var offset = parsed.query(TemporalQueries.offset());
    var clock =
        parsed.query(TemporalQueries.localDate()).atTime(time == null ? LocalTime.MIN : time);
    return offset == null ? clock.atZone(zone).toInstant() : clock.toInstant(offset);
  }

  private Optional<Instant> number(String text) {
    if (text.length() == MILLIS && text.indexOf('.') < 0) {
      return Optional.of(Instant.ofEpochMilli(Long.parseLong(text)));
    }
    var value = new BigDecimal(text);
    var whole = text.indexOf('.') < 0 ? text.length() : text.indexOf('.');
    return switch (whole) {
      case 10 -> Optional.of(seconds(value));
      case MILLIS -> Optional.of(seconds(value.movePointLeft(3)));
      case 16 -> Optional.of(seconds(value.movePointLeft(6)));
      case 5 -> dayNumber(value);
      default -> Optional.empty();
    };
  }

  private static Instant seconds(BigDecimal value) {
    var whole = value.longValue();
    var nanos = value.subtract(BigDecimal.valueOf(whole)).movePointRight(9).longValue();
    return Instant.ofEpochSecond(whole, nanos);
  }

  private Optional<Instant> dayNumber(BigDecimal value) {
    if (value.doubleValue() < FIRST_DAY_NUMBER || value.doubleValue() > LAST_DAY_NUMBER) {
      return Optional.empty();
    }
    var nanos = value.multiply(NANOS_PER_DAY).longValue();
    var rounded = Math.round(nanos / 1e6) * 1_000_000L;
    return Optional.of(SPREADSHEET_START.plusNanos(rounded).atZone(zone).toInstant());
  }
}
