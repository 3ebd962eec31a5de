package org.banyan.organisation.change;

import org.banyan.organisation.charter.Charter;

/// What became of making changes to a charter.
public sealed interface Replay {

  /// The charter they lead to.
  record Made(Charter charter) implements Replay {}

  /// None is made, because this one cannot be.
  record Refused(CharterChange change, Refusal why) implements Replay {}
}
