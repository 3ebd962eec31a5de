package org.banyan.platform.access;

/// The answer to "may this person do that": explained either way.
public sealed interface Decision {

  /// Yes, by this post of this revision.
  record Allowed(Power power, String post, long revision) implements Decision {}

  /// No: nothing in this revision grants it, or somebody else has to do it.
  record Refused(Power power, long revision, Why why) implements Decision {

    public Refused(Power power, long revision) {
      this(power, revision, Why.NOT_GRANTED);
    }
  }

  /// What stands in the way.
  enum Why {
    NOT_GRANTED,
    OWN_PROPOSAL
  }
}
