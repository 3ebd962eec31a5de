package org.banyan.community.reading;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What one line of a message table amounts to.
final class LineReader {

  private static final Set<String> SYSTEM =
      Set.of("system", "service", "notice", "系统", "系统消息", "系统通知", "10000");
  private static final Set<String> JOINED =
      Set.of("join", "joined", "channel_join", "入群", "进群", "加入", "加入群聊");
  private static final Set<String> LEFT =
      Set.of("leave", "left", "channel_leave", "退群", "离群", "退出", "退出群聊");
  private static final Set<String> BOT = Set.of("bot", "bot_message", "机器人");
  private static final Set<String> FILE = Set.of("file", "file_share", "文件", "文件消息");

  private final String file;
  private final String channel;
  private final TableTime time;
  private final Map<Column, Integer> positions = new EnumMap<>(Column.class);

  LineReader(String file, TableHeader header, TableTime time) {
    this.file = file;
    this.channel = file.replaceFirst("\\.[^.]+$", "");
    this.time = time;
    for (var column : Column.values()) {
      header.mapping().position(column, header.cells()).ifPresent(at -> positions.put(column, at));
    }
  }

  Row read(long line, List<String> cells) {
    var place = new Place(file, line);
    var kind = cell(cells, Column.KIND).toLowerCase(Locale.ROOT);
    var written = cell(cells, Column.TIME);
    var at = time.read(written);
    if (at.isEmpty()) {
      return new Row.Unparsed(place, Problem.of("time-unknown", file, line, written));
    }
    if (SYSTEM.contains(kind)) {
      return new Row.Notice(place, "system", Optional.empty());
    }
    if (sender(cells).isEmpty()) {
      return new Row.Notice(place, "no-author", Optional.empty());
    }
    var posting = posting(cells, at.get(), kind);
    return posting.kind().isAuthored()
        ? new Row.Message(place, posting)
        : new Row.Notice(place, kind, Optional.of(posting));
  }

  private Posting posting(List<String> cells, Instant at, String kind) {
    var where = cell(cells, Column.CHANNEL);
    var name = where.isEmpty() ? channel : where;
    var sender = new Author(sender(cells), optional(cells, Column.SENDER_NAME), BOT.contains(kind));
    return new Posting(
        optional(cells, Column.ID),
        new Channel(name, name),
        sender,
        kind(kind, cells),
        at,
        Optional.empty(),
        WellFormed.text(raw(cells, Column.TEXT)),
        optional(cells, Column.REPLY_TO));
  }

  private Kind kind(String kind, List<String> cells) {
    if (JOINED.contains(kind)) {
      return Kind.JOINED;
    }
    if (LEFT.contains(kind)) {
      return Kind.LEFT;
    }
    if (FILE.contains(kind)) {
      return Kind.FILE;
    }
    return cell(cells, Column.REPLY_TO).isEmpty() ? Kind.MESSAGE : Kind.REPLY;
  }

  private String sender(List<String> cells) {
    var key = cell(cells, Column.SENDER);
    return key.isEmpty() ? cell(cells, Column.SENDER_NAME) : key;
  }

  private Optional<String> optional(List<String> cells, Column column) {
    var value = cell(cells, column);
    return value.isEmpty() ? Optional.empty() : Optional.of(value);
  }

  private String cell(List<String> cells, Column column) {
    return WellFormed.text(raw(cells, column).strip());
  }

  private String raw(List<String> cells, Column column) {
    var at = positions.get(column);
    return at == null || at >= cells.size() ? "" : cells.get(at);
  }
}
