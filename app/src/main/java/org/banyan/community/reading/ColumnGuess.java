package org.banyan.community.reading;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// The nearest guess at what the columns of a table are: by headings that resemble usual ones, and
/// the time by what stands below.
public record ColumnGuess(Map<Column, String> headers) {

  private static final double ALIKE = 0.34;
  private static final ZoneId ANY = ZoneOffset.UTC;

  private record Likeness(Column column, String heading, double degree) {}

  /// Columns that are mapped already stay as they are.
  public static ColumnGuess of(TableStart table) {
    var guess = new EnumMap<Column, String>(Column.class);
    guess.putAll(table.mapping().headers());
    likenesses(table.headings())
        .forEach(likeness -> {
          if (!guess.containsKey(likeness.column()) && !guess.containsValue(likeness.heading())) {
            guess.put(likeness.column(), likeness.heading());
          }
        });
    table.headings().stream()
        .filter(heading -> !heading.isBlank() && !guess.containsValue(heading))
        .filter(heading -> holdsTimes(table, table.headings().indexOf(heading)))
        .findFirst()
        .ifPresent(heading -> guess.putIfAbsent(Column.TIME, heading));
    return new ColumnGuess(guess);
  }

  private static List<Likeness> likenesses(List<String> headings) {
    var found = new ArrayList<Likeness>();
    for (var heading : headings) {
      for (var column : Column.values()) {
        var degree =
            column.headers().stream()
                .mapToDouble(usual -> degree(usual, ColumnMapping.plain(heading)))
                .max()
                .orElse(0);
        if (!heading.isBlank() && degree >= ALIKE) {
          found.add(new Likeness(column, heading, degree));
        }
      }
    }
    found.sort(Comparator.comparingDouble(Likeness::degree).reversed());
    return found;
  }

  /// How much of a heading is the usual one, or how few letters part the two.
  private static double degree(String usual, String given) {
    if (usual.length() > 1 && given.contains(usual)) {
      return (double) usual.length() / given.length();
    }
    var longest = Math.max(usual.length(), given.length());
    var alike = 1 - (double) distance(usual, given) / longest;
    return longest > 3 && alike > 0.6 ? alike : 0;
  }

  private static int distance(String one, String other) {
    var row = new int[other.length() + 1];
    for (var at = 0; at < row.length; at++) {
      row[at] = at;
    }
    for (var i = 1; i <= one.length(); i++) {
      var before = row[0];
      row[0] = i;
      for (var j = 1; j < row.length; j++) {
        var above = row[j];
        var same = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
        row[j] = Math.min(Math.min(row[j], row[j - 1]) + 1, before + same);
        before = above;
      }
    }
    return row[other.length()];
  }

  private static boolean holdsTimes(TableStart table, int position) {
    var cells =
        table.lines().stream()
            .filter(line -> position < line.cells().size())
            .map(line -> line.cells().get(position))
            .filter(cell -> !cell.isBlank())
            .toList();
    return !cells.isEmpty()
        && List.of(DateOrder.values()).stream()
            .map(dates -> new TableTime(ANY, dates))
            .anyMatch(time -> cells.stream().allMatch(cell -> time.read(cell).isPresent()));
  }

  /// The guess as it is written on the command line.
  String said() {
    return headers.entrySet().stream()
        .filter(entry -> !entry.getValue().isEmpty())
        .map(entry -> entry.getKey().tag() + "=" + entry.getValue())
        .sorted()
        .collect(Collectors.joining(", "));
  }
}
