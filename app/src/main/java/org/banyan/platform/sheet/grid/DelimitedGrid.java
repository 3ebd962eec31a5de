package org.banyan.platform.sheet.grid;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.List;
import java.util.stream.Stream;
import org.banyan.platform.sheet.grid.UnreadableGrid.Reason;

/// CSV and its relatives, pasted cells included.
final class DelimitedGrid implements Grid {

  private static final int SAMPLE = 1 << 16;

  private final CsvReader<CsvRecord> reader;
  private final GridLimits limits;

  private DelimitedGrid(CsvReader<CsvRecord> reader, GridLimits limits) {
    this.reader = reader;
    this.limits = limits;
  }

  static DelimitedGrid open(byte[] content, GridLimits limits) {
    var charset = encoding(content);
    var sample = new String(content, 0, Math.min(content.length, SAMPLE), charset);
    var lines = new InputStreamReader(new ByteArrayInputStream(content), charset);
    return new DelimitedGrid(
        Separator.of(sample, content.length > SAMPLE).settings().ofCsvRecord(lines), limits);
  }

  private static Charset encoding(byte[] content) {
    try {
      return TextEncoding.of(TextEncoding.Bytes.of(content))
          .orElseThrow(() -> new UnreadableGrid(Reason.ENCODING));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public Stream<GridRow> rows() {
    var counted = new RowLimit(limits);
    return Stream.generate(this::next)
        .takeWhile(record -> !record.equals(End.END))
        .map(Line.class::cast)
        .map(line -> row(line.record()))
        .filter(row -> !row.isBlank())
        .map(counted::checked);
  }

  private Next next() {
    try {
      var iterator = reader.iterator();
      return iterator.hasNext() ? new Line(iterator.next()) : End.END;
    } catch (CsvParseException | UncheckedIOException e) {
      throw new UnreadableGrid(e);
    }
  }

  private static GridRow row(CsvRecord line) {
    List<String> cells =
        line.getFields().stream().map(CellText::clean).map(CellText::unguarded).toList();
    return new GridRow((int) Math.min(line.getStartingLineNumber(), Integer.MAX_VALUE), cells);
  }

  @Override
  public void close() {
    try {
      reader.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private sealed interface Next {}

  private record Line(CsvRecord record) implements Next {}

  private enum End implements Next {
    END
  }
}
