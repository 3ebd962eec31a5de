package org.banyan.community.reading;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Puts the lines of a QQ text file together: a line with a time begins a message, those below it
/// are its text.
final class QqTextReader {

  private static final Pattern BEGIN =
      Pattern.compile(
          "^(?<time>\\d{4}-\\d\\d-\\d\\d \\d{1,2}:\\d\\d:\\d\\d) (?:【[^】]{1,20}】)?(?<who>.*)$");
  private static final Pattern WHO =
      Pattern.compile("^(?<name>.*?)(?:\\((?<number>\\d{5,12})\\)|<(?<mail>[^<>]+)>)?$");
  private static final Pattern OBJECT = Pattern.compile("^消息对象[:：](?<name>.+)$");
  private static final Set<String> SYSTEM = Set.of("10000", "1000000", "系统消息");
  private static final Pattern COMING =
      Pattern.compile("(?<gone>退出了群聊|退出了本群|被移出|被移除)|(?<came>加入了群聊|加入了本群|加入本群)");
  private static final int LONGEST = 4 << 20;

  private final Source source;
  private final Consumer<Row> rows;
  private String group;
  private @Nullable Head head;
  private final StringBuilder text = new StringBuilder();

  QqTextReader(Source source, Consumer<Row> rows) {
    this.source = source;
    this.rows = rows;
    this.group = WellFormed.text(source.file().title());
  }

  private record Head(Place place, String time, String who) {}

  void line(long number, String line) {
    var begin = BEGIN.matcher(line);
    if (begin.matches()) {
      end();
      head = new Head(source.place(number), begin.group("time"), begin.group("who").strip());
      return;
    }
    var object = OBJECT.matcher(line);
    if (object.matches()) {
      end();
      group = WellFormed.text(object.group("name").strip());
    } else if (head != null && text.length() < LONGEST) {
      text.append(line).append('\n');
    }
  }

  /// Hands on the message that has been gathered, if any.
  void end() {
    var begun = head;
    if (begun != null) {
      rows.accept(row(begun, WellFormed.text(text.toString().strip())));
    }
    head = null;
    text.setLength(0);
  }

  private Row row(Head begun, String said) {
    var at = at(begun.time());
    if (at.isEmpty()) {
      return Times.unknown(begun.place(), begun.time());
    }
    var who = WHO.matcher(begun.who());
    if (!who.matches() || begun.who().isEmpty()) {
      return new Row.Notice(begun.place(), "no-author", Optional.empty());
    }
    var name = WellFormed.text(who.group("name").strip());
    var key = key(name, who.group("number"), who.group("mail"));
    if (SYSTEM.contains(key) || SYSTEM.contains(name)) {
      return system(begun.place(), said);
    }
    var author = new Author(key, Optional.of(name).filter(given -> !given.isEmpty()), false);
    return new Row.Message(begun.place(), posting(author, at.get(), said));
  }

  /// The text names who came or went, but not their number, so nobody in particular is known.
  private static Row system(Place place, String said) {
    var coming = COMING.matcher(said);
    var reason = !coming.find() ? "system" : coming.group("gone") == null ? "joined" : "left";
    return new Row.Notice(place, reason, Optional.empty());
  }

  private static String key(String name, @Nullable String number, @Nullable String mail) {
    if (number != null) {
      return number;
    }
    return mail == null ? name : WellFormed.text(mail);
  }

  private Posting posting(Author author, Instant at, String said) {
    return new Posting(
        Optional.empty(),
        new Channel(group, group),
        author,
        Kind.MESSAGE,
        at,
        Optional.empty(),
        said,
        Optional.empty());
  }

  private Optional<Instant> at(String written) {
    var clock = written.substring(written.indexOf(' ') + 1);
    var padded = clock.indexOf(':') == 1 ? "0" + clock : clock;
    try {
      var time = LocalDateTime.parse(written.substring(0, written.indexOf(' ')) + "T" + padded);
      return Optional.of(time.atZone(source.zone()).toInstant());
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }
}
