package org.banyan.simulator;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/// A table of messages of one platform, in the general form that every importer of tables reads.
final class MessageTable implements Closeable {

  private static final ZoneOffset OFFSET = ZoneOffset.ofHours(8);
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx");

  private final CsvWriter writer;
  private final long start;
  private int messages;

  MessageTable(Path file, LocalDate start) throws IOException {
    this.writer = CsvWriter.builder().build(file, StandardCharsets.UTF_8);
    this.start = start.atStartOfDay().toEpochSecond(OFFSET);
    writer.writeRecord(
        "id", "time", "channel", "sender", "sender name", "text", "reply_to", "kind");
  }

  void add(Utterance line) {
    var time = Instant.ofEpochSecond(start + line.second()).atOffset(OFFSET);
    messages += line.isSpoken() ? 1 : 0;
    writer.writeRecord(
        line.id(),
        TIME.format(time),
        line.room().name(),
        line.speaker().account(),
        line.speaker().name(),
        line.text(),
        line.replyTo(),
        line.kind().word());
  }

  /// Lines that were spoken, comings and goings apart.
  int messages() {
    return messages;
  }

  @Override
  public void close() throws IOException {
    writer.close();
  }
}
