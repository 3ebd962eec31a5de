package org.banyan.community.reading;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What is known about an export that it does not say itself: what a person says of it now, and
/// what was said of the columns of earlier tables.
public record ReadingOptions(
    Optional<Format> format,
    ZoneId zone,
    Optional<ColumnMapping> mapping,
    Map<String, ColumnMapping> remembered) {

  public ReadingOptions {
    remembered = Map.copyOf(remembered);
  }

  public ReadingOptions(Optional<Format> format, ZoneId zone, Optional<ColumnMapping> mapping) {
    this(format, zone, mapping, Map.of());
  }

  public static ReadingOptions in(ZoneId zone) {
    return new ReadingOptions(Optional.empty(), zone, Optional.empty());
  }

  public ReadingOptions remembering(Map<String, ColumnMapping> mappings) {
    return new ReadingOptions(format, zone, mapping, mappings);
  }

  /// Whether tables of known kinds may be recognised: not where somebody says it is one of
  /// messages.
  boolean isForTables() {
    return mapping.isEmpty() && format.filter(Format.TABLE::equals).isEmpty();
  }

  /// What is said now, or was said of the same headings, or what they suggest.
  ColumnMapping mapping(List<String> headings) {
    return mapping
        .map(said -> said.completedBy(headings))
        .or(() -> Optional.ofNullable(remembered.get(ColumnMapping.key(headings))))
        .orElseGet(() -> ColumnMapping.suggestedBy(headings));
  }
}
