package org.banyan.platform.sheet;

import java.util.List;
import java.util.UUID;

/// Where somebody stands with a sheet.
public sealed interface SheetStage {

  /// Nothing given yet: paste or choose a file.
  record Waiting() implements SheetStage {}

  /// Nothing could be read.
  record Unreadable(String source, SheetMessage what, SheetMessage remedy) implements SheetStage {}

  /// Read and compared; nothing is changed yet. Overtaken means that what stands has changed since
  /// the last look, so that it has to be looked at again.
  record Compared(SheetPreview preview, boolean overtaken) implements SheetStage {}

  /// The module would not take it; nothing is changed.
  record Declined(String source, List<SheetProblem> problems) implements SheetStage {}

  /// Done, and can be taken back.
  record Applied(UUID undo, SheetCounts counts) implements SheetStage {}

  /// Taken back.
  record Undone(int rows) implements SheetStage {}

  /// Cannot be taken back, because these rows have been changed since.
  record NotUndone(List<RowIdentity> changedSince) implements SheetStage {}
}
