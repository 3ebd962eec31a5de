package org.banyan.community.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// A table with one message per line, CSV or xlsx, from any tool that can write one.
public final class MessageTable implements MessageReader {

  private static final int HEADER_WITHIN = 10;

  private final TableLines lines;
  private final TableHeader header;
  private final ReadingOptions options;

  private MessageTable(TableLines lines, TableHeader header, ReadingOptions options) {
    this.lines = lines;
    this.header = header;
    this.options = options;
  }

  static MessageTable of(TableLines lines, ReadingOptions options) {
    return new MessageTable(lines, header(lines, options), options);
  }

  /// Exporters like to write a title above the header, so the first lines are all looked at.
  private static TableHeader header(TableLines lines, ReadingOptions options) {
    var found = new ArrayList<TableHeader>();
    var seen = new ArrayList<List<String>>();
    lines.forEach((line, cells) -> {
      var mapping = options.mapping().orElseGet(() -> ColumnMapping.suggestedBy(cells));
      var candidate = new TableHeader(line, List.copyOf(cells), mapping);
      if (candidate.isEnough()) {
        found.add(candidate);
      }
      seen.add(cells);
      return found.isEmpty() && seen.size() < HEADER_WITHIN;
    });
    if (seen.isEmpty()) {
      throw new NotReadable(Problem.of("empty", lines.name()));
    }
    if (found.isEmpty()) {
      throw new NotReadable(
          Problem.of("table-columns-unknown", lines.name(), shown(seen.getFirst())));
    }
    return found.getFirst();
  }

  private static String shown(List<String> headers) {
    var text = WellFormed.text(String.join(", ", headers));
    return text.length() > 200 ? text.substring(0, 200) + "…" : text;
  }

  /// The headers that stand for nothing we know, for the preview.
  public List<String> unknownHeaders() {
    return header.mapping().unknown(header.cells());
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
    var line = new TableLine(lines.name(), header, new TableTime(options.zone()));
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
