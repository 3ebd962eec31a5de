package org.banyan.community.reading;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/// A Slack workspace export: lists of users and channels, and a folder of day files per channel.
public final class SlackExport implements MessageReader {

  private static final Pattern DAY =
      Pattern.compile("(?<folder>(?:[^/]+/)?)(?<channel>[^/]+)/\\d{4}-\\d{2}-\\d{2}\\.json");
  private static final Pattern LIST =
      Pattern.compile("(?<folder>(?:[^/]+/)?)(?:users|org_users|channels)\\.json");

  private final ExportFiles files;
  private final List<String> days;
  private final Map<String, Channel> channels;
  private final List<Author> roster;
  private final List<Row.Unparsed> broken;
  private final AtomicInteger done = new AtomicInteger();

  private SlackExport(ExportFiles files, String folder) {
    this.files = files;
    this.days = files.names().stream().filter(name -> isDay(name, folder)).toList();
    var lists = new SlackLists(files, folder);
    this.roster = lists.users();
    this.channels = lists.channels();
    this.broken = lists.broken();
  }

  /// Nothing where these files are no Slack export.
  static Optional<SlackExport> of(ExportFiles files) {
    return files.names().stream()
        .filter(name -> !name.startsWith("__MACOSX"))
        .map(LIST::matcher)
        .filter(matcher -> matcher.matches())
        .map(matcher -> matcher.group("folder"))
        .min((one, other) -> Integer.compare(one.length(), other.length()))
        .map(folder -> new SlackExport(files, folder));
  }

  private static boolean isDay(String name, String folder) {
    var day = DAY.matcher(name);
    return day.matches() && day.group("folder").equals(folder) && !name.contains("__MACOSX");
  }

  @Override
  public Format format() {
    return Format.SLACK;
  }

  @Override
  public List<Author> roster() {
    return roster;
  }

  @Override
  public void read(Consumer<Row> rows) {
    broken.forEach(rows);
    for (var day : days) {
      read(day, rows);
      done.incrementAndGet();
    }
  }

  private void read(String day, Consumer<Row> rows) {
    var parts = day.split("/", -1);
    var name = WellFormed.text(parts[parts.length - 2]);
    var channel = channels.getOrDefault(name, new Channel(name, name));
    try {
      Json.list(
          files,
          day,
          (parser, line) -> rows.accept(SlackMessage.read(parser, new Place(day, line), channel)));
    } catch (Json.Broken e) {
      rows.accept(e.row());
    }
  }

  @Override
  public double share() {
    return days.isEmpty() ? 1 : done.doubleValue() / days.size();
  }

  @Override
  public void close() {
    files.close();
  }
}
