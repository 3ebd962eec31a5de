package org.banyan.community.reading;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// One line of an IRC log taken apart: when, and what the channel saw.
record IrcLine(String stamp, Said said) {

  private static final Pattern LINE =
      Pattern.compile(
          "^(?:\\[(?<bracket>\\d{1,2}:\\d\\d(?::\\d\\d)?)]"
              + "|(?<full>\\d{4}-\\d\\d-\\d\\d[T ]\\d\\d:\\d\\d:\\d\\d(?:Z|[+-]\\d\\d:?\\d\\d)?)"
              + "|(?<time>\\d\\d:\\d\\d(?::\\d\\d)?))?\\s*(?<rest>.*)$");
  private static final Pattern TALK =
      Pattern.compile("^<[ @+%&~]?(?<nick>[^>]+)>(?: (?<text>.*))?$");
  private static final Pattern TABBED =
      Pattern.compile("^[@+%&~]?(?<nick>[^\\s<>*-]\\S*)\t(?<text>.*)$");
  private static final Pattern ACTION =
      Pattern.compile("^\\*\\s+(?<nick>[^\\s*]\\S*) (?<text>.*)$");
  private static final Pattern SYSTEM =
      Pattern.compile("^(?:\\*\\*\\*|-!-|===|---|-->|<--|--)\\s*(?<text>.*)$");
  private static final Pattern JOINED =
      Pattern.compile(
          "^(?:Joins: (?<nick>\\S+)|(?<other>\\S+)(?: [\\[(].*[\\])])? +(?:has )?joined\\b).*$");
  private static final Pattern LEFT =
      Pattern.compile(
          "^(?:(?:Parts|Quits): (?<nick>\\S+)|(?<other>\\S+)(?: [\\[(].*[\\])])? +(?:has )?(?:left|quit)\\b).*$");
  private static final Pattern RENAMED = Pattern.compile("^\\S+ is now known as \\S+$");

  /// What a line tells.
  sealed interface Said {

    /// Somebody spoke, or did something that the log writes down as theirs.
    record Talk(String nick, String text) implements Said {}

    record Joined(String nick) implements Said {}

    record Left(String nick) implements Said {}

    /// The channel itself, or the client that wrote the log.
    record Announced(String reason, String text) implements Said {}

    /// Nothing that a log of IRC holds.
    record Nothing() implements Said {}
  }

  static IrcLine of(String line) {
    var matcher = LINE.matcher(line);
    if (!matcher.matches()) {
      return new IrcLine("", new Said.Nothing());
    }
    var stamp =
        Optional.ofNullable(matcher.group("bracket"))
            .or(() -> Optional.ofNullable(matcher.group("full")))
            .or(() -> Optional.ofNullable(matcher.group("time")))
            .orElse("");
    return new IrcLine(stamp, said(matcher.group("rest"), !stamp.isEmpty()));
  }

  static boolean isTalk(String line) {
    return of(line).said() instanceof Said.Talk;
  }

  static boolean isKnown(String line) {
    return !(of(line).said() instanceof Said.Nothing);
  }

  private static Said said(String rest, boolean stamped) {
    var talk = TALK.matcher(rest);
    if (stamped && talk.matches()) {
      return new Said.Talk(talk.group("nick").strip(), text(talk.group("text")));
    }
    var system = SYSTEM.matcher(rest);
    if (system.matches()) {
      return system(system.group("text"));
    }
    var action = ACTION.matcher(rest);
    if (stamped && action.matches()) {
      return new Said.Talk(action.group("nick"), text(action.group("text")));
    }
    var tabbed = TABBED.matcher(rest);
    return stamped && tabbed.matches()
        ? new Said.Talk(tabbed.group("nick"), tabbed.group("text"))
        : new Said.Nothing();
  }

  private static Said system(String text) {
    var joined = JOINED.matcher(text);
    if (joined.matches()) {
      return new Said.Joined(either(joined.group("nick"), joined.group("other")));
    }
    var left = LEFT.matcher(text);
    if (left.matches()) {
      return new Said.Left(either(left.group("nick"), left.group("other")));
    }
    return new Said.Announced(RENAMED.matcher(text).matches() ? "renamed" : "system", text);
  }

  private static String text(@Nullable String given) {
    return given == null ? "" : given;
  }

  private static String either(@Nullable String one, String other) {
    return one == null ? other : one;
  }
}
