package org.banyan.platform.sheet;

import java.util.List;
import java.util.UUID;

/// What a sheet would do, before it does it: how it was understood, the differences (the first few
/// of them in full) and the rows that cannot be taken.
public record SheetPreview(
    UUID upload,
    String source,
    SheetMapping mapping,
    SheetCounts counts,
    List<SheetChange> changes,
    List<SheetProblem> problems,
    String fingerprint) {

  public SheetPreview {
    changes = List.copyOf(changes);
    problems = List.copyOf(problems);
  }

  public List<SheetChange.Added> added() {
    return kind(SheetChange.Added.class);
  }

  public List<SheetChange.Changed> changed() {
    return kind(SheetChange.Changed.class);
  }

  /// Rows that stand and that the sheet does not have.
  public List<SheetChange.Removed> missing() {
    return kind(SheetChange.Removed.class);
  }

  private <C extends SheetChange> List<C> kind(Class<C> kind) {
    return changes.stream().filter(kind::isInstance).map(kind::cast).toList();
  }
}
