package org.banyan.platform.sheet;

import java.util.List;
import java.util.stream.Stream;

/// What a module offers for its rows to be edited in a sheet.
public interface SheetTarget {

  SheetShape shape();

  /// Where the rows lie, if a shape is used in several places, such as one community; an undo
  /// counts only there.
  default String place() {
    return "";
  }

  /// The rows as they stand, with every column of the shape in canonical form.
  Stream<SheetRow> rows();

  /// Applies changes inside the transaction of the caller; anything to object to undoes them all.
  List<SheetProblem> apply(List<SheetChange> changes);

  /// What the module has against one change, before it is applied.
  default List<SheetProblem> objections(SheetChange change) {
    return List.of();
  }
}
