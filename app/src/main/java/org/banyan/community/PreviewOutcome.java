package org.banyan.community;

import org.banyan.community.reading.Problem;

/// What looking at an export came to.
public sealed interface PreviewOutcome {

  record Previewed(Preview preview) implements PreviewOutcome {}

  record Refused(Problem problem) implements PreviewOutcome {}
}
