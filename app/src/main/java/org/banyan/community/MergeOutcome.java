package org.banyan.community;

import java.util.List;
import java.util.UUID;

/// What came of making two members one.
public sealed interface MergeOutcome {

  record Merged(UUID merge) implements MergeOutcome {}

  /// They are one already.
  record Same() implements MergeOutcome {}

  /// Somebody has said that they are never the same.
  record ToldApart() implements MergeOutcome {}

  /// Something speaks against it; a person has to say that they mean it.
  record Clashes(List<Clash> clashes) implements MergeOutcome {

    public Clashes {
      clashes = List.copyOf(clashes);
    }
  }
}
