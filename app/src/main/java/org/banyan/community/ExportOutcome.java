package org.banyan.community;

import org.banyan.community.reading.Problem;

/// What became of an export into a file.
public sealed interface ExportOutcome {

  /// It is whole, with so many messages.
  record Exported(long messages) implements ExportOutcome {}

  /// There is no such file, or the one that was there is as it was.
  record Refused(Problem problem) implements ExportOutcome {}
}
