package org.banyan.community;

import java.util.UUID;

/// What came of making two members one.
public sealed interface MergeOutcome {

  record Merged(UUID merge) implements MergeOutcome {}

  /// They are one already.
  record Same() implements MergeOutcome {}

  /// Somebody has said that they are never the same.
  record ToldApart() implements MergeOutcome {}

  /// Two accounts of one platform were active side by side; a person has to say that they mean it.
  record SideBySide(String platform) implements MergeOutcome {}
}
