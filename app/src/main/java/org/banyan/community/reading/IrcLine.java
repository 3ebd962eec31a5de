package org.banyan.community.reading;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// One line of an IRC log taken apart: when, and what the channel saw.
record IrcLine(String stamp, Said said) {

  private static final Pattern STAMP =
      Pattern.compile(
          "(?:\\[(?<bracket>\\d{1,2}:\\d\\d(?::\\d\\d)?)]"
              + "|(?<bare>\\d{4}-\\d\\d-\\d\\d[T ]\\d\\d:\\d\\d:\\d\\d(?:Z|[+-]\\d\\d:?\\d\\d)?"
              + "|\\d\\d:\\d\\d(?::\\d\\d)?))\\s*");
  private static final String RANKS = " @+%&~";
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
    var matcher = STAMP.matcher(line);
    if (!matcher.lookingAt()) {
      return new IrcLine("", said(line.stripLeading(), false));
    }
    var bracket = matcher.group("bracket");
    var stamp = bracket == null ? text(matcher.group("bare")) : bracket;
    return new IrcLine(stamp, said(line.substring(matcher.end()), true));
  }

  private static Said said(String rest, boolean stamped) {
    var talk = stamped ? talk(rest) : Optional.<Said>empty();
    if (talk.isPresent()) {
      return talk.get();
    }
    var system = SYSTEM.matcher(rest);
    if (system.matches()) {
      return system(system.group("text"));
    }
    var action = ACTION.matcher(rest);
    if (stamped && action.matches()) {
      return new Said.Talk(action.group("nick"), action.group("text"));
    }
    var tabbed = TABBED.matcher(rest);
    return stamped && tabbed.matches()
        ? new Said.Talk(tabbed.group("nick"), tabbed.group("text"))
        : new Said.Nothing();
  }

  /// `<nick> text`, where a sign of rank may stand before the nick.
  private static Optional<Said> talk(String rest) {
    var end = rest.indexOf('>');
    if (!rest.startsWith("<") || end < 2) {
      return Optional.empty();
    }
    var nick = rest.substring(end > 2 && RANKS.indexOf(rest.charAt(1)) >= 0 ? 2 : 1, end);
    var text = rest.substring(end + 1);
    return text.isEmpty() || text.charAt(0) == ' '
        ? Optional.of(new Said.Talk(nick.strip(), text.isEmpty() ? "" : text.substring(1)))
        : Optional.empty();
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
