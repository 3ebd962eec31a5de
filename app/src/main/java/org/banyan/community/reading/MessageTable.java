package org.banyan.community.reading;

import java.util.List;
import java.util.function.Consumer;

/// A table with one message per line, CSV or xlsx, from any tool that can write one.
public final class MessageTable implements MessageReader {

  private final TableLines lines;
  private final TableStart start;
  private final ReadingOptions options;

  private MessageTable(TableLines lines, TableStart start, ReadingOptions options) {
    this.lines = lines;
    this.start = start;
    this.options = options;
  }

  static MessageTable of(TableLines lines, ReadingOptions options) {
    var start = TableStart.of(lines, options);
    start
        .refusal()
        .ifPresent(problem -> {
          throw new NotReadable(problem);
        });
    return new MessageTable(lines, start, options);
  }

  /// How the table begins, and which of its headings stand for what.
  public TableStart start() {
    return start;
  }

  /// The headers that stand for nothing we know, for the preview.
  public List<String> unknownHeaders() {
    return start.mapping().unknown(start.headings());
  }

  @Override
  public Format format() {
    return Format.TABLE;
  }

  @Override
  public List<Author> roster() {
    return List.of();
  }

  @Override
  public void read(Consumer<Row> rows) {
    var header = start.header();
    var line = new LineReader(lines.name(), header, header.time(options.zone()));
    lines.forEach((number, cells) -> {
      if (number > header.line()) {
        rows.accept(line.read(number, cells));
      }
      return true;
    });
  }

  @Override
  public double share() {
    return lines.share();
  }

  @Override
  public void close() {}
}
