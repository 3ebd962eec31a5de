package org.banyan.people;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The hours of a usual week at which somebody is there, in their own zone.
public record Week(Map<DayOfWeek, List<Span>> days) {

  private static final Pattern SPAN =
      Pattern.compile("(\\d{1,2})[:：]?(\\d{2})?\\s*[-–—~～至到]\\s*(\\d{1,2})[:：]?(\\d{2})?");
  private static final Pattern BETWEEN = Pattern.compile("[,，;；、\\s]+(?=\\d)");

  public static final Week NONE = new Week(Map.of());

  public Week {
    days = Map.copyOf(days);
  }

  /// From one time of a day until another on the same day; until midnight is written as 00:00.
  public record Span(LocalTime begins, LocalTime ends) {

    public boolean isOrdered() {
      return ends.equals(LocalTime.MIDNIGHT) || begins.isBefore(ends);
    }

    boolean holds(LocalTime time) {
      return !time.isBefore(begins) && (ends.equals(LocalTime.MIDNIGHT) || time.isBefore(ends));
    }

    @Override
    public String toString() {
      return "%s-%s".formatted(begins, ends);
    }
  }

  /// Reads what people write, such as `9-12, 13:30-18:00`; empty when a day cannot be read.
  public static Optional<Week> read(Map<DayOfWeek, String> typed) {
    var days = new EnumMap<DayOfWeek, List<Span>>(DayOfWeek.class);
    for (var day : typed.entrySet()) {
      var spans = spans(day.getValue());
      if (spans.isEmpty()) {
        return Optional.empty();
      }
      if (!spans.get().isEmpty()) {
        days.put(day.getKey(), spans.get());
      }
    }
    return Optional.of(new Week(days));
  }

  /// How a day is written back.
  public String written(DayOfWeek day) {
    return days.getOrDefault(day, List.of()).stream()
        .map(Span::toString)
        .collect(Collectors.joining(", "));
  }

  public boolean isThere(ZonedDateTime moment) {
    return days.getOrDefault(moment.getDayOfWeek(), List.of()).stream()
        .anyMatch(span -> span.holds(moment.toLocalTime()));
  }

  public boolean isEmpty() {
    return days.isEmpty();
  }

  private static Optional<List<Span>> spans(String typed) {
    var spans = new ArrayList<Span>();
    if (typed.isBlank()) {
      return Optional.of(spans);
    }
    for (var part : BETWEEN.split(typed.strip().replaceAll("\\s*([-–—~～至到])\\s*", "$1"), -1)) {
      var span = span(part);
      if (span.isEmpty()) {
        return Optional.empty();
      }
      spans.add(span.get());
    }
    spans.sort(Comparator.comparing(Span::begins));
    return areApart(spans) ? Optional.of(spans) : Optional.empty();
  }

  private static Optional<Span> span(String part) {
    var match = SPAN.matcher(part.strip());
    if (!match.matches()) {
      return Optional.empty();
    }
    var begins = time(match.group(1), match.group(2));
    var ends = time(match.group(3), match.group(4));
    return begins.flatMap(from -> ends.map(until -> new Span(from, until)).filter(Span::isOrdered));
  }

  private static Optional<LocalTime> time(String hour, String minute) {
    var minutes = minute == null ? 0 : Integer.parseInt(minute);
    var hours = Integer.parseInt(hour);
    if (hours > 24 || minutes > 59 || (hours == 24 && minutes > 0)) {
      return Optional.empty();
    }
    return Optional.of(LocalTime.of(hours % 24, minutes));
  }

  private static boolean areApart(List<Span> spans) {
    for (var next = 1; next < spans.size(); next++) {
      var before = spans.get(next - 1).ends();
      if (before.equals(LocalTime.MIDNIGHT) || before.isAfter(spans.get(next).begins())) {
        return false;
      }
    }
    return true;
  }
}
