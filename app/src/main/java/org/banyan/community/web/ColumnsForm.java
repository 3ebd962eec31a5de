package org.banyan.community.web;

import java.time.ZoneId;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.banyan.community.reading.Column;
import org.banyan.community.reading.ColumnGuess;
import org.banyan.community.reading.ColumnMapping;
import org.banyan.community.reading.DateOrder;
import org.banyan.community.reading.TableStart;

/// What somebody says of the columns of a table.
public record ColumnsForm(Map<Column, String> headings, DateOrder dates, String zone) {

  static final String DATES = "dates";
  static final String ZONE = "zone";

  /// What is known or guessed before anybody has said anything.
  static ColumnsForm guessed(TableStart start, ZoneId zone) {
    return new ColumnsForm(
        ColumnGuess.of(start).headers(),
        start.mapping().dates(),
        start.mapping().zone().orElse(zone).getId());
  }

  static ColumnsForm of(Map<String, String> fields) {
    var headings = new EnumMap<Column, String>(Column.class);
    for (var column : Column.values()) {
      headings.put(column, fields.getOrDefault(column.tag(), ""));
    }
    return new ColumnsForm(
        headings,
        DateOrder.of(fields.getOrDefault(DATES, "")).orElse(DateOrder.YEAR_FIRST),
        fields.getOrDefault(ZONE, "").strip());
  }

  public String heading(Column column) {
    return headings.getOrDefault(column, "");
  }

  /// The key of what is wrong with it, or nothing.
  String refusal(TableStart start) {
    if (heading(Column.TIME).isEmpty()) {
      return "community.columns.refused.time";
    }
    if (heading(Column.SENDER).isEmpty() && heading(Column.SENDER_NAME).isEmpty()) {
      return "community.columns.refused.sender";
    }
    if (headings.values().stream()
        .anyMatch(heading -> !heading.isEmpty() && !start.headings().contains(heading))) {
      return "community.columns.refused.heading";
    }
    return knownZone().isEmpty() ? "community.begin.refused.zone" : "";
  }

  ColumnMapping mapping() {
    var said = new EnumMap<Column, String>(Column.class);
    for (var column : Column.values()) {
      said.put(column, heading(column));
    }
    return new ColumnMapping(said, dates, knownZone());
  }

  private Optional<ZoneId> knownZone() {
    return ZoneId.getAvailableZoneIds().contains(zone)
        ? Optional.of(ZoneId.of(zone))
        : Optional.empty();
  }
}
