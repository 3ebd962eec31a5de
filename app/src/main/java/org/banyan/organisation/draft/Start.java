package org.banyan.organisation.draft;

import org.banyan.organisation.charter.Charter;

/// What a draft begins with.
public sealed interface Start {

  /// The charter in force.
  record InForce() implements Start {}

  /// A charter from elsewhere, such as a template or a file, against the one in force.
  record Brought(Charter charter, String reason) implements Start {}

  /// An old revision, to be in force again.
  record Revision(long number, String reason) implements Start {}
}
