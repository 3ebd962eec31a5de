package org.banyan.community;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Several names in one cell of a sheet, parted as people part them.
final class CellList {

  private static final Pattern PARTED = Pattern.compile("\\s*[、,，;；]\\s*");

  private CellList() {}

  static List<String> read(String cell) {
    return PARTED.splitAsStream(cell.strip()).filter(name -> !name.isBlank()).toList();
  }

  /// In one order, so that the same names are the same cell.
  static String write(Stream<String> names) {
    return names.sorted().collect(joining("、"));
  }
}
