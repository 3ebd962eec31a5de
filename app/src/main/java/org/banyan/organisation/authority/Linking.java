package org.banyan.organisation.authority;

import java.util.Locale;

/// How linking a person of the charter with an account ended.
public sealed interface Linking {

  record Done() implements Linking {}

  record Refused(Reason reason) implements Linking {}

  /// Why the two cannot be one.
  enum Reason {
    UNKNOWN_ACCOUNT,
    ACCOUNT_TAKEN,
    ONESELF;

    public String key() {
      return "organisation.seats.refused." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
