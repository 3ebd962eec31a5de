package org.banyan.community.reading;

import java.io.IOException;
import java.nio.charset.Charset;
import java.util.function.Consumer;

/// A log of an IRC channel as bots and clients write it. Where a line gives only the time of day,
/// the name of the file or the log itself gives the day.
final class IrcLog implements MessageFile {

  private static final Charset OLDER = Charset.forName("windows-1252");
  private static final int SAMPLE = 60;

  @Override
  public Format format() {
    return Format.IRC;
  }

  @Override
  public boolean recognises(String head) {
    var lines =
        head.lines()
            .filter(line -> !line.isBlank())
            .limit(SAMPLE)
            .map(line -> IrcLine.of(line).said())
            .toList();
    var unknown = lines.stream().filter(IrcLine.Said.Nothing.class::isInstance).count();
    return 2 * unknown < lines.size()
        && lines.stream().anyMatch(IrcLine.Said.Talk.class::isInstance);
  }

  @Override
  public void read(Source source, Consumer<Row> rows) throws IOException {
    var reader = new IrcReader(source);
    try (var lines = new Lines(source.open())) {
      while (lines.next()) {
        if (lines.cut()) {
          rows.accept(reader.tooLong(lines.number()));
        } else if (!lines.isBlank()) {
          rows.accept(reader.row(lines.number(), lines.text(OLDER)));
        }
      }
    }
  }
}
