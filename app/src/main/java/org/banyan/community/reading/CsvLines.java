package org.banyan.community.reading;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.banyan.platform.sheet.grid.TextEncoding;

/// The lines of a CSV or tab-separated file in any encoding and with any usual separator.
final class CsvLines implements TableLines {

  private static final List<Character> SEPARATORS = List.of(',', ';', '\t', '|');
  private static final int LONGEST_FIELD = 16 << 20;
  private static final int SAMPLE = 1 << 14;

  private final ExportFile file;
  private final Charset encoding;
  private final char separator;
  private final Extent extent;

  private CsvLines(ExportFile file, Charset encoding, char separator, Extent extent) {
    this.file = file;
    this.encoding = encoding;
    this.separator = separator;
    this.extent = extent;
  }

  static CsvLines of(Path path) {
    var files = new OneFile(path);
    var file = new ExportFile(files, files.names().getFirst(), ZoneOffset.UTC);
    return of(new Source(file, new Extent(path.toFile().length())));
  }

  static CsvLines of(Source source) {
    var file = source.file();
    try {
      var encoding =
          TextEncoding.of(file::open)
              .orElseThrow(() -> new NotReadable(Problem.of("encoding-unknown", file.name())));
      return new CsvLines(file, encoding, separator(file, encoding), source.extent());
    } catch (IOException _) {
      throw new NotReadable(Problem.of("file-unreadable", file.name()));
    }
  }

  private static char separator(ExportFile file, Charset encoding) throws IOException {
    try (var in = file.open()) {
      return separator(new String(in.readNBytes(SAMPLE), encoding));
    }
  }

  private static char separator(String sample) {
    return SEPARATORS.stream()
        .max(Comparator.comparingLong(c -> sample.chars().filter(given -> given == c).count()))
        .orElse(',');
  }

  /// The first lines of a text as the lines of a table; what breaks, ends them.
  static List<List<String>> first(String head, int most) {
    var lines = new ArrayList<List<String>>();
    try (var records = records(new StringReader(head), separator(head))) {
      for (var record : records) {
        lines.add(cells(record));
        if (lines.size() == most) {
          break;
        }
      }
    } catch (CsvParseException | IOException | UncheckedIOException _) {
      return lines;
    }
    return lines;
  }

  @Override
  public String name() {
    return file.name();
  }

  @Override
  public void forEach(EachLine each) {
    var line = 1L;
    try (var in = new InputStreamReader(file.open(extent::read), encoding);
        var records = records(in, separator)) {
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

  private static CsvReader<CsvRecord> records(Reader in, char separator) {
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
