package org.banyan.community.reading;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/// The history of a Gitter room: a table without a header, one message per record.
final class GitterTable implements MessageFile {

  private static final Pattern SIGN =
      Pattern.compile(
          "^\uFEFF?[0-9a-f]{24}\t[^\t\n]+\t\\d{4}-\\d\\d-\\d\\dT[^\t\n]+\t[0-9a-f]{24}\t");
  private static final int LONGEST = 16 << 20;
  private static final int TEXT = 6;

  @Override
  public Format format() {
    return Format.GITTER;
  }

  @Override
  public boolean recognises(String head) {
    return SIGN.matcher(head).find();
  }

  @Override
  public void read(Source source, Consumer<Row> rows) throws IOException {
    var line = 1L;
    try (var in = new InputStreamReader(source.open(), StandardCharsets.UTF_8);
        var records = records(in)) {
      for (var record : records) {
        line = record.getStartingLineNumber();
        rows.accept(row(record, source.place(line)));
      }
    } catch (CsvParseException _) {
      rows.accept(
          new Row.Unparsed(source.place(line), Problem.of("table-broken", source.name(), line)));
    } catch (UncheckedIOException broken) {
      throw broken.getCause();
    }
  }

  private static CsvReader<CsvRecord> records(InputStreamReader in) {
    return CsvReader.builder()
        .fieldSeparator('\t')
        .maxBufferSize(LONGEST)
        .allowExtraFields(true)
        .allowMissingFields(true)
        .allowExtraCharsAfterClosingQuote(true)
        .ofCsvRecord(in);
  }

  private static Row row(CsvRecord record, Place place) {
    if (record.getFieldCount() < TEXT) {
      return new Row.Unparsed(place, Problem.of("record-short", place.file(), place.line()));
    }
    var written = record.getField(2);
    var at = Times.iso(written);
    if (at.isEmpty()) {
      return Times.unknown(place, written);
    }
    var author = WellFormed.text(record.getField(3));
    if (author.isBlank()) {
      return new Row.Notice(place, "no-author", Optional.empty());
    }
    var room = WellFormed.text(record.getField(1));
    return new Row.Message(
        place,
        new Posting(
            Optional.of(record.getField(5)),
            new Channel(room, room),
            new Author(author, Optional.of(WellFormed.text(record.getField(4))), false),
            Kind.MESSAGE,
            at.get(),
            Optional.empty(),
            record.getFieldCount() > TEXT ? WellFormed.text(record.getField(TEXT)) : "",
            Optional.empty()));
  }
}
