package org.banyan.community.reading;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.banyan.platform.sheet.grid.TextEncoding;

/// The lines of a CSV or tab-separated file in any encoding and with any usual separator.
final class CsvLines implements TableLines {

  private static final List<Character> SEPARATORS = List.of(',', ';', '\t', '|');
  private static final int LONGEST_FIELD = 16 << 20;
  private static final int SAMPLE = 1 << 14;

  private final Path file;
  private final Charset encoding;
  private final char separator;
  private final Extent extent;

  private CsvLines(Path file, Charset encoding, char separator) {
    this.file = file;
    this.encoding = encoding;
    this.separator = separator;
    this.extent = new Extent(file.toFile().length());
  }

  static CsvLines of(Path file) {
    try {
      var encoding =
          TextEncoding.of(() -> Files.newInputStream(file))
              .orElseThrow(
                  () -> new NotReadable(Problem.of("encoding-unknown", file.getFileName())));
      return new CsvLines(file, encoding, separator(file, encoding));
    } catch (IOException _) {
      throw new NotReadable(Problem.of("file-unreadable", file.getFileName()));
    }
  }

  private static char separator(Path file, Charset encoding) throws IOException {
    try (var in = Files.newInputStream(file)) {
      var sample = new String(in.readNBytes(SAMPLE), encoding);
      return SEPARATORS.stream()
          .max(Comparator.comparingLong(c -> sample.chars().filter(given -> given == c).count()))
          .orElse(',');
    }
  }

  @Override
  public String name() {
    return file.getFileName().toString();
  }

  @Override
  public void forEach(EachLine each) {
    var line = 1L;
    try (var in =
            new InputStreamReader(
                new CountedInput(Files.newInputStream(file), extent::read), encoding);
        var records = records(in)) {
      for (var record : records) {
        line = record.getStartingLineNumber();
        if (!each.read(line, cells(record))) {
          return;
        }
      }
    } catch (CsvParseException _) {
      throw new NotReadable(Problem.of("table-broken", name(), line));
    } catch (IOException | UncheckedIOException _) {
      throw new NotReadable(Problem.of("file-damaged", name()));
    }
  }

  private CsvReader<CsvRecord> records(InputStreamReader in) {
    return CsvReader.builder()
        .fieldSeparator(separator)
        .maxBufferSize(LONGEST_FIELD)
        .allowExtraFields(true)
        .allowMissingFields(true)
        .allowExtraCharsAfterClosingQuote(true)
        .ofCsvRecord(in);
  }

  private static List<String> cells(CsvRecord record) {
    var cells = record.getFields();
    var first = cells.isEmpty() ? "" : cells.getFirst();
    if (record.getStartingLineNumber() == 1 && first.startsWith("\uFEFF")) {
      var clean = new ArrayList<>(cells);
      clean.set(0, first.substring(1));
      return clean;
    }
    return cells;
  }

  @Override
  public double share() {
    return extent.share();
  }
}
