package org.banyan.simulator;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;

/// Reads back what was emitted, as an importer would.
final class Tables {

  private Tables() {}

  record Line(
      String id, OffsetDateTime time, String channel, String sender, String replyTo, String kind) {

    boolean isByMember() {
      return kind.equals("message") && sender.contains("-m");
    }

    boolean isByTeam() {
      return kind.equals("message") && sender.contains("-t");
    }
  }

  static List<Line> messages(Path file) {
    return rows(file).stream()
        .map(row ->
            new Line(
                row.getField("id"),
                OffsetDateTime.parse(row.getField("time")),
                row.getField("channel"),
                row.getField("sender"),
                row.getField("reply_to"),
                row.getField("kind")))
        .toList();
  }

  static List<NamedCsvRecord> rows(Path file) {
    try (var reader = CsvReader.builder().ofNamedCsvRecord(file)) {
      return reader.stream().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
