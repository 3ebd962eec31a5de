package org.banyan.platform.sheet.grid;

import java.util.stream.Stream;

/// A table of text that is read from the top, row by row, never held as a whole.
public interface Grid extends AutoCloseable {

  /// The rows that are not blank, once.
  Stream<GridRow> rows();

  @Override
  void close();
}
