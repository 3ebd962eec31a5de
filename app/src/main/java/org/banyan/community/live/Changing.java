package org.banyan.community.live;

import org.banyan.community.reading.Problem;

/// What became of the change of a source.
public sealed interface Changing {

  /// It holds from now on.
  record Changed() implements Changing {}

  record Refused(Beginning.Reason reason) implements Changing {}

  /// The mailbox could not be opened in this way, so that nothing was changed.
  record Unreachable(Problem problem) implements Changing {

    /// The name of the field of the form that is most likely to blame.
    public String field() {
      return switch (problem.name()) {
        case "mailbox-refused" -> "password";
        case "mailbox-folder" -> "folder";
        default -> "host";
      };
    }
  }
}
