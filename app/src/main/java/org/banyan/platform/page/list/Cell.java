package org.banyan.platform.page.list;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import org.banyan.platform.page.Frame;
import org.banyan.platform.page.figure.Numerals;

/// One value of a list, as it is shown, compared and exported.
public sealed interface Cell {

  /// Words.
  record Text(String text) implements Cell {}

  /// Words with a second, fainter line.
  record Titled(String text, String note) implements Cell {}

  /// Words that lead somewhere.
  record Link(String text, String address) implements Cell {}

  /// A number with at most so many digits after the point.
  record Count(double value, int digits) implements Cell {}

  /// A share of one, shown as a percentage.
  record Share(double value) implements Cell {}

  /// A share that went up or down, coloured by whether that is welcome.
  record Moved(double by, boolean welcome) implements Cell {}

  /// A day of the calendar.
  record Day(LocalDate day) implements Cell {}

  /// A moment, shown in the reader's zone.
  record Moment(Instant moment) implements Cell {}

  /// A length of time.
  record Span(Duration length) implements Cell {}

  /// A state: a word with a tone.
  record Mark(String text, Tone tone) implements Cell {}

  /// A value that stands out among others, with the word for how it does or for what it rests on.
  record Marked(Cell value, Tone tone, String word) implements Cell {}

  /// A course of values.
  record Course(List<Double> values) implements Cell {}

  /// No value, and why.
  record Nothing(String why) implements Cell {}

  /// How the reader should take a state.
  enum Tone {
    GOOD,
    WARN,
    BAD,
    ACCENT,
    PLAIN
  }

  static Cell of(String text) {
    return new Text(text);
  }

  static Cell of(long count) {
    return new Count(count, 0);
  }

  static Cell share(double value) {
    return new Share(value);
  }

  static Cell nothing(String why) {
    return new Nothing(why);
  }

  /// The value as words; what a reader sees and a text file holds.
  default String text(Frame frame) {
    var numerals = new Numerals(frame.language());
    return switch (this) {
      case Text(var text) -> text;
      case Titled(var text, _) -> text;
      case Link(var text, _) -> text;
      case Count(var value, var digits) -> numerals.count(value, digits);
      case Share(var value) -> numerals.share(value, 1);
      case Moved(var by, _) -> numerals.signedShare(by, 1);
      case Day(var day) ->
          DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
              .withLocale(frame.language().locale())
              .format(day);
      case Moment(var moment) -> frame.moment(moment);
      case Span(var length) -> spoken(length, numerals, frame);
      case Mark(var text, _) -> text;
      case Marked(var value, _, _) -> value.text(frame);
      case Course _ -> "";
      case Nothing _ -> "—";
    };
  }

  private static String spoken(Duration length, Numerals numerals, Frame frame) {
    var seconds = length.toMillis() / 1000.0;
    if (seconds < 60) {
      return frame.say("platform.span.seconds", numerals.count(seconds, 0));
    }
    return seconds < 3600
        ? frame.say("platform.span.minutes", numerals.count(seconds / 60, seconds < 600 ? 1 : 0))
        : frame.say("platform.span.hours", numerals.count(seconds / 3600, 1));
  }
}
