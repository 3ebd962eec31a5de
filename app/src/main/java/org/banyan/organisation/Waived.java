package org.banyan.organisation;

import java.util.Locale;

/// What became of waiving a finding.
public sealed interface Waived {

  /// It is left as it is until that day.
  record Kept(Waiver waiver) implements Waived {}

  /// It is not, for this reason.
  record Refused(Reason reason) implements Waived {}

  /// Why a finding cannot be waived like that.
  enum Reason {
    NO_REASON,
    NO_DAY,
    TOO_FAR,
    NO_FINDING;

    public String key() {
      return "organisation.waiver.refused." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
