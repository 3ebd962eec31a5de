package org.banyan.community.reading;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// The first lines of a table, so that a person can say what its columns are and see at once what
/// would be read.
public record TableStart(
    String name,
    long headerLine,
    List<String> headings,
    List<TableLine> lines,
    ColumnMapping mapping) {

  private static final int HEADER_WITHIN = 10;
  private static final int LINES = 8;
  private static final int LONGEST = 200;

  /// The header is the first line that names enough; else the first of the fullest ones.
  static TableStart of(TableLines lines, ReadingOptions options) {
    var seen = new ArrayList<TableLine>();
    lines.forEach((number, cells) -> {
      seen.add(new TableLine(number, cells.stream().map(TableStart::heading).toList()));
      return seen.size() < HEADER_WITHIN + LINES;
    });
    if (seen.isEmpty()) {
      throw new NotReadable(Problem.of("empty", lines.name()));
    }
    var header = header(seen.subList(0, Math.min(HEADER_WITHIN, seen.size())), options);
    return new TableStart(
        lines.name(),
        header.line(),
        header.cells(),
        seen.stream().filter(line -> line.number() > header.line()).limit(LINES).toList(),
        header.mapping());
  }

  private static String heading(String cell) {
    return WellFormed.text(cell.strip());
  }

  private static TableHeader header(List<TableLine> seen, ReadingOptions options) {
    return seen.stream()
        .map(line -> TableHeader.of(line, options))
        .filter(TableHeader::isEnough)
        .findFirst()
        .orElseGet(() -> TableHeader.of(fullest(seen), options));
  }

  private static TableLine fullest(List<TableLine> seen) {
    return seen.stream()
        .max(
            Comparator.comparingInt(TableLine::filled)
                .thenComparing(TableLine::number, Comparator.reverseOrder()))
        .orElseThrow();
  }

  TableHeader header() {
    return new TableHeader(headerLine, headings, mapping);
  }

  /// What the mapping lacks, said with what is there and the nearest guess.
  public Optional<Problem> refusal() {
    var missing = mapping.missing(headings);
    var there = shown(String.join(", ", headings));
    if (!missing.isEmpty()) {
      return Optional.of(
          Problem.of("table-column-missing", name, shown(String.join(", ", missing)), there));
    }
    if (mapping.isEnough()) {
      return Optional.empty();
    }
    var guess = ColumnGuess.of(this).said();
    return Optional.of(
        guess.isEmpty()
            ? Problem.of("table-columns-unknown", name, there)
            : Problem.of("table-columns-guessed", name, there, shown(guess)));
  }

  /// The rows as this mapping reads them.
  public List<Row> rows(ColumnMapping as, ZoneId zone) {
    var header = new TableHeader(headerLine, headings, as);
    var reader = new LineReader(name, header, header.time(zone));
    return lines.stream().map(line -> reader.read(line.number(), line.cells())).toList();
  }

  private static String shown(String text) {
    return text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
  }
}
