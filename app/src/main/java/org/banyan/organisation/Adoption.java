package org.banyan.organisation;

import java.util.Locale;

/// What became of putting a charter in force.
public sealed interface Adoption {

  /// It is in force as this revision.
  record Adopted(long revision) implements Adoption {}

  /// It is not in force, for this reason.
  record Refused(Reason reason) implements Adoption {}

  /// Why a charter cannot be put in force.
  enum Reason {
    NO_POSTS,
    NO_REASON,
    NOTHING_CHANGED,
    SECOND_PERSON,
    NOBODY_LEFT,
    BEHIND,
    NOT_PROPOSED,
    DAY_PAST,
    MAY_NOT,
    UNREADABLE;

    public String key() {
      return "organisation.adoption.refused." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
