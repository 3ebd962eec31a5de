package org.banyan.community.reading;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Follows one log from line to line: the day it is at, and the channel it is of.
final class IrcReader {

  private static final Pattern DATE =
      Pattern.compile("(?:^|.*\\D)(\\d{4})\\D?(\\d\\d)\\D?(\\d\\d)(?:\\D.*|$)");
  private static final Pattern YEAR = Pattern.compile("\\d{2,4}");
  private static final Pattern DAY_CHANGED =
      Pattern.compile(
          "(?:Day changed|Log opened) \\w{3} (?<day>\\w{3} \\d{1,2}) (?:\\d\\d:\\d\\d:\\d\\d )?(?<year>\\d{4})");
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("MMM d yyyy", Locale.ENGLISH);
  private static final Pattern PREFIX = Pattern.compile("^(?:irc-)?#*");

  private static final Pattern RENAMED =
      Pattern.compile("^(?<before>\\S+) is now known as (?<now>\\S+)$");

  private final Source source;
  private final Channel channel;
  private final Map<String, Set<Trait>> formerly = new HashMap<>();
  private @Nullable LocalDate day;
  private @Nullable Instant last;

  IrcReader(Source source) {
    this.source = source;
    this.channel = channel(source.file());
    this.day = day(source.name()).orElse(null);
  }

  /// The innermost folder that is no year or month, else the export, else the file.
  private static Channel channel(ExportFile file) {
    var folder =
        file.folders().reversed().stream()
            .filter(name -> !YEAR.matcher(name).matches())
            .findFirst()
            .or(() -> Optional.of(file.files().title()).filter(title -> !title.isEmpty()))
            .orElseGet(file::title);
    var name = WellFormed.text(PREFIX.matcher(folder).replaceFirst(""));
    return new Channel(name, name);
  }

  private static Optional<LocalDate> day(String path) {
    var date = DATE.matcher(path);
    try {
      return date.matches()
          ? Optional.of(
              LocalDate.of(
                  Integer.parseInt(date.group(1)),
                  Integer.parseInt(date.group(2)),
                  Integer.parseInt(date.group(3))))
          : Optional.empty();
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }

  Row tooLong(long number) {
    return new Row.Unparsed(
        source.place(number), Problem.of("line-too-long", source.name(), number));
  }

  Row row(long number, String text) {
    var place = source.place(number);
    var line = IrcLine.of(text);
    if (line.said() instanceof IrcLine.Said.Announced(_, var told)) {
      changeDay(told);
    }
    if (line.said() instanceof IrcLine.Said.Nothing) {
      return new Row.Unparsed(place, Problem.of("line-unknown", source.name(), number));
    }
    var at = at(line.stamp());
    if (at.isEmpty() && line.said() instanceof IrcLine.Said.Talk) {
      return day == null
          ? new Row.Unparsed(place, Problem.of("day-unknown", source.name(), number))
          : Times.unknown(place, line.stamp());
    }
    at.ifPresent(moment -> last = moment);
    return row(place, line.said(), Optional.ofNullable(last));
  }

  private Row row(Place place, IrcLine.Said said, Optional<Instant> at) {
    return switch (said) {
      case IrcLine.Said.Talk(var nick, var text) ->
          new Row.Message(place, posting(nick, Kind.MESSAGE, at.orElseThrow(), text));
      case IrcLine.Said.Joined(var nick) ->
          new Row.Notice(place, "joined", at.map(moment -> posting(nick, Kind.JOINED, moment, "")));
      case IrcLine.Said.Left(var nick) ->
          new Row.Notice(place, "left", at.map(moment -> posting(nick, Kind.LEFT, moment, "")));
      case IrcLine.Said.Announced(var reason, var told) -> {
        note(told);
        yield new Row.Notice(place, reason, Optional.empty());
      }
      case IrcLine.Said.Nothing() -> throw new IllegalStateException("Nothing was said.");
    };
  }

  private Posting posting(String nick, Kind kind, Instant at, String text) {
    return new Posting(
        Optional.empty(),
        channel,
        author(WellFormed.text(nick)),
        kind,
        at,
        Optional.empty(),
        WellFormed.text(text),
        Optional.empty());
  }

  private Author author(String nick) {
    var former = formerly.remove(nick);
    return former == null ? Author.of(nick) : Author.of(nick).with(former);
  }

  /// A change of name becomes known with the next line of the new one.
  private void note(String told) {
    var renamed = RENAMED.matcher(told);
    if (renamed.matches()) {
      formerly
          .computeIfAbsent(WellFormed.text(renamed.group("now")), _ -> new HashSet<>())
          .add(Trait.formerly(WellFormed.text(renamed.group("before"))));
    }
  }

  private void changeDay(String told) {
    var changed = DAY_CHANGED.matcher(told);
    if (changed.find()) {
      try {
        day = LocalDate.parse(changed.group("day") + " " + changed.group("year"), DAY);
      } catch (DateTimeException _) {
        day = null;
      }
    }
  }

  private Optional<Instant> at(String stamp) {
    if (stamp.length() > "00:00:00".length()) {
      return stamp.length() == "2016-01-01 00:00:00".length() ? local(stamp) : Times.iso(stamp);
    }
    if (stamp.isEmpty() || day == null) {
      return Optional.empty();
    }
    try {
      var time = LocalTime.parse(stamp.indexOf(':') == 1 ? "0" + stamp : stamp);
      return Optional.of(day.atTime(time).atZone(source.zone()).toInstant());
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }

  private Optional<Instant> local(String stamp) {
    try {
      var time = LocalDateTime.parse(stamp.replace(' ', 'T'));
      return Optional.of(time.atZone(source.zone()).toInstant());
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }
}
