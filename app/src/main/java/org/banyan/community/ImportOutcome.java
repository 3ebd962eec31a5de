package org.banyan.community;

import org.banyan.community.reading.Problem;

/// What became of an import: all of it, or nothing of it.
public sealed interface ImportOutcome {

  record Imported(Batch batch) implements ImportOutcome {}

  record Refused(Problem problem) implements ImportOutcome {}
}
