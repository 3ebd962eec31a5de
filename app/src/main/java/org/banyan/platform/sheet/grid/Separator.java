package org.banyan.platform.sheet.grid;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvReader.CsvReaderBuilder;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What separates the cells of a line: the candidate under which most lines have equally many.
record Separator(char character) {

  private static final int LINES = 50;
  private static final int LONGEST_RECORD = 4 << 20;
  private static final List<Separator> CANDIDATES =
      Stream.of('\t', ',', ';', '|').map(Separator::new).toList();

  static Separator of(String sample, boolean cutOff) {
    return CANDIDATES.stream()
        .max(Comparator.comparingInt(candidate -> candidate.agreement(sample, cutOff)))
        .orElseThrow();
  }

  CsvReaderBuilder settings() {
    return CsvReader.builder()
        .fieldSeparator(character)
        .allowExtraFields(true)
        .allowMissingFields(true)
        .allowExtraCharsAfterClosingQuote(true)
        .detectBomHeader(false)
        .maxBufferSize(LONGEST_RECORD);
  }

  // Lines that agree count most; among equals the separator that makes more cells.
  private int agreement(String sample, boolean cutOff) {
    var widths = widths(sample);
    var whole = cutOff && widths.size() > 1 ? widths.subList(0, widths.size() - 1) : widths;
    return whole.stream()
        .filter(width -> width > 1)
        .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
        .entrySet()
        .stream()
        .mapToInt(entry -> entry.getValue().intValue() * 1000 + Math.min(entry.getKey(), 999))
        .max()
        .orElse(0);
  }

  private List<Integer> widths(String sample) {
    try (var lines = settings().ofCsvRecord(sample).stream()) {
      return lines.limit(LINES).map(CsvRecord::getFieldCount).toList();
    } catch (CsvParseException _) {
      return List.of();
    }
  }
}
