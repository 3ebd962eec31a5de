package org.banyan.community.reading;

import java.util.List;

/// The lines of a table, whatever kind of file holds it.
sealed interface TableLines permits CsvLines, JsonTable, WorkbookLines {

  /// Asked for each line until the answer is no.
  interface EachLine {
    boolean read(long line, List<String> cells);
  }

  String name();

  void forEach(EachLine each);

  double share();
}
