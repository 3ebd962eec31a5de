package org.banyan.community.reading;

import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.stream.Collectors;

/// Which heading of a table stands for which column and how its times are written; found by the
/// usual headings or said by a person. A column with an empty heading is said to be absent.
public record ColumnMapping(Map<Column, String> headers, DateOrder dates, Optional<ZoneId> zone) {

  public ColumnMapping {
    headers = Map.copyOf(headers);
  }

  public ColumnMapping(Map<Column, String> headers) {
    this(headers, DateOrder.YEAR_FIRST, Optional.empty());
  }

  /// The mapping that the headers suggest by themselves.
  public static ColumnMapping suggestedBy(List<String> headers) {
    var mapping = new EnumMap<Column, String>(Column.class);
    Arrays.stream(Column.values())
        .forEach(column ->
            column.headers().stream()
                .flatMap(usual -> headers.stream().filter(given -> plain(given).equals(usual)))
                .findFirst()
                .ifPresent(given -> mapping.put(column, given)));
    return new ColumnMapping(mapping);
  }

  /// The columns of which nothing is said are taken as these headings suggest.
  ColumnMapping completedBy(List<String> given) {
    var complete = new EnumMap<Column, String>(Column.class);
    suggestedBy(given)
        .headers
        .forEach((column, heading) -> {
          if (!headers.containsValue(heading)) {
            complete.put(column, heading);
          }
        });
    complete.putAll(headers);
    return new ColumnMapping(complete, dates, zone);
  }

  /// A table of messages must at least say when, and by whom.
  public boolean isEnough() {
    return names(Column.TIME) && (names(Column.SENDER) || names(Column.SENDER_NAME));
  }

  private boolean names(Column column) {
    return !heading(column).isEmpty();
  }

  /// The heading of a column; empty where there is none.
  public String heading(Column column) {
    return headers.getOrDefault(column, "");
  }

  /// Headers that stand for nothing we know.
  public List<String> unknown(List<String> given) {
    return given.stream()
        .filter(header -> !header.isBlank() && !headers.containsValue(header))
        .toList();
  }

  /// The headings it names that are not among these.
  List<String> missing(List<String> given) {
    return headers.values().stream()
        .filter(heading -> !heading.isEmpty() && !given.contains(heading))
        .sorted()
        .toList();
  }

  /// By what the mapping of a table with these headings is remembered; their order is no matter.
  public static String key(List<String> headings) {
    var all =
        headings.stream()
            .filter(heading -> !heading.isBlank())
            .distinct()
            .sorted()
            .collect(Collectors.joining("\t"));
    return UUID.nameUUIDFromBytes(all.getBytes(StandardCharsets.UTF_8)).toString();
  }

  OptionalInt position(Column column, List<String> given) {
    var heading = heading(column);
    var at = heading.isEmpty() ? -1 : given.indexOf(heading);
    return at < 0 ? OptionalInt.empty() : OptionalInt.of(at);
  }

  static String plain(String header) {
    return header.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s-]+", "_");
  }
}
