package org.banyan.people.token;

import java.util.Locale;
import java.util.Set;

/// What became of making a token.
public sealed interface Making {

  /// It is made; the secret is known here and nowhere else from now on.
  record Made(Token token, Secret secret) implements Making {}

  record Refused(Set<Reason> reasons) implements Making {

    public Refused {
      reasons = Set.copyOf(reasons);
    }
  }

  /// Why a token was not made, each with the field to put right.
  enum Reason {
    NAME_MISSING("name"),
    SCOPE_MISSING("scopes"),
    SCOPE_BEYOND("scopes"),
    DAY_MISSING("until"),
    DAY_PAST("until"),
    DAY_TOO_FAR("until"),
    TOO_MANY("");

    private final String field;

    Reason(String field) {
      this.field = field;
    }

    /// The name of the field of the form, empty where none is to blame.
    public String field() {
      return field;
    }

    /// The key of its words.
    public String key() {
      return "people.token.refused." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
