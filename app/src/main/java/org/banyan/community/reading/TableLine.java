package org.banyan.community.reading;

import java.util.List;

/// One line of a table as it stands there.
public record TableLine(long number, List<String> cells) {

  public TableLine {
    cells = List.copyOf(cells);
  }

  int filled() {
    return (int) cells.stream().filter(cell -> !cell.isBlank()).count();
  }
}
